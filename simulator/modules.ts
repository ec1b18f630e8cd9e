import { PlatformError } from './platform-error';
import type { Program } from './program';
import { createStandIn } from './stand-in';

/** Makes a platform module, when it is first asked for. */
export type ModuleFactory = () => Record<string, unknown>;

/** What a module has beside its names. */
export interface ModuleParts {
  /** The name of the thing that the module is about; it is the default export as well, e.g. 'clock'. */
  readonly main?: string;
  /** Constructors, and other values that are things of the realm already and must not be wrapped. */
  readonly raw?: Readonly<Record<string, unknown>>;
}

/**
 * The exports of a platform module: its names, and a default export. From SDK 6 on the build treats platform modules
 * as ES modules, so a default import reads `.default` and a namespace import reads the names; before, most had a default
 * export already, and those without were their names.
 *
 * Source: lib/compile.js of \@fitbit/sdk 6.1.0 (`interop`, `deviceModulesWithoutDefaultExports`). What a default export
 * is where the typings declare none is an assumption: the one thing that the module is about, which also has itself under
 * its name (both `import haptics` and `import vibration` are met), or all its names in one object.
 */
export function moduleExports(
  program: Program,
  names: Record<string, unknown>,
  { main, raw = {} }: ModuleParts = {},
): Record<string, unknown> {
  const exports = addRaw(program.expose(names), raw);
  const thing = main === undefined ? undefined : exports[main];
  const isObject = (typeof thing === 'object' && thing !== null) || typeof thing === 'function';
  const asDefault = isObject ? thing : main === undefined ? addRaw(program.expose(names), raw) : undefined;
  if (isObject && main !== undefined && !(main in thing)) {
    Object.defineProperty(thing, main, { value: thing, configurable: true, writable: true });
  }
  return addRaw(exports, { default: asDefault });
}

function addRaw(
  target: Record<string, unknown>,
  raw: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  for (const [name, value] of Object.entries(raw)) {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return target;
}

/**
 * The `require` of a realm: the platform's modules by name, everything else by `loadFile`.
 * @param unimitated names of platform modules that are not imitated: each gives a stand-in that says so
 * @param loadFile gives a file of the bundle for an id such as './chunk.js', loaded once; undefined when there is none
 */
export function createRequire(
  program: Program,
  platform: Readonly<Record<string, ModuleFactory>>,
  unimitated: readonly string[] = [],
  loadFile: (id: string) => Record<string, unknown> | undefined = () => undefined,
): (id: string) => unknown {
  const made = new Map<string, Record<string, unknown>>();
  return program.enterable((id: string) => {
    const known = made.get(id) ?? loadFile(id);
    if (known) return known;
    const module = makeModule(program, platform, unimitated, id);
    made.set(id, module);
    return module;
  });
}

function makeModule(
  program: Program,
  platform: Readonly<Record<string, ModuleFactory>>,
  unimitated: readonly string[],
  id: string,
): Record<string, unknown> {
  const factory = Object.hasOwn(platform, id) ? platform[id] : undefined;
  if (factory) return factory();
  if (!id.startsWith('.')) program.unimitated(`module "${id}"`);
  if (unimitated.includes(id) || id.startsWith('internal/')) return createStandIn(program, id);
  throw new PlatformError('Error', `Cannot find module '${id}'`);
}
