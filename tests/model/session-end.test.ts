import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';

describe('the end of a session on the built bundle', () => {
  let drape: Drape;
  beforeEach(async () => {
    drape = new Drape();
    await drape.open();
  });
  afterEach(() => {
    expect(drape.errors).toEqual([]);
    expect(drape.world.journal.of('unimitated')).toEqual([]);
    drape.world.dispose();
  });

  it('says finished at the end, again and again until it is answered', async () => {
    const beginMs = await drape.begin();
    await drape.wait(12 * MINUTE - 1);
    const lastMinuteMs = beginMs + 11 * MINUTE;
    expect(drape.buzzes(beginMs + 3 * SECOND)[0]?.atMs).toBe(lastMinuteMs);
    expect(drape.buzzes(lastMinuteMs + 5 * SECOND)).toEqual([]);
    await drape.wait(1);
    const endMs = beginMs + 12 * MINUTE;
    expect(drape.buzzes(endMs)[0]?.atMs).toBe(endMs);
    await drape.wait(10 * SECOND);
    expect(drape.buzzes(endMs).length).toBeGreaterThanOrEqual(5);
    const answeredMs = drape.nowMs;
    await drape.press('answer');
    await drape.wait(10 * MINUTE);
    expect(drape.buzzes(answeredMs + 1)).toEqual([]);
    expect(drape.world.watch.motor.pattern).toBeUndefined();
  });

  it('insists less often as time goes by, and gives up at last', async () => {
    const endMs = (await drape.begin()) + 12 * MINUTE;
    await drape.wait(22 * MINUTE);
    const sinceEnd = drape.buzzes(endMs).map(({ atMs }) => atMs - endMs);
    const gaps = sinceEnd.slice(1).map((atMs, index) => atMs - (sinceEnd[index] ?? 0));
    expect(Math.max(...gaps.slice(0, 9))).toBeLessThanOrEqual(2 * SECOND);
    expect(gaps.slice(-5)).toEqual(Array(5).fill(5 * SECOND));
    expect(Math.max(...sinceEnd)).toBe(MINUTE);
    expect(drape.world.watch.motor.pattern).toBeUndefined();
  });

  it('gives a minute more, in mid-session, in a pause and while the end is being said', async () => {
    await drape.begin();
    await drape.wait(MINUTE);
    await drape.press('pause');
    await drape.press('one-more');
    await drape.press('go-on');
    expect(drape.time).toMatch(/^1[12]:\d\d$/);
    await drape.wait(12 * MINUTE);
    await drape.look();
    expect(drape.words).toContain('Done');
    const againMs = drape.nowMs;
    await drape.press('one-more-after');
    expect(drape.time).toBe('1:00');
    await drape.wait(MINUTE);
    expect(drape.buzzes(againMs + 50 * SECOND)[0]?.atMs).toBe(againMs + MINUTE);
    await drape.wait(10 * SECOND);
    expect(drape.phoneLog).toMatchObject({
      count: 1,
      newest: [{ plannedS: 720, heldS: 14 * 60, ending: 0 }],
    });
  });

  it('asks how the back is, and the phone gets the answer', async () => {
    await drape.begin();
    await drape.wait(12 * MINUTE + 3 * SECOND);
    await drape.press('answer');
    expect(drape.words).toContain('How is your back?');
    await drape.press('better');
    expect(drape.words).toContain('What next?');
    await drape.press('offer-skip');
    expect(drape.words).toContain('Start');
    await drape.wait(5 * SECOND);
    expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ heldS: 720, rating: 1 }] });
    expect(drape.waitingOnWatch).toBe(0);
  });

  it('goes on counting since the end when nobody answers, for an hour, and says it again when it is opened', async () => {
    const endMs = (await drape.begin()) + 12 * MINUTE;
    await drape.wait(12 * MINUTE + 50 * MINUTE);
    await drape.look();
    expect(drape.words).toContain('50:00 ago');
    await drape.wait(15 * MINUTE);
    await drape.look();
    await drape.wait(3 * MINUTE);
    expect(drape.world.watch.app).toBe('closed');
    const openedMs = drape.nowMs;
    await drape.open();
    expect(drape.words).toContain('Done');
    expect(drape.words).toContain('1:08:01 ago');
    await drape.press('answer');
    await drape.press('same');
    await drape.wait(5 * SECOND);
    expect(drape.buzzes(openedMs)).toEqual([]);
    expect(openedMs - endMs).toBeGreaterThan(60 * MINUTE);
    expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ heldS: 720, ending: 0, rating: 2 }] });
  });

  it('ended by hand in a minute that was added is finished, with its true length', async () => {
    await drape.begin();
    await drape.wait(12 * MINUTE + 3 * SECOND);
    await drape.press('one-more-after');
    await drape.wait(20 * SECOND - 700);
    await drape.look();
    drape.world.watch.swipeBack();
    await drape.wait(SECOND);
    await drape.press('end-now');
    await drape.wait(5 * SECOND);
    expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ plannedS: 720, heldS: 741, ending: 0 }] });
  });

  it('ended before it began leaves no row', async () => {
    await drape.press('start');
    drape.world.watch.swipeBack();
    await drape.wait(SECOND);
    await drape.press('end-now');
    expect(drape.words).toContain('Start');
    await drape.wait(5 * SECOND);
    expect(drape.phoneLog.count).toBe(0);
    expect(drape.waitingOnWatch).toBe(0);
    drape.world.watch.close();
    await drape.open();
    expect(drape.words).toContain('Start');
  });

  it('flashes once a second while the end is told, and stands still when that is given up', async () => {
    await drape.begin();
    await drape.wait(12 * MINUTE);
    const glow = () => drape.seen('glow')?.attributes.opacity;
    const seen: unknown[] = [];
    const before = drape.world.watch.counts.screenChanges.displayOn;
    for (let second = 0; second < 20; second++) {
      await drape.wait(SECOND);
      seen.push(glow());
    }
    expect(drape.world.watch.counts.screenChanges.displayOn - before).toBeLessThanOrEqual(21);
    expect(new Set(seen).size).toBe(2);
    seen.slice(1).forEach((each, index) => expect(each).not.toBe(seen[index]));
    await drape.wait(50 * SECOND);
    const still: unknown[] = [];
    for (let second = 0; second < 5; second++) {
      await drape.look();
      await drape.wait(SECOND);
      still.push(glow());
    }
    expect(new Set(still).size).toBe(1);
  });

  it('is over within the lateness of the timer that carried it', async () => {
    const late = new Drape({ timerLatenessMs: () => 900 });
    await late.open();
    const pressedMs = late.nowMs;
    await late.press('start');
    await late.wait(14 * MINUTE);
    const endMs = pressedMs + GET_READY_MS + 12 * MINUTE;
    const said = late.buzzes(endMs)[0]?.atMs ?? 0;
    expect(said - endMs).toBeLessThanOrEqual(950);
    expect(late.phoneLog.newest).toMatchObject([{ heldS: 720, ending: 0 }]);
  });

  it('tells the wrist although the flash is full', async () => {
    const pressedMs = drape.nowMs;
    const full = (name: string) => {
      throw new Error(`no space for ${name}`);
    };
    const { flash } = (drape.world as unknown as { parts: { watch: { flash: Record<string, unknown> } } })
      .parts.watch;
    flash.writeFromApp = full;
    await drape.press('start');
    await drape.wait(14 * MINUTE);
    const endMs = pressedMs + GET_READY_MS + 12 * MINUTE;
    expect(drape.buzzes(endMs)[0]?.atMs).toBe(endMs);
    await drape.look();
    expect(drape.words).toContain('Done');
  });
});
