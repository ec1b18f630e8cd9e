import { moduleExports } from './modules';
import type { Permissions } from './permissions';
import { toText } from './platform-error';
import type { Program } from './program';
import { createStorageObject } from './phone/storage-object';
import { PhoneStorage } from './phone/storage';

/** The storages that apps of one developer share on one side, by their name. */
export type Clusters = Map<string, PhoneStorage>;

/**
 * The module "app-cluster-storage": `get` a storage by its name, null without the permission. Other apps are not there to
 * share it with; that watch and phone have one each is an assumption.
 *
 * Source: types/companion/app-cluster-storage.d.ts of fitbit-sdk-types; lib/ProjectConfiguration.js of \@fitbit/sdk.
 */
export function createClusterModule(
  program: Program,
  permissions: Permissions,
  clusters: Clusters,
): Record<string, unknown> {
  return moduleExports(program, {
    get: (id: unknown) => {
      if (!permissions.check('access_app_cluster_storage', 'app-cluster-storage')) return null;
      const name = toText(id);
      const storage = clusters.get(name) ?? new PhoneStorage(program.surroundings.turns);
      clusters.set(name, storage);
      return createStorageObject(program, storage, 'companion');
    },
  });
}
