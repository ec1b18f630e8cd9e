import { relative } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';

/**
 * What the runner and the environments of its test files share, in one process.
 * @typedef {object} MutationRun
 * @property {Switchboard} stryker what the instrumented code reads and writes
 * @property {ReadonlySet<string> | undefined} asked ids of the tests to run; undefined: all, and what each covers is counted
 * @property {boolean} hasFailed whether a test has; then the others need not run
 */

/**
 * The global `__stryker__` of instrumented code.
 * @typedef {object} Switchboard
 * @property {string} [activeMutant]
 * @property {string} [currentTestId]
 * @property {number} [hitCount]
 * @property {number} [hitLimit]
 * @property {{ static: Hits, perTest: Record<string, Hits> }} [mutantCoverage]
 */

/** @typedef {Record<string, number>} Hits how often which mutant was come across */

/** The same name may be in two files. */
export const idOf = (/** @type {string} */ file, /** @type {string} */ fullName) => `${file}: ${fullName}`;

/** @returns {MutationRun} */
export function sharedRun() {
  return /** @type {{ drapeMutationRun: MutationRun }} */ (/** @type {unknown} */ (globalThis))
    .drapeMutationRun;
}

/** Jest's environment of a test file while mutants are tried: gives it the switch, and says which test covers what. */
export default class MutationEnvironment extends TestEnvironment {
  #run = sharedRun();
  /** @type {string[]} */
  #ids = [];
  #file;

  /**
   * @param {import('@jest/environment').JestEnvironmentConfig} config
   * @param {import('@jest/environment').EnvironmentContext} context
   */
  constructor(config, context) {
    super(config, context);
    this.#file = relative(config.projectConfig.rootDir, context.testPath);
    Object.assign(this.global, { __stryker__: this.#run.stryker });
  }

  /** @param {import('@jest/types').Circus.AsyncEvent | import('@jest/types').Circus.SyncEvent} event */
  handleTestEvent(event) {
    if (event.name === 'test_start') this.#begin(event.test);
    if (event.name === 'test_done') {
      delete this.#run.stryker.currentTestId;
      if (event.test.errors.length > 0) this.#run.hasFailed = true;
    }
  }

  /** @param {import('@jest/types').Circus.TestEntry} test */
  #begin(test) {
    const { asked, hasFailed, stryker } = this.#run;
    const id = idOf(this.#file, fullNameOf(test));
    if (asked) {
      if (hasFailed || !asked.has(id)) test.mode = 'skip';
      return;
    }
    stryker.currentTestId = id;
    this.#ids.push(id);
    // Made here: an object of the realm that comes first would keep the whole realm.
    if (stryker.mutantCoverage) stryker.mutantCoverage.perTest[id] ??= {};
  }

  async teardown() {
    const coverage = this.#run.stryker.mutantCoverage;
    if (coverage) {
      for (const id of this.#ids) addTo((coverage.perTest[id] ??= {}), coverage.static);
      coverage.static = {};
    }
    await super.teardown();
  }
}

/**
 * What is come across while a file loads and between its tests counts for each test of it: each file loads its own.
 * @param {Hits} hits
 * @param {Hits} more
 */
function addTo(hits, more) {
  for (const [mutant, times] of Object.entries(more)) hits[mutant] = (hits[mutant] ?? 0) + times;
}

/**
 * As Jest puts it together.
 * @param {{ name: string, parent?: import('@jest/types').Circus.DescribeBlock }} entry
 * @returns {string}
 */
function fullNameOf({ name, parent }) {
  return parent?.parent ? `${fullNameOf(parent)} ${name}`.trimStart() : name;
}
