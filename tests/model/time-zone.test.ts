import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';

const HELD_MS = 12 * MINUTE;
const NO_SESSION = { heldS: 0, plannedS: 0, startedAtS: 0, utcQuarters: 0 };
const EPOCH_MS = Date.UTC(2024, 0, 1, 9);

describe('the time zone', () => {
  const tapeIn = async (utcOffsetMinutes: number) => {
    const drape = new Drape({ startEpochMs: EPOCH_MS, utcOffsetMinutes });
    await drape.open();
    await drape.begin();
    await drape.wait(HELD_MS + 2 * MINUTE);
    const [{ heldS, plannedS, startedAtS, utcQuarters } = NO_SESSION] = drape.phoneLog.newest;
    const tape = { buzzes: drape.buzzes(), heldS, plannedS, startedAtS };
    drape.world.dispose();
    return { tape, utcQuarters };
  };

  it('is nothing to a session but that it is kept with it', async () => {
    const atHome = await tapeIn(0);
    expect(atHome.tape.heldS).toBe(720);
    for (const offset of [-720, -210, 345, 840]) {
      expect(await tapeIn(offset)).toEqual({ tape: atHome.tape, utcQuarters: offset / 15 });
    }
  });

  it('may be another one when the app is opened again in mid-session', async () => {
    const before = new Drape({ startEpochMs: EPOCH_MS, utcOffsetMinutes: 120 });
    await before.open();
    const endMs = (await before.begin()) + HELD_MS;
    await before.wait(3 * MINUTE);
    before.world.watch.kill();
    const leftMs = endMs - before.nowMs;
    const after = new Drape({
      saved: before.world.save(),
      startEpochMs: EPOCH_MS + before.nowMs,
      utcOffsetMinutes: -480,
    });
    await after.open();
    await after.wait(leftMs + 10 * SECOND);
    expect(after.buzzes(leftMs)[0]?.atMs).toBe(leftMs);
    const startedAtS = Math.floor((EPOCH_MS + endMs - HELD_MS - GET_READY_MS) / SECOND);
    expect(after.phoneLog).toMatchObject({
      count: 1,
      newest: [{ startedAtS, plannedS: 720, heldS: 720, ending: 0, utcQuarters: 120 / 15 }],
    });
    expect(after.errors).toEqual([]);
  });
});
