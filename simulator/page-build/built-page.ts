import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from './build-page';

const SIMULATOR = fileURLToPath(new URL('..', import.meta.url));
const LOCK_FILE = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/simulator', import.meta.url));

/** Rooms of which nothing comes to the page, whatever changes in them. */
const NOT_OF_THE_PAGE = ['server', 'sideload', 'measure', 'site'];
/** Of older builds so many stay: a server that still runs may hand them out. */
const MOST_OLD_BUILDS = 3;

/**
 * The page for the server, built when its sources or libraries have changed since the last time.
 * @param building is called before a build, which takes some seconds
 * @returns its folder
 */
export async function builtPage(building: () => void): Promise<string> {
  const folder = join(CACHE, `page-${hashOfSources()}`);
  if (existsSync(folder)) return folder;
  building();
  removeOldBuilds();
  const unfinished = `${folder}.${process.pid}`;
  await buildPage(unfinished, 'served');
  try {
    renameSync(unfinished, folder);
  } catch (fault) {
    // Somebody else has built the same meanwhile.
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw fault;
  }
  return folder;
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(LOCK_FILE));
  const rooms = readdirSync(SIMULATOR).filter((name) => !NOT_OF_THE_PAGE.includes(name));
  for (const path of rooms.sort().flatMap((name) => filesIn(join(SIMULATOR, name)))) {
    hash.update(path.slice(SIMULATOR.length)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function removeOldBuilds(): void {
  mkdirSync(CACHE, { recursive: true });
  const builds = readdirSync(CACHE)
    .filter((name) => name.startsWith('page-'))
    .map((name) => ({ path: join(CACHE, name), madeMs: statSync(join(CACHE, name)).mtimeMs }))
    .sort((a, b) => b.madeMs - a.madeMs);
  for (const { path } of builds.slice(MOST_OLD_BUILDS)) rmSync(path, { recursive: true, force: true });
}
