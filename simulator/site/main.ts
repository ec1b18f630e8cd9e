import { readFileSync } from 'node:fs';
import { readArguments, runCommand } from '../server/command';
import { UsageError } from '../server/port';
import { buildSite } from './build-site';

const USAGE = 'Usage: npm run site -- [FILE.fba] [--folder FOLDER]';

const OPTIONS = { folder: { type: 'string' }, icon: { type: 'string' } } as const;

async function main(): Promise<void> {
  const { positionals, values } = readArguments(OPTIONS, USAGE);
  const [fba, ...more] = positionals;
  const { folder, icon } = values;
  if (fba === undefined || folder === undefined || more.length > 0) throw new UsageError(USAGE);
  const iconSvg = icon === undefined ? {} : { iconSvg: readFileSync(icon, 'utf8') };
  await buildSite({ fba, folder, ...iconSvg });
  console.log(`A page that needs no server of its own: ${folder}`);
}

runCommand(main);
