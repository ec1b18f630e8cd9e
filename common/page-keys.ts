/** Keys of the phone's settings storage, which the page and the companion share. */
export const PAGE_KEYS = {
  /** Minutes as the slider writes them: a bare number as text. */
  durationMin: 'durationMin',
  /** What the page shows of the log: JSON of a `PageLog`; the companion writes it, the page only reads. */
  log: 'log',
} as const;

/** One session on the page. */
export interface PageSession {
  readonly startedAtS: number;
  readonly plannedS: number;
  readonly heldS: number;
  /** Place in ENDINGS. */
  readonly ending: number;
}

/** What the page shows of the log. */
export interface PageLog {
  /** Of all sessions, also those not listed. */
  readonly count: number;
  readonly heldS: number;
  /** The newest ones, newest first. */
  readonly newest: readonly PageSession[];
}
