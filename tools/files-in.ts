import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the files in some folders, and in those below, whose names are like this. */
export function filesIn(root: string, folders: readonly string[], name: RegExp): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && name.test(entry.name))
      .map(({ parentPath, name: file }) => join(parentPath, file)),
  );
}
