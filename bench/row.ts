/** One line of the table. Numbers as they are; `text` says them. */
export interface Row {
  readonly what: string;
  /** What house rules allow at most; nothing where there is no such rule. */
  readonly atMost?: string;
  readonly drape: string;
  readonly plain?: string;
  /** Whether the budget is kept; left out where there is none. */
  readonly isKept?: boolean;
}

export interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A number of bytes, in KB of 1,024 from ten of them on. */
export function bytes(count: number): string {
  return count < 10 * 1024 ? `${round(count)} B` : `${(count / 1024).toFixed(1)} KB`;
}

/** A whole number as people write it. */
export function round(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** How many times the other one. */
export function times(value: number, other: number): string {
  return `${(value / other).toFixed(value / other < 10 ? 1 : 0)} times`;
}

/** With two digits where they tell something: "0.62 ms", "250 ms". */
export function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toPrecision(2) : round(ms)} ms`;
}
