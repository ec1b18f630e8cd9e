import { ENDINGS, type Ending, type SessionRecord } from '../../common/session-record';
import { standing, type Session } from './session';

/** What is kept of a session that is over at `atMs`. */
export function recordOf(session: Session, ending: Ending, atMs: number): SessionRecord {
  const { steps } = session.plan;
  let plannedMs = 0;
  for (const { ms } of steps) plannedMs += ms;
  return {
    number: session.number,
    move: steps[0] ? steps[0].move : 0,
    startedAtS: Math.floor(session.startedAtMs / 1000),
    plannedS: Math.round(plannedMs / 1000),
    heldS: Math.round(standing(session, atMs).heldMs / 1000),
    ending: ENDINGS.indexOf(ending),
    rating: 0,
    edition: 0,
  };
}
