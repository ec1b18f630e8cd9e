import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import { toText } from '../../platform-error';
import type { AppContext } from '../app-context';

const KILOBYTE = 1024;
/** What the engine has for code and data: gondwanasoft/fitbit-heap-explorer, README.md ("64 kB or 128 kB"). */
const HEAP_BYTES = 64 * KILOBYTE;
const NATIVE_BYTES = 1536 * KILOBYTE;
/** Of its code an app keeps about this share as bytecode; a guess, as nothing is measured here. */
const BYTECODE_SHARE = 0.35;
const OWN_BYTES = 8 * KILOBYTE;

/**
 * The module "system": `memory`, whose figures are made from the size of the code and mean nothing, `launchApp`, which
 * leaves this app as the watch would, and `isAppInstalled`, which knows this app alone.
 *
 * Source: types/device/system.d.ts of fitbit-sdk-types; fitbit-sdk-typed/DeviceApi/system.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces.
 */
export function createSystemModule(context: AppContext): Record<string, unknown> {
  const { program, machine } = context;
  const monitor = program.expose({ pressure: 'normal' });
  new EventSource(program, monitor, 'memory.monitor', ['memorypressurechange']);
  const code = machine.bundle.files.get(machine.bundle.manifest.main)?.byteLength ?? 0;
  const used = Math.min(HEAP_BYTES - KILOBYTE, OWN_BYTES + Math.round(code * BYTECODE_SHARE));
  const usage = (usedBytes: number, total: number): unknown =>
    program.realm.adopt({ used: usedBytes, peak: usedBytes, total });
  const memory = program.expose({
    js: usage(used, HEAP_BYTES),
    native: usage(NATIVE_BYTES / 4, NATIVE_BYTES),
    monitor,
  });
  return moduleExports(program, {
    memory,
    launchApp: (uuid: unknown) => {
      if (toText(uuid) === machine.bundle.manifest.uuid) return;
      program.unimitated(`launching another app (${toText(uuid)})`);
      context.exitRequested.emit();
    },
    isAppInstalled: (uuid: unknown) => toText(uuid) === machine.bundle.manifest.uuid,
  });
}
