import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import type { AppContext } from '../app-context';

/** From empty to full; no measurement is public. */
const MINUTES_TO_FULL = 100;

/**
 * The module "power": the battery stays as it is unless somebody sets it (assumed).
 * Source: types/device/power.d.ts of fitbit-sdk-types; fitbit-sdk-typed/DeviceApi/power.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces (`timeUntilFull`: minutes, 0 when full, Infinity while not charging).
 */
export function createPowerModule({ program, machine }: AppContext): Record<string, unknown> {
  const { sensors } = machine;
  const battery = program.expose({
    get chargeLevel() {
      return Math.round(sensors.get('battery'));
    },
    get charging() {
      return sensors.get('charging');
    },
    get timeUntilFull() {
      const missing = 100 - sensors.get('battery');
      if (missing === 0) return 0;
      return sensors.get('charging') ? Math.round((missing * MINUTES_TO_FULL) / 100) : Infinity;
    },
  });
  const charger = program.expose({
    get connected() {
      return sensors.get('charging');
    },
    get powerIsGood() {
      return sensors.get('charging') ? true : undefined;
    },
  });
  const ofBattery = new EventSource(program, battery, 'battery', ['change']);
  const ofCharger = new EventSource(program, charger, 'charger', ['change']);
  program.onEnd(
    sensors.changed.listen((name) => {
      if (name === 'battery' || name === 'charging') ofBattery.dispatch('change', undefined, true);
      if (name === 'charging') ofCharger.dispatch('change', undefined, true);
    }),
  );
  return moduleExports(program, { battery, charger });
}
