import type { Known } from '../guidance/known';
import { readWhole } from './whole-file';

export const KNOWN_FILE = 'known';

/**
 * Of what is known (known.ts) only how often each move has been shown, which every start asks for. Where that is not
 * there nothing has been shown: whoever shows it then finds the damage.
 */
export function loadShown(): readonly number[] {
  const { shown } = readWhole(KNOWN_FILE, (value) => value as Partial<Known>) || {};
  return Array.isArray(shown) ? (shown as number[]) : [];
}
