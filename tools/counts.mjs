import { existsSync } from 'node:fs';
import { readJson } from './json.mjs';

/**
 * How many tests ended how.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number }} JestResult
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightResult
 */

/**
 * @param {string} file what jest wrote with `--json --outputFile`
 * @returns {Counts | undefined} undefined when there is no such file
 */
export function countsOfJest(file) {
  const result = /** @type {JestResult | undefined} */ (readResult(file));
  if (!result) return undefined;
  return {
    passed: result.numPassedTests,
    // A file that cannot even be loaded has no tests to fail, and is a failure all the same.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/**
 * @param {string} file what Playwright's JSON reporter wrote
 * @returns {Counts | undefined} undefined when there is no such file
 */
export function countsOfPlaywright(file) {
  const result = /** @type {PlaywrightResult | undefined} */ (readResult(file));
  if (!result) return undefined;
  const { stats, errors } = result;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What is wrong with a run that says of itself that it went well; undefined when nothing is. No test at all, and a
 * test that is passed over, would let anything through.
 * @param {Counts} counts
 */
export function whyNotGreen({ passed, failed, skipped }) {
  if (failed > 0) return `${failed} failed.`;
  if (skipped > 0) return `${skipped} skipped, which check nothing: make them run, or take them out.`;
  if (passed === 0) return 'there was no test.';
  return undefined;
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readResult(file) {
  return existsSync(file) ? readJson(file) : undefined;
}
