import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import { basicDeviceInfo } from '../../watch/modules/information';
import type { CompanionContext } from '../companion-context';

/**
 * The module "peer": `app` and `device`. While the watch is out of reach its app counts as stopped, whatever it does:
 * urbandroid-team/SleepAsFitbit issue 7.
 *
 * Source: types/companion/peer.d.ts of fitbit-sdk-types. The battery's level is an assumption.
 */
export function createPeerModule({ program, machine }: CompanionContext): Record<string, unknown> {
  const app = program.expose({
    get readyState() {
      return machine.isWatchAppNear() ? 'started' : 'stopped';
    },
  });
  const events = new EventSource(program, app, 'peer.app', ['readystatechange']);
  program.onEnd(machine.watchAppNearChanged.listen(() => void events.dispatch('readystatechange')));
  const device = program.exposeOn(program.expose(basicDeviceInfo(program, machine.watch)), {
    batteryLevel: 'high',
  });
  return moduleExports(program, { app, device });
}

/** The module "device" of the phone: the same things of the watch, as `me` (an assumption: the typings leave it out). */
export function createDeviceModule({ program, machine }: CompanionContext): Record<string, unknown> {
  const me = program.expose(basicDeviceInfo(program, machine.watch));
  return moduleExports(program, { me }, { main: 'me' });
}
