import { countOf } from '../../app/haptics/count';
import { strokesOf } from '../../app/haptics/vocabulary';
import {
  ANSWERS,
  begin,
  beginAt,
  CUES,
  end,
  MINUTE,
  motor,
  NORMAL,
  nothing,
  nowMs,
  pass,
  patterns,
  patternsOf,
  SECOND,
  startsSince,
  voice,
} from './haptics-support/voice';

beforeEach(begin);
afterEach(end);

describe('a word', () => {
  it.each([...CUES, ...ANSWERS])(
    'is said at once, stroke by stroke, each stopped when it has been held: %s',
    (word) => {
      const fromMs = nowMs();
      voice.say(word);
      pass(10 * SECOND);
      let atMs = fromMs;
      expect(motor.played).toEqual(
        strokesOf(word, NORMAL).map(({ pattern, holdMs, gapMs }) => {
          const stroke = { pattern, fromMs: atMs, toMs: atMs + holdMs };
          atMs += holdMs + gapMs;
          return stroke;
        }),
      );
    },
  );

  it('is cut at once by a weightier one, and not taken up again', () => {
    voice.say('last-minute');
    pass(300);
    voice.say('begin');
    expect(motor.faults).toEqual([]);
    pass(MINUTE);
    expect(patterns()).toEqual([...patternsOf('last-minute').slice(0, 2), ...patternsOf('begin')]);
  });

  it('that is lighter waits, the weightiest of them, and comes a second after', () => {
    voice.say('begin');
    voice.say('tick');
    voice.say('halfway');
    voice.say('interval');
    voice.sayMinutes(7);
    pass(MINUTE);
    expect(patterns()).toEqual([...patternsOf('begin'), ...patternsOf('halfway')]);
    const [, end, halfway] = motor.played;
    expect((halfway?.fromMs ?? 0) - (end?.toMs ?? 0)).toBe(SECOND);
  });

  it('that answers waits until it has been still for a second, the newest answer alone', () => {
    voice.say('tick');
    pass(500);
    voice.say('paused');
    voice.say('going-on');
    pass(MINUTE);
    expect(patterns()).toEqual([...patternsOf('tick'), ...patternsOf('going-on')]);
    const [tick, answer] = motor.played;
    expect((answer?.fromMs ?? 0) - (tick?.toMs ?? 0)).toBe(SECOND);
  });

  it('that answers takes the place of an answer that is being said or waits', () => {
    const fromMs = nowMs();
    voice.say('going-on');
    pass(100);
    voice.say('paused');
    pass(MINUTE);
    expect(startsSince(fromMs)).toEqual([0, 1100]);
    beginAt(NORMAL);
    voice.say('begin');
    voice.say('paused');
    voice.say('going-on');
    pass(MINUTE);
    expect(patterns()).toEqual([...patternsOf('begin'), ...patternsOf('going-on')]);
  });

  it('that answers and waits is said after a cue that comes in between', () => {
    voice.say('tick');
    pass(500);
    voice.say('paused');
    pass(100);
    voice.say('begin');
    pass(MINUTE);
    expect(patterns()).toEqual([...patternsOf('tick'), ...patternsOf('begin'), ...patternsOf('paused')]);
    const [end, answer] = motor.played.slice(-2);
    expect((answer?.fromMs ?? 0) - (end?.toMs ?? 0)).toBe(SECOND);
  });

  it('that waits is neither displaced nor delayed by a lighter one, and said once when it comes again', () => {
    const fromMs = nowMs();
    voice.say('begin');
    voice.say('interval');
    pass(1500);
    voice.say('tick');
    voice.say('interval');
    pass(MINUTE);
    expect(patterns()).toEqual([...patternsOf('begin'), ...patternsOf('interval')]);
    expect(startsSince(fromMs).at(-1)).toBe(1500);
  });

  it('that waits is forgotten when there is to be quiet', () => {
    voice.say('begin');
    voice.say('interval');
    voice.quiet();
    voice.say('tick');
    pass(MINUTE);
    expect(patterns()).toEqual([...patternsOf('begin').slice(0, 1), ...patternsOf('tick')]);
  });

  it('that is a cue comes on time although it has not been still for a second', () => {
    const fromMs = nowMs();
    for (let tick = 0; tick < 3; tick++) {
      voice.say('tick');
      pass(SECOND);
    }
    voice.say('begin');
    pass(SECOND);
    expect(startsSince(fromMs).slice(0, 4)).toEqual([0, 1000, 2000, 3000]);
  });

  it('of minutes comes after a second of stillness, also when it is asked for again in the middle of it', () => {
    const fromMs = nowMs();
    voice.sayMinutes(3);
    pass(1700);
    voice.sayMinutes(3);
    pass(MINUTE);
    expect(patterns()).toHaveLength(2 + 3);
    expect(startsSince(fromMs)).toEqual([1000, 1550, 2700, 3250, 3800]);
  });

  it.each(['tick', 'interval', 'halfway'] as const)('of minutes is not cut in the middle by a %s', (cue) => {
    voice.sayMinutes(12);
    pass(2500);
    voice.say(cue);
    pass(MINUTE);
    const count = countOf(12, NORMAL).map(({ pattern }) => pattern);
    // A tick that is late would be another beat than the one it stands for.
    expect(patterns()).toEqual([...count, ...(cue === 'tick' ? [] : patternsOf(cue))]);
  });

  it.each(['last-minute', 'begin', 'finished'] as const)('of minutes gives way to %s', (cue) => {
    voice.sayMinutes(12);
    pass(2500);
    const fromMs = nowMs();
    voice.say(cue);
    pass(10 * SECOND);
    const since = startsSince(fromMs).filter((ms) => ms >= 0);
    expect(since[0]).toBe(0);
    expect(since).toHaveLength(patternsOf(cue).length);
  });
});

