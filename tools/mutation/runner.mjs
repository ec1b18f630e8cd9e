import { relative } from 'node:path';
import process from 'node:process';
import { runCLI } from 'jest';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { idOf } from './environment.mjs';
import { TestFileOrder } from './order.mjs';
import { FEW_CASES, quickTests } from './quick-tests.mjs';

/**
 * @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner
 * @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult
 * @typedef {import('@stryker-mutator/api/test-runner').DryRunResult} DryRunResult
 * @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions
 * @typedef {import('@stryker-mutator/api/test-runner').MutantRunResult} MutantRunResult
 * @typedef {import('./environment.mjs').MutationRun} MutationRun
 */

/**
 * Stryker takes a mutant to run for ever that is come across a hundred times as often as in all tests together. Nothing
 * is shrunk here, so a tenth of that is enough to know.
 */
const SOONER = 0.1;

/**
 * Runs the tests against one mutant, one file after the other, until one fails.
 *
 * It is not Stryker's own runner for Jest, because that one loads every test file for each mutant, goes on with the
 * tests after one has failed, and tries what is covered while a file loads with all tests there are. With files that
 * take seconds that is a day instead of an hour.
 * @implements {TestRunner}
 */
class FileByFileRunner {
  /** @type {MutationRun} */
  #run = { stryker: {}, asked: undefined, hasFailed: false };
  #order = new TestFileOrder();
  #root = process.cwd();
  #config = '';

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    Object.assign(process.env, FEW_CASES, { NODE_ENV: 'test' });
    Object.assign(globalThis, { drapeMutationRun: this.#run });
    this.#config = JSON.stringify(await quickTests(this.#root));
  }

  /** @returns {Promise<DryRunResult>} */
  async dryRun() {
    Object.assign(this.#run, { asked: undefined, hasFailed: false });
    this.#run.stryker.mutantCoverage = { static: {}, perTest: {} };
    const { tests, unloadable } = await this.#jest([]);
    const mutantCoverage = this.#run.stryker.mutantCoverage;
    delete this.#run.stryker.mutantCoverage;
    if (unloadable !== undefined) return { status: DryRunStatus.Error, errorMessage: unloadable };
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async mutantRun({ activeMutant, testFilter, hitLimit: latest }) {
    const hitLimit = latest === undefined ? undefined : Math.ceil(latest * SOONER);
    if (!testFilter) throw new Error(`It is not known which tests cover the mutant ${activeMutant.id}.`);
    const { stryker } = this.#run;
    Object.assign(this.#run, { asked: new Set(testFilter), hasFailed: false });
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit === undefined ? undefined : 0,
    });
    let nrOfTests = 0;
    const files = new Set(testFilter.map((id) => id.slice(0, id.indexOf(': '))));
    for (const file of this.#order.sort(files)) {
      const beganMs = performance.now();
      const { tests, unloadable } = await this.#jest([file]);
      const hasFailed = tests.some(({ status }) => status === TestStatus.Failed);
      this.#order.note(file, performance.now() - beganMs, hasFailed);
      if (stryker.hitCount !== undefined && stryker.hitCount > (hitLimit ?? Infinity)) {
        return { status: MutantRunStatus.Timeout, reason: `run through ${stryker.hitCount} times` };
      }
      if (unloadable !== undefined) return { status: MutantRunStatus.Error, errorMessage: unloadable };
      const ran = tests.filter(({ status }) => status !== TestStatus.Skipped);
      nrOfTests += ran.length;
      const failed = ran.find((test) => test.status === TestStatus.Failed);
      if (failed?.status === TestStatus.Failed) {
        const { id, failureMessage } = failed;
        return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  /**
   * @param {readonly string[]} files none: all
   * @returns {Promise<{ tests: TestResult[], unloadable: string | undefined }>}
   */
  async #jest(files) {
    const { results } = await runCLI(
      {
        $0: 'mutation',
        _: [...files],
        config: this.#config,
        runTestsByPath: files.length > 0,
        runInBand: true,
        silent: true,
        watchman: false,
        testLocationInResults: true,
      },
      [this.#root],
    );
    const faults = results.testResults.flatMap(({ testExecError, testFilePath }) =>
      testExecError ? [`${testFilePath}: ${testExecError.stack ?? testExecError.message}`] : [],
    );
    return {
      tests: results.testResults.flatMap(({ testFilePath, testResults }) =>
        testResults.map((result) => this.#resultOf(testFilePath, result)),
      ),
      unloadable: faults[0],
    };
  }

  /**
   * @param {string} fileName
   * @param {import('@jest/test-result').AssertionResult} result
   * @returns {TestResult}
   */
  #resultOf(fileName, { fullName, duration, location, status, failureMessages }) {
    const about = {
      id: idOf(relative(this.#root, fileName), fullName),
      name: fullName,
      timeSpentMs: duration ?? 0,
      fileName,
      ...(location ? { startPosition: { line: location.line - 1, column: location.column } } : {}),
    };
    if (status === 'passed') return { ...about, status: TestStatus.Success };
    if (status === 'failed')
      return { ...about, status: TestStatus.Failed, failureMessage: failureMessages.join('\n') };
    return { ...about, status: TestStatus.Skipped };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'file-by-file', FileByFileRunner)];
