import { BALL } from './moves';
import { isWhole } from './whole';

/** What the owner chooses on the phone; the watch keeps the last it was told. */
export interface Settings {
  /** How long a session lasts: whole minutes, 1 to 30. */
  readonly durationMin: number;
}

/**
 * All settings at one moment. The higher revision is the newer, whichever side made it. Revision 0 stands for
 * defaults that nobody chose: they never displace a choice.
 */
export interface SettingsSnapshot {
  readonly revision: number;
  readonly settings: Settings;
}

export const DURATION_MIN = 1;
export const DURATION_MAX = 30;
export const MAX_REVISION = 0xffffffff;

export const DEFAULT_SNAPSHOT: SettingsSnapshot = { revision: 0, settings: { durationMin: BALL.defaultMin } };

/** Settings out of anything; undefined when a value is missing or out of its range. Unknown fields are passed over. */
export function checkSettings(value: unknown): Settings | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { durationMin } = value as { durationMin?: unknown };
  return isWhole(durationMin, DURATION_MIN, DURATION_MAX) ? { durationMin } : undefined;
}

/** A snapshot out of anything; undefined when it is not one. */
export function checkSnapshot(value: unknown): SettingsSnapshot | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { revision, settings } = value as { revision?: unknown; settings?: unknown };
  const checked = checkSettings(settings);
  return checked && isWhole(revision, 0, MAX_REVISION) ? { revision, settings: checked } : undefined;
}

/**
 * The revision of a choice made now: above the one it replaces, and normally the seconds since 1970, so that a side
 * which has lost everything and chooses anew is still the newer one.
 */
export function nextRevision(current: number, nowMs: number): number {
  return Math.min(MAX_REVISION, Math.max(current + 1, Math.floor(nowMs / 1000)));
}
