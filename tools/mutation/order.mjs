/**
 * What a test file has been good for so far. What is long ago counts less: neighbours are mostly found by the same.
 * @typedef {{ tookMs: number, tries: number, finds: number }} Record
 */

/** What a file is taken to cost before it was run, ms: those on the model load the simulator and a package. */
const GUESSED_MS = { unit: 1500, model: 6000 };
const REMEMBERED = 0.8;

/** Which test files to try a mutant with first: those that find the most for the time they take. */
export class TestFileOrder {
  #records = /** @type {Map<string, Record>} */ (new Map());

  /**
   * @param {Iterable<string>} files
   * @returns {string[]} the most promising first
   */
  sort(files) {
    return [...files].sort((one, other) => this.#price(one) - this.#price(other) || (one < other ? -1 : 1));
  }

  /**
   * @param {string} file that was run against a mutant
   * @param {number} tookMs
   * @param {boolean} hasFound whether one of its tests failed
   */
  note(file, tookMs, hasFound) {
    const before = this.#recordOf(file);
    this.#records.set(file, {
      tookMs: before.tries === 0 ? tookMs : (before.tookMs + tookMs) / 2,
      tries: REMEMBERED * before.tries + 1,
      finds: REMEMBERED * before.finds + (hasFound ? 1 : 0),
    });
  }

  /** @param {string} file @returns {number} time for a find, as far as is known: of a new one, half are taken to be */
  #price(file) {
    const { tookMs, tries, finds } = this.#recordOf(file);
    return (tookMs * (tries + 2)) / (finds + 1);
  }

  /** @param {string} file */
  #recordOf(file) {
    const guessedMs = file.includes('model') ? GUESSED_MS.model : GUESSED_MS.unit;
    return this.#records.get(file) ?? { tookMs: guessedMs, tries: 0, finds: 0 };
  }
}
