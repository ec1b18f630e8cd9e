import type { AppPackage, DeviceBundle } from '../../../simulator/package/app-package';

/** A package with other files on each watch; what was built stays as it is. @param change of a copy of the files of one */
export function withFiles(
  built: AppPackage,
  change: (files: Map<string, Uint8Array>, bundle: DeviceBundle) => void,
): AppPackage {
  const devices = new Map(
    [...built.devices].map(([family, bundle]) => {
      const files = new Map(bundle.files);
      change(files, bundle);
      return [family, { ...bundle, files }] as const;
    }),
  );
  return { ...built, devices };
}

/**
 * A package without some of its chunks: on a watch without the memory for them they cannot be loaded either.
 * @param chunks their names; one that is not there is an error
 */
export function withoutChunks(built: AppPackage, ...chunks: readonly string[]): AppPackage {
  return withFiles(built, (files) => {
    for (const chunk of chunks) {
      const path = [...files.keys()].find((name) => name.startsWith(`app/${chunk}-`));
      if (path === undefined) throw new Error(`no chunk "${chunk}" in the package`);
      files.delete(path);
    }
  });
}
