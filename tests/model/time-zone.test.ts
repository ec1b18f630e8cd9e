import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';

const HELD_MS = 12 * MINUTE;
const EPOCH_MS = Date.UTC(2024, 0, 1, 9);

describe('the time zone', () => {
  const tapeIn = async (utcOffsetMinutes: number) => {
    const drape = new Drape({ startEpochMs: EPOCH_MS, utcOffsetMinutes });
    await drape.open();
    await drape.begin();
    await drape.wait(HELD_MS + 2 * MINUTE);
    const tape = { buzzes: drape.buzzes(), log: drape.phoneLog };
    drape.world.dispose();
    return tape;
  };

  it('is nothing to a session', async () => {
    const atHome = await tapeIn(0);
    expect(atHome.log.count).toBe(1);
    for (const offset of [-720, -210, 345, 840]) expect(await tapeIn(offset)).toEqual(atHome);
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
      newest: [{ startedAtS, plannedS: 720, heldS: 720, ending: 0 }],
    });
    expect(after.errors).toEqual([]);
  });
});
