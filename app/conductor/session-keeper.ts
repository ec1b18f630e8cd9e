import { report } from '../../common/report';
import type { SessionRecord } from '../../common/session-record';
import type { Session } from '../session/session';
import { forgetSession, saveSession, type KeptEnd } from '../storage/kept';
import { isOver, keepRecord } from '../storage/log';
import { clockAheadMs, steadyNow } from '../time/steady-clock';
import { withCode } from './chunks';

/** A flash that refuses (it may be full) is reported; the session goes on without it, and the wrist is told all the same. */
function onFlash(write: () => void): void {
  try {
    write();
  } catch (error) {
    report('the session is not stored', error);
  }
}

/**
 * Puts a session that has just changed on flash.
 * @param edition how often its record has been written before
 * @param end once it has ended and the wrist is not to be told (any more)
 */
export function keep(session: Session, edition: number, end?: KeptEnd): void {
  onFlash(() => saveSession({ session, savedAtMs: steadyNow(), clockAheadMs: clockAheadMs(), edition, end }));
}

/**
 * Puts a record into the log, or a later edition in the place of the one before, and hands it over to the phone.
 * @param sparedBytes see `withCode`
 */
export function logRecord(record: SessionRecord, sparedBytes?: number): void {
  onFlash(() => keepRecord(record));
  handOver(sparedBytes);
}

/** Hands over to the phone what waits in the log. @param sparedBytes see `withCode` */
export function handOver(sparedBytes?: number): void {
  withCode('exchange', (phone) => phone.tellAll(), undefined, sparedBytes);
}

/**
 * Takes a session away for good, if it is in the log: where the flash refused that, the next start tries again.
 * @param edition how often its record had been written before
 */
export function letGo(number: number, edition: number): void {
  onFlash(() => {
    if (isOver(number, edition)) forgetSession();
  });
}

/** Takes a session away that never was one: it was ended before anything was held. */
export function drop(): void {
  onFlash(forgetSession);
}
