import type { JournalEntry } from '../../journal';
import { shapeOf } from './patterns';

/** One vibration that the app asked for. */
export interface Buzz {
  readonly key: number;
  readonly pattern: string;
  /** Virtual time, ms. */
  readonly atMs: number;
  /** Since the app was last launched, ms. */
  readonly sinceLaunchMs: number;
  /** False when the motor was busy and nothing was felt. */
  readonly accepted: boolean;
  /** When the motor came to rest; infinite while nobody has stopped a pattern that loops. */
  readonly endMs: number;
}

/** Gathers the vibrations of a journal, in order. Pure. */
export function buzzesOf(entries: readonly JournalEntry[]): Buzz[] {
  const buzzes: Buzz[] = [];
  let launchMs = 0;
  let playing = -1;
  entries.forEach((entry, key) => {
    if (entry.kind === 'vibration') {
      if (entry.accepted) playing = buzzes.length;
      const shape = shapeOf(entry.pattern);
      buzzes.push({
        key,
        pattern: entry.pattern,
        atMs: entry.atMs,
        sinceLaunchMs: entry.atMs - launchMs,
        accepted: entry.accepted,
        endMs: !entry.accepted ? entry.atMs : shape.loops ? Infinity : entry.atMs + shape.lengthMs,
      });
    } else if (entry.kind === 'vibration-stop') {
      const buzz = buzzes[playing];
      if (buzz && buzz.endMs > entry.atMs) buzzes[playing] = { ...buzz, endMs: entry.atMs };
    } else if (isLaunch(entry)) {
      launchMs = entry.atMs;
    }
  });
  return buzzes;
}

/** When the app was last launched, virtual ms; 0 when it never was. */
export function lastLaunchMs(entries: readonly JournalEntry[]): number {
  return entries.findLast(isLaunch)?.atMs ?? 0;
}

function isLaunch(entry: JournalEntry): boolean {
  return entry.kind === 'lifecycle' && entry.side === 'app' && entry.state === 'launched';
}
