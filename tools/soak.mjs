import './node-version.mjs';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { PACKAGE_FILE, scriptOf } from './places.mjs';
import { command, runQuietly, Trouble } from './run.mjs';

const USAGE = 'Usage: npm run test:soak -- --runs 100000 [--seed 7] [--jobs 2]';
/** One process lives through so many: enough that every fault happens in it, and what fails is found again in a minute or two. */
const PART = 1000;

/** @typedef {{ runs: number, seed: number }} Part */

// Many random histories on a poor link (tests/model/histories.test.ts), a process for each core. Each part has a seed
// of its own, the first that of the whole, each next one more: so any part can be run again by itself.
await command(async () => {
  const { runs, seed, jobs } = asked();
  if (!existsSync(PACKAGE_FILE)) throw new Trouble('build/app.fba is not there: run "npm run build" first.');
  const parts = partsOf(runs, seed);
  console.log(`${runs} histories from seed ${seed}, in ${parts.length} parts, ${jobs} at a time`);
  const beganMs = performance.now();
  const failed = await runAll(parts, jobs, (done, part) => {
    const tookS = (performance.now() - beganMs) / 1000;
    console.log(
      `${done} of ${runs}: seed ${part.seed} held; ${(done / tookS).toFixed(1)} histories a second, ` +
        `about ${Math.ceil(((runs - done) * tookS) / done / 60)} min to go`,
    );
  });
  const tookS = Math.round((performance.now() - beganMs) / 1000);
  if (failed) {
    console.error(failed.output);
    console.error(`Again: npm run test:soak -- --runs ${failed.part.runs} --seed ${failed.part.seed}`);
  }
  const result = failed ? 'see the failure above' : 'nothing lost, nothing double';
  console.log(`${runs} histories from seed ${seed}: ${result}, in ${tookS} s`);
  return failed ? 1 : 0;
});

/** @param {number} runs @param {number} seed @returns {Part[]} */
function partsOf(runs, seed) {
  return Array.from({ length: Math.ceil(runs / PART) }, (_, place) => ({
    runs: Math.min(PART, runs - place * PART),
    seed: seed + place,
  }));
}

/**
 * Runs the parts, so many at a time, and ends with the first that fails.
 * @param {readonly Part[]} parts
 * @param {number} jobs
 * @param {(done: number, part: Part) => void} report called after each part that held, with how many histories have
 * @returns {Promise<{ part: Part, output: string } | undefined>} the part that failed
 */
async function runAll(parts, jobs, report) {
  const waiting = [...parts];
  /** @type {Set<() => void>} */
  const stops = new Set();
  /** @type {{ part: Part, output: string } | undefined} */
  let failed;
  let done = 0;
  const hasFailed = () => failed !== undefined;
  const work = async () => {
    for (let part = waiting.shift(); part && !hasFailed(); part = waiting.shift()) {
      const env = { ...process.env, DRAPE_HISTORIES: String(part.runs), DRAPE_SEED: String(part.seed) };
      const { stop, ended } = runQuietly(scriptOf('jest'), ['--runInBand', 'tests/model/histories'], env);
      stops.add(stop);
      const { code, output } = await ended;
      stops.delete(stop);
      if (hasFailed()) return;
      if (code !== 0) {
        failed = { part, output };
        for (const other of stops) other();
        return;
      }
      done += part.runs;
      report(done, part);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return failed;
}

/** @returns {{ runs: number, seed: number, jobs: number }} */
function asked() {
  const options = /** @type {const} */ ({
    runs: { type: 'string' },
    seed: { type: 'string' },
    jobs: { type: 'string' },
  });
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch {
    throw new Trouble(USAGE);
  }
  const { runs = '', seed = String(Date.now() % 1e9), jobs = String(availableParallelism()) } = values;
  // A seed is a number of 32 bits with its sign; the last part's has to be one as well.
  if (!/^[1-9]\d{0,8}$/.test(runs) || !/^\d{1,9}$/.test(seed) || !/^[1-9]\d?$/.test(jobs))
    throw new Trouble(USAGE);
  return { runs: Number(runs), seed: Number(seed), jobs: Number(jobs) };
}
