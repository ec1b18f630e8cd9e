import { PAGE_KEYS } from '../common/page-keys';
import type { Stored } from './controls';
import { counted } from './words';

/** Sessions a week. */
const MIN = 1;
const MAX = 21;
const INITIAL = 3;

/** How many sessions a week somebody would like to have; as at first where none, or nonsense, is stored. The page alone goes by it, so it stays here. */
export function goalOf(stored: Stored): number {
  return goalIn(stored[PAGE_KEYS.weekGoal]) ?? INITIAL;
}

/** Writes the goal where none stands: a slider shows what is stored. To be called before anything is drawn. */
export function openGoal(storage: LiveStorage): void {
  if (goalIn(storage.getItem(PAGE_KEYS.weekGoal)) === undefined) resetGoal(storage);
}

/** The goal as it was at first. */
export function resetGoal(storage: LiveStorage): void {
  storage.setItem(PAGE_KEYS.weekGoal, String(INITIAL));
}

/** Its slider. */
export function Goal({ stored }: { stored: Stored }): JSX.Element {
  return (
    <Slider
      label={counted('weekGoal', goalOf(stored))}
      settingsKey={PAGE_KEYS.weekGoal}
      min={MIN}
      max={MAX}
      step={1}
    />
  );
}

function goalIn(text: string | null | undefined): number | undefined {
  const goal = /^[1-9]\d?$/.test(text ?? '') ? Number(text) : 0;
  return goal >= MIN && goal <= MAX ? goal : undefined;
}
