import { decodeFile, encodeFile } from '../../file-codec';
import { moduleExports } from '../../modules';
import type { AppContext } from '../app-context';
import { FileSystem } from './file-system';
import { OpenFiles } from './open-files';

/**
 * The module "fs". All of it is synchronous, and a file is whole or absent: no call is cut off in the middle.
 *
 * Source: types/device/fs.d.ts of fitbit-sdk-types; fitbit-sdk-typed/DeviceApi/fs.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces; dev.fitbit.com/build/guides/file-system. That `renameSync` takes the place of
 * a file of the new name is an assumption (as POSIX does).
 */
export function createFsModule({ program, machine }: AppContext): Record<string, unknown> {
  const files = new FileSystem(machine);
  const open = new OpenFiles(files);
  return moduleExports(program, {
    existsSync: (path: unknown) => files.exists(path),
    readFileSync: (path: unknown, encoding?: unknown) =>
      program.realm.adopt(decodeFile(files.read(path), encoding)),
    writeFileSync: (path: unknown, data: unknown, encoding?: unknown) =>
      files.write(path, encodeFile(data, encoding)),
    renameSync: (path: unknown, newPath: unknown) => files.rename(path, newPath),
    unlinkSync: (path: unknown) => files.remove(path),
    statSync: (path: unknown) =>
      program.expose({
        size: files.read(path).byteLength,
        mtime: new program.realm.intrinsics.Date(files.modifiedEpochMs(path)),
      }),
    listDirSync: (folder: unknown) => {
      const names = files.list(folder);
      let index = 0;
      return program.expose({
        next: () => {
          const value = names[index++];
          return program.expose({ done: value === undefined, value });
        },
      });
    },
    openSync: (path: unknown, flags: unknown) => open.openSync(path, flags),
    closeSync: (descriptor: unknown) => open.closeSync(descriptor),
    readSync: (...args: Parameters<OpenFiles['readSync']>) => open.readSync(...args),
    writeSync: (...args: Parameters<OpenFiles['writeSync']>) => open.writeSync(...args),
  });
}
