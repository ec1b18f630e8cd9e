import { changed } from '../../common/changed';
import { fieldsOf } from '../../common/fields';
import { checkSession } from '../session/stored';
import { FILES, type KeptEnd, type KeptSession } from './kept';
import { readWhole } from './whole-file';

/** Moments are no farther than any clock is set: the last second that a record can tell. */
const KEPT = `savedAtMs 0 4294967295000
clockAheadMs 0 4294967295000
edition`;
const END = `ending 0 2
atMs 0 4294967295000`;

/**
 * The session under way, or ended and not answered, when the app was last left. What it is checked by is within, so that
 * it leaves the memory again: it is asked for once, at the start.
 */
export function loadSession(): KeptSession | undefined {
  return readWhole(FILES.session, (value) => {
    const kept = fieldsOf(value, KEPT) as KeptSession | undefined;
    if (!kept) return undefined;
    const { session, end } = value as Partial<Record<keyof KeptSession, unknown>>;
    const checked = checkSession(session);
    const checkedEnd = fieldsOf(end, END) as KeptEnd | undefined;
    // CBOR has both null and undefined, and nobody says which of them the watch reads back.
    if (!checked || (end != null && !checkedEnd)) return undefined;
    return changed(kept, { session: checked, end: checkedEnd });
  });
}
