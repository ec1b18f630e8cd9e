import { ENDINGS, type Ending, type SessionRecord } from '../../common/session-record';
import type { Session } from '../session/session';
import { forgetSession, saveSession, type KeptEnd } from '../storage/kept';
import { isOver, keepRecord } from '../storage/log';
import { leadMs, steadyNow } from '../time/steady-clock';
import { withPhone } from './phone-link';

/** A flash that refuses (it may be full) is reported; the session goes on without it, and the wrist is told all the same. */
function onFlash(what: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    console.error(`${what} could not be stored: ${String(error)}`);
  }
}

/** Puts a session that has just changed on flash. @param edition how often its record has been written before */
export function keep(session: Session, edition: number): void {
  save('the session', session, edition, undefined);
}

/** Notes that a session has ended and that the wrist is not to be told (any more). */
export function keepEnd(session: Session, edition: number, ending: Ending, atMs: number): void {
  save('the end of the session', session, edition, { ending: ENDINGS.indexOf(ending), atMs });
}

/**
 * Puts a record into the log, or a later edition in the place of the one before, and hands it over to the phone.
 */
export function logRecord(record: SessionRecord): void {
  onFlash('the session record', () => keepRecord(record));
  withPhone((phone) => phone.tellAll());
}

/** Takes a session away for good, if it is in the log: where the flash refused that, the next start tries again. */
export function letGo(number: number, edition: number): void {
  onFlash('the end of the session', () => {
    if (isOver(number, edition)) forgetSession();
  });
}

/** Takes a session away that never was one: it was ended before anything was held. */
export function drop(): void {
  onFlash('the end of the session', forgetSession);
}

function save(what: string, session: Session, edition: number, end: KeptEnd | undefined): void {
  onFlash(what, () => saveSession({ session, savedAtMs: steadyNow(), leadMs: leadMs(), edition, end }));
}
