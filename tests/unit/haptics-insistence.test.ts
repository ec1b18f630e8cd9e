import {
  ANSWERS,
  begin,
  CUES,
  end,
  MINUTE,
  motor,
  nothing,
  nowMs,
  pass,
  patterns,
  patternsOf,
  playing,
  SECOND,
  startsSince,
  voice,
} from './haptics-support/voice';

beforeEach(begin);
afterEach(end);

describe('finished', () => {
  const FIRST = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20];
  const TO_A_MINUTE = [...FIRST, 25, 30, 35, 40, 45, 50, 55, 60];
  const TIMES = [[0, 2, 4, 6, 8], TO_A_MINUTE, [...TO_A_MINUTE, 90, 120, 150, 180, 210, 240, 270, 300]];

  it.each([0, 1, 2])('insists and gives up, kind %i', (kind) => {
    const fromMs = nowMs();
    const onStroke = jest.fn();
    const gaveUp = jest.fn();
    voice.insistFinished(kind, onStroke, gaveUp);
    pass(20 * MINUTE);
    expect(startsSince(fromMs).map((ms) => ms / SECOND)).toEqual(TIMES[kind]);
    expect(onStroke).toHaveBeenCalledTimes(TIMES[kind]?.length ?? 0);
    expect(gaveUp).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['forth', 60 * MINUTE],
    ['back', -60 * MINUTE],
    ['forth by days', 72 * 60 * MINUTE],
    ['back by a little', -90 * SECOND],
  ])('is neither silenced nor made endless by a clock set %s', (_, byMs) => {
    const fromMs = nowMs();
    const gaveUp = jest.fn();
    voice.insistFinished(1, nothing, gaveUp);
    pass(15.7 * SECOND);
    jest.setSystemTime(Date.now() + byMs);
    pass(20 * MINUTE);
    const times = startsSince(fromMs).map((ms) => ms / SECOND);
    const lastS = times.at(-1) ?? 0;
    expect(times.filter((atS) => atS <= 14)).toEqual(TO_A_MINUTE.filter((atS) => atS <= 14));
    expect(lastS).toBeGreaterThanOrEqual(57);
    expect(lastS).toBeLessThanOrEqual(60);
    expect(gaveUp).toHaveBeenCalledTimes(1);
  });

  it('gives up at its time although the motor refuses, and without many wake-ups', () => {
    motor.busyUntilMs = Infinity;
    const gaveUp = jest.fn();
    voice.insistFinished(1, nothing, gaveUp);
    pass(59 * SECOND);
    expect(gaveUp).not.toHaveBeenCalled();
    pass(5 * SECOND);
    expect(gaveUp).toHaveBeenCalledTimes(1);
    expect(motor.asked).toBeLessThan(250);
  });

  it('is said as soon as the motor is free', () => {
    const fromMs = nowMs();
    motor.busyUntilMs = fromMs + 30 * SECOND;
    voice.insistFinished(1, nothing, nothing);
    pass(2 * MINUTE);
    const first = startsSince(fromMs)[0] ?? 0;
    expect(first).toBeGreaterThanOrEqual(30 * SECOND);
    expect(first).toBeLessThanOrEqual(36 * SECOND);
  });

  it('cuts whatever is said, and nothing else is said while it insists', () => {
    voice.sayMinutes(12);
    pass(1500);
    voice.insistFinished(0, nothing, nothing);
    for (const word of [...CUES, ...ANSWERS]) voice.say(word);
    voice.sayMinutes(3);
    pass(MINUTE);
    expect(motor.faults).toEqual([]);
    expect(patterns()).toEqual([
      ...patternsOf('halfway'),
      ...(TIMES[0] ?? []).flatMap(() => patternsOf('finished')),
    ]);
  });

  it('is answered from within its own stroke', () => {
    voice.insistFinished(2, () => voice.quiet(), nothing);
    pass(10 * MINUTE);
    expect(motor.played).toHaveLength(1);
    expect(playing()).toBeUndefined();
    expect(jest.getTimerCount()).toBe(0);
  });
});
