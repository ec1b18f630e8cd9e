import { EventSource } from '../events';
import { toText } from '../platform-error';
import type { Program } from '../program';
import type { PhoneStorage, StorageWriter } from './storage';

/**
 * A storage as app code sees it. Keys and values that are not strings become strings.
 *
 * Source: types/companion/storage.d.ts of fitbit-sdk-types; fitbit-sdk-typed/CompanionApi/storage.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces; the becoming of strings: SergioMorchon/fitbit-sdk-types pull request 144.
 */
export function createStorageObject(
  program: Program,
  storage: PhoneStorage,
  writer: StorageWriter,
): Record<string, unknown> {
  return program.expose({
    get length() {
      return storage.entries.size;
    },
    getItem: (key: unknown) => storage.entries.get(toText(key)) ?? null,
    key: (index: unknown) => [...storage.entries.keys()][Number(index)] ?? null,
    setItem: (key: unknown, value: unknown) => storage.set(writer, toText(key), toText(value)),
    removeItem: (key: unknown) => storage.remove(writer, toText(key)),
    clear: () => storage.clear(writer),
  });
}

/**
 * A storage that tells its `change`s, but only those made by the other side (page or companion).
 * Each is told in a turn of its own, as the two sides run apart.
 *
 * Source: types/companion/live-storage.d.ts of fitbit-sdk-types; dev.fitbit.com/build/reference/companion-api/settings;
 * that an unchanged value is told, too: companion/simple/companion-settings.js of Fitbit/sdk-moment compares old and new.
 */
export function createLiveStorageObject(
  program: Program,
  storage: PhoneStorage,
  writer: StorageWriter,
): Record<string, unknown> {
  const object = createStorageObject(program, storage, writer);
  const events = new EventSource(program, object, 'settingsStorage', ['change']);
  const stop = storage.changed.listen(({ by, key, oldValue, newValue }) => {
    if (by === writer) return;
    program.after(0, () => events.dispatch('change', () => ({ key, oldValue, newValue })));
  });
  program.onEnd(stop);
  return object;
}
