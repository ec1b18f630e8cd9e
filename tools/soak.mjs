import './node-version.mjs';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { PACKAGE_FILE, scriptOf } from './places.mjs';
import { command, runNode, Trouble } from './run.mjs';

const USAGE = 'Usage: npm run test:soak -- --runs 100000 [--seed 7]';

// Many random histories on a poor link (tests/model/histories.test.ts). The seed and the result are printed.
await command(async () => {
  const { runs, seed } = asked();
  if (!existsSync(PACKAGE_FILE)) throw new Trouble('build/app.fba is not there: run "npm run build" first.');
  console.log(`${runs} histories from seed ${seed}`);
  const beganMs = performance.now();
  const code = await runNode(scriptOf('jest'), ['tests/model/histories'], {
    env: { ...process.env, DRAPE_HISTORIES: String(runs), DRAPE_SEED: String(seed) },
  });
  const tookS = Math.round((performance.now() - beganMs) / 1000);
  const result = code === 0 ? 'nothing lost, nothing double' : 'see the failure above';
  console.log(`${runs} histories from seed ${seed}: ${result}, in ${tookS} s`);
  return code;
});

/** @returns {{ runs: number, seed: number }} */
function asked() {
  const options = /** @type {const} */ ({ runs: { type: 'string' }, seed: { type: 'string' } });
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch {
    throw new Trouble(USAGE);
  }
  const seed = values.seed ?? String(Date.now() % 2 ** 31);
  if (!/^[1-9]\d{0,8}$/.test(values.runs ?? '') || !/^\d{1,10}$/.test(seed)) throw new Trouble(USAGE);
  return { runs: Number(values.runs), seed: Number(seed) };
}
