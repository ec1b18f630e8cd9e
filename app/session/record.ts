import { ENDED_EARLY, FINISHED, type SessionRecord } from '../../common/session-record';
import { standing, type Session } from './session';

/**
 * What is kept of a session that is over at `atMs` of the steady clock. One that is ended by hand after all that was
 * planned (in a minute that was added) is finished.
 * @param ending place in ENDINGS
 * @param edition how often its record has been written before
 */
export function recordOf(session: Session, ending: number, atMs: number, edition: number): SessionRecord {
  const { steps } = session.plan;
  let plannedMs = 0;
  for (const { ms } of steps) plannedMs += ms;
  const plannedS = Math.round(plannedMs / 1000);
  const heldS = Math.round(standing(session, atMs).heldMs / 1000);
  const isWhole = ending === ENDED_EARLY && heldS >= plannedS;
  return {
    number: session.number,
    routine: session.plan.routine,
    startedAtS: Math.floor(session.startedAtMs / 1000),
    plannedS,
    heldS,
    ending: isWhole ? FINISHED : ending,
    rating: 0,
    edition,
    utcQuarters: session.utcQuarters,
  };
}
