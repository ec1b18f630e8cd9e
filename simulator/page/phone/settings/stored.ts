/**
 * Readers of what the platform's components store under their `settingsKey`: all of it is JSON text, a bare number
 * for a slider, `{"values":[...],"selected":[0]}` for a select, `{"name":"..."}` for a text input (community-known
 * shapes, the same that companions in the field parse). Whatever is not of the shape counts as not stored.
 */
export function storedJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** A number that is stored; undefined for anything else. */
export function storedNumber(text: string | undefined): number | undefined {
  const value = Number(storedJson(text) ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** Whether `true` is stored. */
export function storedBoolean(text: string | undefined): boolean {
  return storedJson(text) === true;
}

/** Indices of the chosen options. */
export function storedSelection(text: string | undefined): readonly number[] | undefined {
  const selected = memberOf(storedJson(text), 'selected');
  return Array.isArray(selected)
    ? selected.filter((each): each is number => typeof each === 'number')
    : undefined;
}

/** What a text input holds, with and without `useSimpleValue`. */
export function storedText(text: string | undefined): string | undefined {
  const value = storedJson(text);
  const name = memberOf(value, 'name') ?? value;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined;
}

/** Where the picture of an image picker is. */
export function storedPicture(text: string | undefined): string | undefined {
  const uri = memberOf(storedJson(text), 'imageUri');
  return typeof uri === 'string' && uri.startsWith('data:image/') ? uri : undefined;
}

/** What an object has under a key; undefined for what is no object. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
