import { strokesOf, type Pattern, type Word } from '../../../app/haptics/vocabulary';

/** The exports of app/haptics/voice.ts and telling.ts. */
interface Voice {
  setStrength(level: number): void;
  say(word: Word): void;
  sayMinutes(minutes: number): void;
  sayByName(name: string): boolean;
  insistFinished(kind: number, onStroke: () => void, gaveUp: () => void): void;
  quiet(): void;
}

interface Played {
  readonly pattern: Pattern;
  readonly fromMs: number;
  /** When it was stopped; undefined as long as it is not. */
  toMs: number | undefined;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const NORMAL = 1;
export const CUES = ['tick', 'begin', 'last-minute', 'halfway', 'interval', 'finished'] as const;
export const ANSWERS = ['paused', 'going-on'] as const;

/** A motor that writes down what it is told, and refuses or throws when it is told to. */
export const motor = {
  played: [] as Played[],
  asked: 0,
  /** Strokes that were begun before the one before was stopped. */
  faults: [] as string[],
  busyUntilMs: 0,
  unknown: [] as string[],
  start(pattern: Pattern): boolean {
    motor.asked++;
    if (motor.unknown.includes(pattern)) throw new Error('no such pattern');
    if (nowMs() < motor.busyUntilMs) return false;
    const before = playing();
    if (before) motor.faults.push(`${pattern} over ${before.pattern}`);
    motor.played.push({ pattern, fromMs: nowMs(), toMs: undefined });
    return true;
  },
  stop(): void {
    const stopped = playing();
    if (stopped) stopped.toMs = nowMs();
  },
};

jest.doMock('haptics', () => ({ vibration: motor }), { virtual: true });

/** The voice itself, on the motor above. It is loaded past the type check of the tests, which knows no watch. */
export const voice: Voice = {
  ...jest.requireActual<Voice>('../../../app/haptics/voice'),
  ...jest.requireActual<Voice>('../../../app/haptics/telling'),
};

/** The stroke that has not been stopped yet. */
export function playing(): Played | undefined {
  const last = motor.played.at(-1);
  return last && last.toMs === undefined ? last : undefined;
}

/** Time that passes by no clock that can be set. */
export const nowMs = (): number => performance.now();
export const pass = (ms: number): void => {
  jest.advanceTimersByTime(ms);
};
export const nothing = (): void => undefined;
export const patterns = (): Pattern[] => motor.played.map(({ pattern }) => pattern);
export const startsSince = (fromMs: number): number[] => motor.played.map((stroke) => stroke.fromMs - fromMs);
export const patternsOf = (word: Word): Pattern[] => strokesOf(word, NORMAL).map(({ pattern }) => pattern);

/** A silent voice at a strength, and a motor that obeys; time stands. */
export function beginAt(strength: number): void {
  voice.quiet();
  voice.setStrength(strength);
  Object.assign(motor, { played: [], asked: 0, faults: [], busyUntilMs: 0, unknown: [] });
}

/** Before each test. */
export function begin(): void {
  jest.useFakeTimers({ now: Date.UTC(2030, 0, 1) });
  beginAt(NORMAL);
}

/** After each test. */
export function end(): void {
  voice.quiet();
  jest.useRealTimers();
}
