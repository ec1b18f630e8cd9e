import { createConsole, createTimers } from '../globals';
import { PlatformError, toText } from '../platform-error';
import type { Program } from '../program';

/** Globals that a companion may look for and that are not here. */
const UNIMITATED = ['XMLHttpRequest'];

/**
 * The globals of companion and settings page: console, timers, `atob` and `btoa`; those of the network
 * are in network/.
 * Source: types/companion/global.d.ts of fitbit-sdk-types.
 */
export function createPhoneGlobals(program: Program): Record<string, unknown> {
  const globals: Record<string, unknown> = {
    console: createConsole(program),
    ...createTimers(program),
    atob: program.enterable((text: unknown) => base64(() => atob(toText(text)))),
    btoa: program.enterable((text: unknown) => base64(() => btoa(toText(text)))),
  };
  for (const name of UNIMITATED) {
    globals[name] = function unimitated() {
      program.unimitated(name);
      throw program.error('Error', `${name} is not imitated by this simulator`);
    };
  }
  return globals;
}

function base64(convert: () => string): string {
  try {
    return convert();
  } catch {
    throw new PlatformError('Error', 'a character is out of range', 'InvalidCharacterError');
  }
}
