import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { filesIn } from '../files-in';

/** A file that imports another; paths are from the repository's folder, with `/`. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const CODE = /\.(ts|tsx|mts|mjs)$/;
/** How an import may leave out what a file is called at its end. */
const ENDINGS = ['', '.ts', '.tsx', '.mts', '.mjs', '/index.ts', '/index.tsx'];

/**
 * Every import of one file of these folders by another, static or when it is needed.
 * @param root the repository's folder
 * @throws {Error} when an import leads nowhere
 */
export function importsOf(root: string, folders: readonly string[]): readonly Import[] {
  return filesIn(root, folders, CODE)
    .sort()
    .flatMap((file) => importsOfFile(root, file));
}

/** The modules from outside of the repository that files of a folder import, by their names. */
export function modulesOf(root: string, folder: string): ReadonlySet<string> {
  const names = filesIn(root, [folder], CODE).flatMap((file) => importedBy(file));
  return new Set(names.filter((name) => !name.startsWith('.')));
}

function importedBy(file: string): readonly string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName);
}

function importsOfFile(root: string, file: string): readonly Import[] {
  return importedBy(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => ({
      from: inRepository(root, file),
      to: inRepository(root, found(join(dirname(file), name), file)),
    }));
}

function found(path: string, by: string): string {
  const ending = ENDINGS.find((end) => statSync(path + end, { throwIfNoEntry: false })?.isFile());
  if (ending === undefined) throw new Error(`${by} imports ${path}, which is not there.`);
  return path + ending;
}

function inRepository(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}
