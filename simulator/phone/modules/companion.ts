import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import type { CompanionContext } from '../companion-context';
import { positionOf } from '../location-changes';
import type { LaunchReason } from '../launch-reason';

/** No public source gives the versions of a phone in use; a test should not go by them. */
const ASSUMED_HOST = {
  app: { name: 'Fitbit', version: '4.20' },
  os: { name: 'Android', version: '14' },
} as const;

const REASONS: readonly LaunchReason[] = ['peerAppLaunched', 'settingsChanged', 'wokenUp', 'fileTransfer'];

/**
 * The module "companion": `me`.
 *
 * Source: types/companion/companion.d.ts and host.d.ts of fitbit-sdk-types; fitbit-sdk-typed/CompanionApi of
 * Woyken/Mocked-Fitbit-SDK-Interfaces (life-cycle, wake-interval).
 */
export function createCompanionModule(context: CompanionContext): Record<string, unknown> {
  const { program, machine, permissions, reasons, wakeInterval } = context;
  const launchReasons = program.expose({
    get locationChanged() {
      return reasons.has('locationChanged')
        ? program.realm.adopt({ position: positionOf(machine) })
        : undefined;
    },
  });
  for (const reason of REASONS) {
    const get = (): true | undefined => (reasons.has(reason) ? true : undefined);
    Object.defineProperty(launchReasons, reason, { get, enumerable: true });
  }
  const me = program.expose({
    applicationId: machine.package.appId,
    buildId: machine.package.buildId,
    host: program.realm.adopt(ASSUMED_HOST),
    permissions: permissions.exposed(),
    launchReasons,
    get monitorSignificantLocationChanges() {
      return machine.monitorsLocation;
    },
    set monitorSignificantLocationChanges(wanted: unknown) {
      machine.monitorsLocation = Boolean(wanted) && permissions.check('access_location', 'companion');
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
  context.movedTo.listen(
    () =>
      void events.dispatch('significantlocationchange', () => ({
        position: program.realm.adopt(positionOf(machine)),
      })),
  );
  context.intervalElapsed.listen(() => void events.dispatch('wakeinterval'));
  return moduleExports(program, { me }, { main: 'me' });
}
