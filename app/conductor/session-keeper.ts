import { ENDINGS, type Ending, type SessionRecord } from '../../common/session-record';
import { sendRecords } from '../phone/records';
import { sendStatus } from '../phone/status';
import type { Session } from '../session/session';
import { forgetSession, loadSession, saveSession, type KeptEnd, type KeptSession } from '../storage/kept';
import { isOver, keepRecord } from '../storage/log';
import { keepSpare } from '../storage/whole-file';
import { leadMs, steadyNow, takeUpFrom } from '../time/steady-clock';

/** A session as it was when the app was last left. */
export interface TakenUp extends KeptSession {
  /** It is in the log: it had ended, and was not yet taken away. */
  readonly logged: boolean;
}

/** A flash that refuses (it may be full) is reported; the session goes on without it, and the wrist is told all the same. */
function onFlash(what: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    console.error(`${what} could not be stored: ${String(error)}`);
  }
}

/** The session that was under way, or had ended unanswered, when the app was last left. */
export function takeUp(): TakenUp | undefined {
  keepSpare();
  const kept = loadSession();
  if (!kept) return undefined;
  takeUpFrom(kept.leadMs, kept.savedAtMs);
  return { ...kept, logged: isOver(kept.session.number, kept.edition) };
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
 * Puts a record into the log, or a later edition in the place of the one before, and hands it over to the phone. That
 * something waits is told as well: a phone that hears only this asks for it.
 */
export function logRecord(record: SessionRecord): void {
  onFlash('the session record', () => keepRecord(record));
  sendRecords();
  sendStatus();
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
