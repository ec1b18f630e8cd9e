import { parseArgs } from 'node:util';
import { whyNotGreen } from './counts.mjs';
import { Trouble } from './run.mjs';
import { STAGES } from './stages.mjs';

/** @typedef {import('./stages.mjs').Stage} Stage */

/**
 * Stages that another one cannot do without.
 * @type {Record<string, string[] | undefined>}
 */
const NEEDS = { unit: ['build'], browser: ['chromium', 'build'] };

/**
 * The stages that the command line asks for: all of them, or those of `--only name,name`, always in their own order.
 * @param {readonly string[]} args
 * @throws {Trouble} when it asks for something else
 */
export function chooseStages(args) {
  const names = STAGES.map(({ name }) => name);
  const only = readOnly(args, names);
  if (only === undefined) return STAGES;
  const wanted = only.split(',').map((name) => name.trim());
  for (const name of wanted) {
    if (!names.includes(name))
      throw new Trouble(`There is no stage "${name}". There are: ${names.join(', ')}.`);
  }
  const needed = new Set(wanted.flatMap((name) => [...(NEEDS[name] ?? []), name]));
  return STAGES.filter(({ name }) => needed.has(name));
}

/**
 * @param {readonly string[]} args
 * @param {readonly string[]} names
 */
function readOnly(args, names) {
  try {
    return parseArgs({ args: [...args], options: { only: { type: 'string' } } }).values.only;
  } catch {
    throw new Trouble(`Usage: npm test, or npm test -- --only NAME,NAME with names of: ${names.join(', ')}.`);
  }
}

/**
 * Runs the stages one after the other until one fails; a run with tests ends with the line `N passed, N failed`.
 * @param {readonly Stage[]} stages
 * @returns {Promise<number>} exit code
 */
export async function passGate(stages) {
  const total = { passed: 0, failed: 0, tested: false };
  for (const stage of stages) {
    console.log(`\n== ${stage.heading} ==`);
    const reason = await whyFailed(stage, total);
    if (reason === undefined) continue;
    console.error(`\nStopped at the stage "${stage.name}": ${reason}`);
    if (stage.counts) console.log(summary(total));
    return 1;
  }
  console.log(total.tested ? `\n${summary(total)}` : '\nThat holds. No stage with tests was asked for.');
  return 0;
}

/**
 * Runs one stage and adds what it counted.
 * @param {Stage} stage
 * @param {{ passed: number, failed: number, tested: boolean }} total
 * @returns {Promise<string | undefined>} why it failed; undefined when it did not
 */
async function whyFailed(stage, total) {
  let code;
  try {
    code = await stage.run();
  } catch (fault) {
    if (!(fault instanceof Trouble)) throw fault;
    return fault.message;
  }
  const ending = code === 0 ? undefined : `it ended with ${code}.`;
  if (!stage.counts) return ending;
  const counts = stage.counts();
  if (!counts) return ending ?? 'it left no results to count.';
  total.tested = true;
  total.passed += counts.passed;
  total.failed += counts.failed;
  return whyNotGreen(counts) ?? ending;
}

/** @param {{ passed: number, failed: number }} total */
function summary({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
