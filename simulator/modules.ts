import { PlatformError } from './platform-error';
import type { Program } from './program';

/** Makes a platform module, when it is first asked for. */
export type ModuleFactory = () => Record<string, unknown>;

/**
 * The exports of a platform module: its names, and a default export. From SDK 6 on the build treats platform modules
 * as ES modules, so a default import reads `.default` and a namespace import reads the names.
 *
 * Source: lib/compile.js of \@fitbit/sdk 6.1.0 (`interop: 'esModule'`). What the default export of a module is for
 * which the typings declare none is an assumption: all its names in one object.
 * @param standIn the default export where the typings declare one (e.g. of 'clock')
 */
export function moduleExports(
  program: Program,
  names: Record<string, unknown>,
  standIn?: unknown,
): Record<string, unknown> {
  const exports = program.expose(names);
  const asDefault = standIn ?? program.expose(names);
  return program.exposeOn(exports, { default: asDefault });
}

/**
 * The `require` of a realm: the platform's modules by name, everything else by `loadFile`.
 * @param loadFile gives a file of the bundle for an id such as './chunk.js', loaded once; undefined when there is none
 */
export function createRequire(
  program: Program,
  platform: Readonly<Record<string, ModuleFactory>>,
  loadFile: (id: string) => Record<string, unknown> | undefined = () => undefined,
): (id: string) => unknown {
  const made = new Map<string, Record<string, unknown>>();
  return program.enterable((id: string) => {
    const known = made.get(id) ?? loadFile(id);
    if (known) return known;
    const factory = Object.hasOwn(platform, id) ? platform[id] : undefined;
    if (!factory) {
      if (!id.startsWith('.')) program.unimitated(`module "${id}"`);
      throw new PlatformError('Error', `Cannot find module '${id}'`);
    }
    const module = factory();
    made.set(id, module);
    return module;
  });
}
