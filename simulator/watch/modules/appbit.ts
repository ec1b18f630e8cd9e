import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import type { AppContext } from '../app-context';

/**
 * The module "appbit": `me`.
 *
 * Source: types/device/appbit.d.ts of fitbit-sdk-types; dev.fitbit.com/build/reference/device-api/appbit; for `exit`
 * and `unload` fitbit-sdk-typed/DeviceApi/appbit.d.ts of Woyken/Mocked-Fitbit-SDK-Interfaces.
 */
export function createAppbitModule(context: AppContext): Record<string, unknown> {
  const { program, machine } = context;
  const { manifest } = machine.bundle;
  const me = program.expose({
    applicationId: manifest.uuid,
    buildId: manifest.buildId,
    launchArguments: undefined,
    permissions: context.permissions.exposed(),
    get appTimeoutEnabled() {
      return context.timeoutEnabled;
    },
    set appTimeoutEnabled(enabled: unknown) {
      context.timeoutEnabled = Boolean(enabled);
    },
    exit: () => context.exitRequested.emit(),
  });
  const events = new EventSource(program, me, 'appbit', ['unload']);
  program.onEnd(context.unloading.listen(() => void events.dispatch('unload')));
  return moduleExports(program, { me }, { main: 'me' });
}