describe('a motor', () => {
  it('that is busy is asked until it is free', () => {
    const fromMs = nowMs();
    motor.busyUntilMs = fromMs + 700;
    voice.say('tick');
    pass(5 * SECOND);
    expect(startsSince(fromMs)).toEqual([800]);
  });

  it('that always refuses is not asked for ever, and the word is given up after two seconds', () => {
    motor.busyUntilMs = Infinity;
    voice.say('begin');
    pass(2100);
    const { asked } = motor;
    expect(asked).toBeLessThanOrEqual(13);
    pass(60 * MINUTE);
    expect(motor.asked).toBe(asked);
    motor.busyUntilMs = 0;
    voice.say('tick');
    expect(patterns()).toEqual(patternsOf('tick'));
  });

  it('that does not know a pattern is reported, another takes its place, and the word goes on', () => {
    const report = jest.spyOn(console, 'error').mockImplementation(nothing);
    motor.unknown = ['ring'];
    voice.sayMinutes(7);
    pass(10 * SECOND);
    expect(patterns()).toEqual(['nudge-max', 'confirmation-max', 'confirmation-max']);
    expect(report).toHaveBeenCalledTimes(1);
    report.mockRestore();
  });

  it('that knows none at all is reported, and finished gives up at its time', () => {
    const report = jest.spyOn(console, 'error').mockImplementation(nothing);
    motor.unknown = ['ring', 'nudge-max'];
    const gaveUp = jest.fn();
    voice.insistFinished(1, nothing, gaveUp);
    pass(61 * SECOND);
    expect(gaveUp).not.toHaveBeenCalled();
    pass(SECOND);
    expect(gaveUp).toHaveBeenCalledTimes(1);
    expect(report).toHaveBeenCalled();
    report.mockRestore();
  });
});

describe('a word by its name', () => {
  it.each([...CUES, ...ANSWERS])('is %s, once', (name) => {
    expect(voice.sayByName(name)).toBe(true);
    pass(10 * MINUTE);
    expect(patterns()).toEqual(patternsOf(name));
  });

  it('is seven minutes for the time left', () => {
    expect(voice.sayByName('time-left')).toBe(true);
    pass(MINUTE);
    expect(patterns()).toEqual(countOf(7, NORMAL).map(({ pattern }) => pattern));
  });

  it.each(['', 'sing', 'toString', 'constructor'])('is refused when it is none: "%s"', (name) => {
    expect(voice.sayByName(name)).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  });
});
