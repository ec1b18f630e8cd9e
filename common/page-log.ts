import { isFeltBack, type FeltBack } from './felt-back';
import { LAST_ROUTINE } from './routines';
import { ENDINGS, isUtcQuarters, LONGEST_S, RATINGS } from './session-record';
import { isWhole, MAX_UINT32 } from './whole';

/** One session on the page. */
export interface PageSession {
  /** What it is removed by (`identityOf` of the companion, install/number/beginning). */
  readonly id: string;
  /** Number of the routine (routines.ts). */
  readonly routine: number;
  readonly startedAtS: number;
  readonly plannedS: number;
  readonly heldS: number;
  /** Place in ENDINGS. */
  readonly ending: number;
  /** Place in RATINGS. */
  readonly rating: number;
  /** The zone it was held in: quarter hours east of UTC. */
  readonly utcQuarters: number;
}

/** What the page shows of the log. */
export interface PageLog {
  /** Of all sessions, also those not listed. */
  readonly count: number;
  readonly heldS: number;
  /** How the back felt, newest first: what decides on a word of care, also of sessions that are not listed. */
  readonly felt: readonly FeltBack[];
  /** The newest ones, newest first. */
  readonly newest: readonly PageSession[];
  /** Some could not be read, and were set aside. */
  readonly isDamaged?: true;
}

/** Sessions of a month that are not among the newest ones. */
export interface PageMonth {
  /** Months since 1970-01. */
  readonly month: number;
  readonly sessions: readonly PageSession[];
}

/** The last second that a record can tell is in 2106. */
const LAST_MONTH = 200 * 12;

type Fields<T> = Partial<Record<keyof T, unknown>>;

/** A log out of anything; undefined when there is no telling its sums. Rows that are no sessions are left out. */
export function checkPageLog(value: unknown): PageLog | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { count, heldS, felt, newest, isDamaged } = value as Fields<PageLog>;
  if (!isWhole(count, 0) || !isWhole(heldS, 0, MAX_UINT32 * LONGEST_S) || !Array.isArray(newest)) {
    return undefined;
  }
  // An older release wrote none.
  const isGiven = Array.isArray(felt);
  const feltBefore = isGiven ? (felt as unknown[]).filter(isFeltBack) : [];
  const log = { count, heldS, felt: feltBefore, newest: sessionsOf(newest) };
  return isDamaged === true ? { ...log, isDamaged } : log;
}

/** A month out of anything; undefined when it is none. Rows that are no sessions are left out. */
export function checkPageMonth(value: unknown): PageMonth | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { month, sessions } = value as Fields<PageMonth>;
  if (!isWhole(month, -LAST_MONTH, LAST_MONTH) || !Array.isArray(sessions)) return undefined;
  return { month, sessions: sessionsOf(sessions) };
}

function sessionsOf(rows: readonly unknown[]): PageSession[] {
  const sessions: PageSession[] = [];
  for (const row of rows) {
    const session = checkPageSession(row);
    if (session) sessions.push(session);
  }
  return sessions;
}

function checkPageSession(value: unknown): PageSession | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, routine, startedAtS, plannedS, heldS, ending, rating, utcQuarters } =
    value as Fields<PageSession>;
  const isSession =
    typeof id === 'string' &&
    isWhole(routine, 0, LAST_ROUTINE) &&
    isWhole(startedAtS, 0) &&
    isWhole(plannedS, 0, LONGEST_S) &&
    isWhole(heldS, 0, LONGEST_S) &&
    isWhole(ending, 0, ENDINGS.length - 1) &&
    isWhole(rating, 0, RATINGS.length - 1) &&
    isUtcQuarters(utcQuarters);
  return isSession ? { id, routine, startedAtS, plannedS, heldS, ending, rating, utcQuarters } : undefined;
}
