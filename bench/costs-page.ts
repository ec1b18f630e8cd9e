import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { version } from 'node:process';
import { format, resolveConfig } from 'prettier';

const ROOT = join(__dirname, '..');
const PAGE = join(ROOT, 'docs', 'costs.md');
const BEGIN = '<!-- measured: written by npm run bench -->';
const END = '<!-- /measured -->';
const VERSIONS_OF = ['@fitbit/sdk', 'quickjs-wasi', 'tinybench'];

/** What it was measured with, and on what kind of machine. */
export function conditions(): string {
  const [cpu] = cpus();
  const memoryGB = Math.round(totalmem() / 2 ** 30);
  const packages = VERSIONS_OF.map((name) => `${name} ${versionOf(name)}`).join(', ');
  const machine = `${platform()} on ${arch()}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memoryGB} GB`;
  return `Node ${version}, ${packages}; ${machine}.`;
}

/** Puts what was measured in the place of what was measured before. @throws Error when the page has no place for it */
export async function writeCosts(measured: string): Promise<void> {
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`docs/costs.md has no "${BEGIN}" before "${END}"`);
  const text = `${page.slice(0, from + BEGIN.length)}\n\n${measured}\n\n${page.slice(to)}`;
  const style = (await resolveConfig(PAGE)) ?? {};
  writeFileSync(PAGE, await format(text, { ...style, parser: 'markdown' }));
}

function versionOf(name: string): string {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
