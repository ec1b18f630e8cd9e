import { RATINGS, type Rating, type SessionRecord } from '../../common/session-record';
import type { Press } from '../screens/view';
import type { Session } from '../session/session';

/** A session that is over: kept in mind until it is left, for a minute more and for how it felt. */
export interface Over {
  readonly session: Session;
  readonly record: SessionRecord;
  readonly endedAtMs: number;
  /** The wrist is being told, or somebody has still to answer. */
  readonly insisting: boolean;
  readonly answered: boolean;
}

/** The record with what was pressed about how it felt; undefined when that was no rating. */
export function rated(record: SessionRecord, press: Press): SessionRecord | undefined {
  const rating = RATINGS.indexOf(press as Rating);
  return rating > 0 ? { ...record, rating, edition: record.edition + 1 } : undefined;
}
