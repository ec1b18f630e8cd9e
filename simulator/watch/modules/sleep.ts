import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import type { AppContext } from '../app-context';

/** How often the watch looks whether its wearer has fallen asleep or woken. */
const LOOK_EVERY_MS = 60_000;

/**
 * The module "sleep": `sleep`, also as default; without the permission the module is empty. `change` is raised only
 * while the display is on.
 *
 * Source: dev.fitbit.com/build/reference/device-api/sleep.
 */
export function createSleepModule(context: AppContext): Record<string, unknown> {
  const { program, machine, permissions } = context;
  const { sensors, display } = machine;
  if (!permissions.check('access_sleep', 'sleep'))
    return moduleExports(program, {}, { raw: { sleep: undefined }, main: 'sleep' });
  let told = sensors.get('sleep');
  let isLooking = false;
  const sleep = program.expose({
    get state() {
      return sensors.get('sleep');
    },
  });
  const look = (): void => {
    if (!display.on || sensors.get('sleep') === told) return;
    told = sensors.get('sleep');
    events.dispatch('change', undefined, true);
  };
  const goOnLooking = (): void => {
    program.after(LOOK_EVERY_MS, () => {
      look();
      goOnLooking();
    });
  };
  const heard = (): void => {
    if (isLooking) return;
    isLooking = true;
    program.onEnd(sensors.changed.listen(look));
    program.onEnd(display.switched.listen(() => program.after(0, look)));
    goOnLooking();
  };
  const events = new EventSource(program, sleep, 'sleep', ['change'], heard);
  return moduleExports(program, { sleep }, { main: 'sleep' });
}
