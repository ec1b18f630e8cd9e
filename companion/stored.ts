import { localStorage } from 'local-storage';
import { settingsStorage } from 'settings';

const STORAGES = { own: localStorage, page: settingsStorage } as const;

/**
 * Writes into the companion's own storage or the one that it shares with the page. A refusal (nobody publishes how much
 * they hold) is reported, and what follows goes on.
 * @returns whether it is written
 */
export function put(where: keyof typeof STORAGES, key: string, text: string): boolean {
  try {
    STORAGES[where].setItem(key, text);
    return true;
  } catch (error) {
    console.error(`the phone refused to store ${key}: ${String(error)}`);
    return false;
  }
}

/** The keys that are in use in the one storage or the other. */
export function keysOf(where: keyof typeof STORAGES): string[] {
  const storage = STORAGES[where];
  const keys: string[] = [];
  for (let place = 0; place < storage.length; place++) {
    const key = storage.key(place);
    if (key !== null) keys.push(key);
  }
  return keys;
}

/**
 * What is in the companion's own storage under `key`, if `check` knows it. A damaged value is put under `<key>.bad`,
 * reported, and counts as absent.
 */
export function loadJson<T>(key: string, check: (value: unknown) => T | undefined): T | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  let reason = 'not what is kept there';
  try {
    const value = check(JSON.parse(text));
    if (value !== undefined) return value;
  } catch (error) {
    reason = String(error);
  }
  console.error(`${key} is damaged and was set aside: ${reason}`);
  if (put('own', `${key}.bad`, text)) localStorage.removeItem(key);
  return undefined;
}

/** Takes a value out of the companion's own storage. */
export function dropKept(key: string): void {
  localStorage.removeItem(key);
}

/**
 * Keeps a value in the companion's own storage, as JSON.
 * @returns whether it is stored; a refusal is reported
 */
export function saveJson(key: string, value: unknown): boolean {
  return put('own', key, JSON.stringify(value));
}

/** Puts a value on the page as JSON, where it is not there already; takes it away where there is none. */
export function showOnPageOrTakeAway(key: string, value: unknown): void {
  const shown = settingsStorage.getItem(key);
  if (value === undefined) {
    if (shown !== null) settingsStorage.removeItem(key);
    return;
  }
  const text = JSON.stringify(value);
  if (text !== shown) put('page', key, text);
}
