/** What part of the cases of the long tests to try, for runs where quick is better than sure: 0.1 is a tenth of them. */
const SHARE = Number(process.env.DRAPE_CASES ?? 1);

/** So many cases by default. */
export function cases(count: number): number {
  return Math.ceil(count * SHARE);
}

/** From one case to the next where they are in a row: 1 is all of them. */
export const CASE_STEP = Math.max(1, Math.round(1 / SHARE));
