import type { SceneNode } from '../../watch/document/watch-document';

export type Attributes = SceneNode['attributes'];

/** The names of numbers that stand in SVG as they do in the scene. */
export function pick(source: Attributes, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) if (source[name] !== undefined) picked[name] = word(source[name]);
  return picked;
}

/** A number of the scene; 0 where nothing is said. */
export function number(value: string | number | undefined): number {
  return Number(value ?? 0);
}

/** A value as an attribute of SVG: numbers to thousandths. */
export function word(value: string | number | undefined): string {
  return typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : (value ?? '');
}

/** Opacities of 1 need not be said. */
export function notOne(name: string, value: string | number | undefined): Record<string, string> {
  return value === undefined || value === 1 ? {} : { [name]: word(value) };
}
