import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import { createPermissions } from '../../permissions';
import type { CompanionContext } from '../companion-context';
import type { LaunchReason } from '../launch-reason';

/** No public source gives the versions of a phone in use; a test should not go by them. */
const ASSUMED_HOST = {
  app: { name: 'Fitbit', version: '4.20' },
  os: { name: 'Android', version: '14' },
} as const;

const REASONS: readonly LaunchReason[] = ['peerAppLaunched', 'settingsChanged', 'wokenUp', 'fileTransfer'];

/**
 * The module "companion": `me`. Location changes are not imitated.
 *
 * Source: types/companion/companion.d.ts and host.d.ts of fitbit-sdk-types; fitbit-sdk-typed/CompanionApi of
 * Woyken/Mocked-Fitbit-SDK-Interfaces (life-cycle, wake-interval).
 */
export function createCompanionModule(context: CompanionContext): Record<string, unknown> {
  const { program, machine, reasons, wakeInterval } = context;
  const launchReasons = program.expose({ locationChanged: undefined });
  for (const reason of REASONS) {
    const get = (): true | undefined => (reasons.has(reason) ? true : undefined);
    Object.defineProperty(launchReasons, reason, { get, enumerable: true });
  }
  const me = program.expose({
    applicationId: machine.package.appId,
    buildId: machine.package.buildId,
    host: program.realm.adopt(ASSUMED_HOST),
    permissions: createPermissions(program, machine.package.companion?.requestedPermissions ?? []),
    launchReasons,
    get monitorSignificantLocationChanges() {
      return false;
    },
    set monitorSignificantLocationChanges(_wanted: unknown) {
      program.unimitated('companion.monitorSignificantLocationChanges');
    },
    get wakeInterval() {
      return wakeInterval.ms;
    },
    set wakeInterval(wanted: unknown) {
      wakeInterval.set(wanted);
    },
    yield: () => context.yielded.emit(),
  });
  const events = new EventSource(program, me, 'companion', [
    'unload',
    'wakeinterval',
    'significantlocationchange',
  ]);
  context.unloading.listen(() => void events.dispatch('unload'));
  context.intervalElapsed.listen(() => void events.dispatch('wakeinterval'));
  return moduleExports(program, { me });
}
