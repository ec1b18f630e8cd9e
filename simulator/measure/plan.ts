import { parseArgs } from 'node:util';
import { UsageError } from '../server/port';

/** A press on an element of the watch's screen, so long after the app was launched. */
interface PlannedPress {
  readonly id: string;
  readonly atMs: number;
}

/** What is to be measured, and under which conditions. */
export interface MeasurePlan {
  /** Path of the .fba file. */
  readonly file: string;
  readonly minutes: number;
  readonly presses: readonly PlannedPress[];
  /** When the screen is put to sleep, ms after the launch. Default: only by itself, as the watch does it. */
  readonly sleepAfterMs?: number;
  /** By how much every timer of the watch fires late, in ms. */
  readonly timerLateMs: number;
  /** Which watch, e.g. 'atlas'; default: the first one in the package. */
  readonly family?: string;
  /** Whether the companion may reach the internet; addresses of this machine it always may. */
  readonly internet: boolean;
  /** One JSON object instead of a text. */
  readonly json: boolean;
}

export const USAGE =
  'Usage: npm run measure -- FILE.fba [--minutes 15] [--press ID@SECONDS]... [--sleep-after SECONDS] ' +
  '[--timer-late MS] [--watch FAMILY] [--internet] [--json]';

const DEFAULT_MINUTES = 15;
/** A week: more is a mistake, and would take long. */
const MOST_MINUTES = 7 * 24 * 60;
const MOST_LATE_MS = 60_000;

/**
 * Reads the arguments of the command.
 * @throws UsageError with a sentence and the usage
 */
export function planOf(args: readonly string[]): MeasurePlan {
  const { positionals, values } = readArguments(args);
  const [file, ...more] = positionals;
  if (file === undefined) throw wrong('Say which package to measure.');
  if (more.length > 0) throw wrong(`One package at a time, please: what is "${more.join(' ')}" for?`);
  const minutes = numberOf(values.minutes, '--minutes', DEFAULT_MINUTES, MOST_MINUTES, 'minutes');
  if (minutes === 0) throw wrong('--minutes has to be more than 0.');
  const sleepAfterS =
    values['sleep-after'] === undefined
      ? undefined
      : numberOf(values['sleep-after'], '--sleep-after', 0, minutes * 60, 'seconds within the time measured');
  return {
    file,
    minutes,
    presses: (values.press ?? []).map((text) => pressOf(text, minutes)).sort((a, b) => a.atMs - b.atMs),
    ...(sleepAfterS !== undefined && { sleepAfterMs: Math.round(sleepAfterS * 1000) }),
    timerLateMs: numberOf(values['timer-late'], '--timer-late', 0, MOST_LATE_MS, 'milliseconds'),
    ...(values.watch !== undefined && { family: values.watch }),
    internet: values.internet,
    json: values.json,
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        minutes: { type: 'string' },
        press: { type: 'string', multiple: true },
        'sleep-after': { type: 'string' },
        'timer-late': { type: 'string' },
        watch: { type: 'string' },
        internet: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (fault) {
    throw wrong(fault instanceof Error ? fault.message : String(fault));
  }
}

function pressOf(text: string, minutes: number): PlannedPress {
  const at = text.lastIndexOf('@');
  const id = text.slice(0, Math.max(0, at)).replace(/^#/, '');
  if (id === '')
    throw wrong(`--press needs an element's id and a time, e.g. --press start@2, not "${text}".`);
  const seconds = numberOf(
    text.slice(at + 1),
    '--press ID@SECONDS',
    0,
    minutes * 60,
    'seconds within the time measured',
  );
  return { id, atMs: Math.round(seconds * 1000) };
}

function numberOf(
  text: string | undefined,
  option: string,
  byDefault: number,
  most: number,
  unit: string,
): number {
  if (text === undefined) return byDefault;
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= 0 && value <= most)) {
    throw wrong(`${option} takes a number of ${unit}, from 0 to ${most}, not "${text}".`);
  }
  return value;
}

function wrong(sentence: string): UsageError {
  return new UsageError(`${sentence}\n${USAGE}`);
}
