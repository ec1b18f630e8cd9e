import { localStorage } from 'local-storage';

/**
 * What was stored under `key`, if `check` knows it. A damaged value is put under `<key>.bad`, reported, and counts as
 * absent.
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
  localStorage.setItem(`${key}.bad`, text);
  localStorage.removeItem(key);
  return undefined;
}

/** @throws what the storage throws when it is full */
export function saveJson(key: string, value: unknown): void {
  localStorage.setItem(key, JSON.stringify(value));
}
