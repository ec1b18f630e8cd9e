import { NodeRealmHost } from '../../../simulator/realm/node-realm';
import type { RealmHost } from '../../../simulator/realm/realm';

/**
 * Realms of Node for the built package. While mutants are tried (tools/mutation/), the package has all of them in it, and
 * reads in a global of this name which one is on: so it is let into the realms.
 */
const SWITCH_OF_MUTANTS = '__stryker__';

export function nodeRealms(): RealmHost {
  const host = new NodeRealmHost();
  const found: unknown = Reflect.get(globalThis, SWITCH_OF_MUTANTS);
  if (found === undefined) return host;
  return {
    create: ({ globals, ...options }) =>
      host.create({ ...options, globals: { ...globals, [SWITCH_OF_MUTANTS]: found } }),
    settle: () => host.settle(),
  };
}
