import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import { PlatformError } from '../../platform-error';
import type { AppContext } from '../app-context';

const BRIGHTNESSES: readonly unknown[] = [undefined, 'dim', 'normal', 'max'];

/** It was a number once, from 0 to 1; apps are about that still set one [R:cmspooner/Flashlight-App-for-FitBit-Ionic:app/index.js]. */
function isBrightness(wanted: unknown): boolean {
  return BRIGHTNESSES.includes(wanted) || (typeof wanted === 'number' && wanted >= 0 && wanted <= 1);
}

/**
 * The module "display". `change` is raised only for what the app has not done itself; that `poke` counts as its own
 * doing, too, is an assumption. The always-on display is not there: it takes a permission that Fitbit gives by hand.
 *
 * Source: types/device/display.d.ts of fitbit-sdk-types; fitbit-sdk-typed/DeviceApi/display.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces; dev.fitbit.com/build/reference/device-api/display (always-on display).
 */
export function createDisplayModule({ program, machine }: AppContext): Record<string, unknown> {
  const lamp = machine.display;
  let brightness: unknown;
  const display = program.expose({
    aodActive: false,
    aodAvailable: false,
    aodEnabled: false,
    get aodAllowed() {
      return false;
    },
    set aodAllowed(_allowed: unknown) {
      program.unimitated('display.aodAllowed');
    },
    get autoOff() {
      return lamp.autoOff;
    },
    set autoOff(autoOff: unknown) {
      lamp.autoOff = Boolean(autoOff);
    },
    get brightnessOverride() {
      return brightness;
    },
    set brightnessOverride(wanted: unknown) {
      if (!isBrightness(wanted)) {
        throw new PlatformError('TypeError', 'display.brightnessOverride is dim, normal, max or undefined');
      }
      brightness = wanted;
    },
    get on() {
      return lamp.on;
    },
    set on(on: unknown) {
      lamp.switch(Boolean(on), 'app');
    },
    poke: () => lamp.poke('app'),
  });
  const events = new EventSource(program, display, 'display', ['change']);
  program.onEnd(
    lamp.switched.listen((by) => {
      if (by === 'system') events.dispatch('change');
    }),
  );
  return moduleExports(program, { display }, { main: 'display' });
}
