import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readJson } from './json.mjs';

/**
 * One package in a lock file.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockedPackage
 */

/**
 * Why what is installed is not what the lock file asks for, in a few words; undefined when it is.
 * npm itself writes what it has installed into `node_modules/.package-lock.json`, as the last thing it does.
 * @param {string} root folder with package-lock.json
 * @param {{ platform: string, arch: string }} [machine]
 */
export function whyNotInstalled(root, machine = process) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const recordOfInstalled = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(recordOfInstalled)) return 'nothing is installed yet';
  const installed = readPackages(recordOfInstalled);

  for (const [place, locked] of wanted) {
    if (place === '') continue;
    const found = installed.get(place);
    if (!found) {
      if (locked.optional === true) continue;
      return `${place} is missing`;
    }
    if (found.version !== locked.version || found.integrity !== locked.integrity)
      return `${place} has changed`;
    if (!existsSync(join(root, place))) return `${place} is missing`;
  }
  for (const [place, found] of installed) {
    if (!wanted.has(place)) return `${place} is no longer wanted`;
    if (!fits(found.os, machine.platform) || !fits(found.cpu, machine.arch)) {
      return `${place} is for another kind of machine`;
    }
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Map<string, LockedPackage>}
 */
function readPackages(file) {
  const lock = /** @type {{ packages?: Record<string, LockedPackage> }} */ (readJson(file));
  return new Map(Object.entries(lock.packages ?? {}));
}

/**
 * Whether `os` or `cpu` of a package admits this machine; a leading `!` excludes.
 * @param {string[] | undefined} list
 * @param {string} own
 */
function fits(list, own) {
  if (list === undefined) return true;
  if (list.includes(`!${own}`)) return false;
  const admitted = list.filter((name) => !name.startsWith('!'));
  return admitted.length === 0 || admitted.includes(own);
}
