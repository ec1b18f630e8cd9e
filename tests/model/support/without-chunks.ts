import type { AppPackage } from '../../../simulator/package/app-package';

/**
 * A package without some of its chunks: on a watch without the memory for them they cannot be loaded either.
 * @param chunks their names; one that is not there is an error
 */
export function withoutChunks(built: AppPackage, ...chunks: readonly string[]): AppPackage {
  const devices = new Map(
    [...built.devices].map(([family, bundle]) => {
      const files = new Map(bundle.files);
      for (const chunk of chunks) {
        const path = [...files.keys()].find((name) => name.startsWith(`app/${chunk}-`));
        if (path === undefined) throw new Error(`no chunk "${chunk}" in the package for ${family}`);
        files.delete(path);
      }
      return [family, { ...bundle, files }] as const;
    }),
  );
  return { ...built, devices };
}
