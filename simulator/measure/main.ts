import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { NodeRealmHost } from '../realm/node-realm';
import { openPackageFile } from '../server/package-file';
import { UsageError } from '../server/port';
import { watchFamily } from '../watch/families';
import { measure } from './measure';
import { planOf, USAGE } from './plan';
import { reportInWords } from './words';

/** `npm run measure`: the report goes to standard output, everything else to standard error. */
async function main(args: readonly string[]): Promise<void> {
  const plan = planOf(args);
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), plan.file);
  const opened = openPackageFile(file);
  if (plan.family !== undefined && !opened.devices.has(plan.family)) {
    const families = [...opened.devices.keys()].join(', ');
    throw new UsageError(`This package has no app for "${plan.family}", only for ${families}.\n${USAGE}`);
  }
  checkKnown(plan.family ?? [...opened.devices.keys()][0]);
  const report = await measure(opened, statSync(file).size, plan, new NodeRealmHost());
  for (const { fault } of report.presses) if (fault !== undefined) console.error(fault);
  process.stdout.write(`${plan.json ? JSON.stringify(report, null, 2) : reportInWords(report)}\n`);
}

function checkKnown(family: string | undefined): void {
  if (family === undefined) return;
  try {
    watchFamily(family);
  } catch (fault) {
    throw new UsageError(fault instanceof Error ? fault.message : String(fault));
  }
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  if (fault instanceof UsageError) {
    console.error(fault.message);
    process.exitCode = 2;
    return;
  }
  console.error(fault);
  process.exitCode = 1;
});
