import { encodeCbor } from '../../simulator/cbor';
import { SECOND } from './support/drape';
import { limitFlash } from './support/full-flash';
import { holdMinute } from './support/hold-one';
import { kinds, PhoneByHand, type Told } from './support/phone-by-hand';
import { bothWith } from './support/saved';
import { INSTALL, SEGMENT_ROWS, waitingSegments } from './support/waiting';

const NOW_S = Date.UTC(2024, 0, 1, 9) / 1000;
const WINDOW = 4;
/** At least as much as the watch sets aside for a flash that gets full. */
const SPARE_BYTES = 4096;

const only = (told: readonly Told[], kind: string): Told[] => told.filter(({ parcel }) => parcel[1] === kind);
const settings = (some: object, revision: number): unknown[] => [1, 'S', revision, some];
const kept = (...sessions: number[][]): unknown[] => [1, 'K', INSTALL, sessions];
const statusOf = (told: readonly Told[]): unknown[] => only(told, 'T').at(-1)?.parcel[3] as unknown[];

/** A watch with so many full segments of sessions that no phone has heard of. */
function withSegments(segments: number): PhoneByHand {
  const { flash } = bothWith({ ballTime: 1, getReadyS: 0 });
  const waiting = waitingSegments(segments, NOW_S, 3);
  return new PhoneByHand({
    saved: { flash: { ...flash, ...waiting }, settingsStorage: {}, localStorage: {} },
  });
}

const editionsOf = (segment: number): number[][] =>
  Array.from({ length: SEGMENT_ROWS }, (_, place) => [segment * SEGMENT_ROWS + place + 1, 1]);

describe('settings that a phone tells the watch', () => {
  async function opened(): Promise<PhoneByHand> {
    const phone = new PhoneByHand({ saved: bothWith({ ballTime: 6 }) });
    await phone.drape.open();
    return phone;
  }

  it('hold from then on when they are newer, and are answered by how things stand and by nothing else', async () => {
    const phone = await opened();
    const told = await phone.say(settings({ ballTime: 9 }, 5));
    expect(kinds(told)).toEqual(['T message']);
    expect(phone.drape.file('settings.kept')).toMatchObject({ revision: 5, settings: { ballTime: 9 } });
    expect(phone.drape.words).toContain('9 min');
  });

  it('are answered by those of the watch when these are newer, at once and by no file', async () => {
    const phone = await opened();
    await phone.say(settings({ ballTime: 9 }, 50));
    const told = await phone.say(settings({ ballTime: 4 }, 49));
    expect(kinds(told)).toEqual(['S message', 'T message']);
    expect(only(told, 'S')[0]?.parcel).toMatchObject([1, 'S', 50, { ballTime: 9 }]);
    expect(phone.drape.file('settings.kept')).toMatchObject({ revision: 50, settings: { ballTime: 9 } });
  });

  it('of the same revision are outdone under the next one by those that win, which is kept', async () => {
    const phone = await opened();
    await phone.say(settings({ ballTime: 9 }, 50));
    const told = await phone.say(settings({ ballTime: 4 }, 50));
    expect(only(told, 'S')[0]?.parcel).toMatchObject([1, 'S', 51, { ballTime: 9 }]);
    expect(phone.drape.file('settings.kept')).toMatchObject({ revision: 51, settings: { ballTime: 9 } });
  });

  it('that the watch goes by already are not told back', async () => {
    const phone = await opened();
    await phone.say(settings({ ballTime: 9 }, 50));
    const writesBefore = phone.drape.world.watch.counts.fileWrites;
    expect(kinds(await phone.say(settings({ ballTime: 9 }, 50)))).toEqual(['T message']);
    expect(phone.drape.world.watch.counts.fileWrites).toBe(writesBefore);
  });

  it('by a file are answered by a file, and the file is gone', async () => {
    const phone = await opened();
    const told = await phone.leave('settings', settings({ ballTime: 9 }, 5));
    expect(kinds(told)).toEqual(['T status']);
    expect(phone.drape.words).toContain('9 min');
    expect(phone.drape.world.watch.files.map(({ name }) => name)).not.toContain('settings');
  });

  it('that a start took out of the inbox, and died before it had read them, are taken up by the next one', async () => {
    const { flash } = bothWith({ ballTime: 6 });
    const arrived = encodeCbor(settings({ ballTime: 9 }, 5));
    const phone = new PhoneByHand({
      saved: { flash: { ...flash, settings: arrived }, settingsStorage: {}, localStorage: {} },
    });
    await phone.drape.open();
    expect(phone.drape.words).toContain('9 min');
    expect(phone.drape.world.watch.files.map(({ name }) => name)).not.toContain('settings');
  });

  it('that the flash has no room for change nothing, and the phone learns that they were refused', async () => {
    const phone = await opened();
    const { drape } = phone;
    limitFlash(drape, -SPARE_BYTES);
    expect(kinds(await phone.say(settings({ ballTime: 9 }, 5)))).toEqual([]);
    expect(kinds(await phone.leave('settings', settings({ ballTime: 9 }, 5)))).toEqual(['T status']);
    expect(drape.words).toContain('6 min');
    expect(drape.file('settings.kept')).toMatchObject({ revision: 1, settings: { ballTime: 6 } });
    expect(statusOf(phone.told)[5]).toBe(2);
    // Each kind is complained of once, with why.
    expect(phone.refusals).toEqual([
      expect.stringMatching(
        /^a message that could not be taken up from the other side was refused: .*no space/,
      ),
      expect.stringMatching(/^a file that could not be taken up from the other side was refused: .*no space/),
    ]);
    expect(drape.errors).toEqual([]);
  });
});

describe('how things stand', () => {
  it.each([
    ['en-US', 0, 12],
    ['de-DE', 1, 24],
  ])('is told in the order of the wire, in %s', async (locale, firstDay, clockHours) => {
    const phone = new PhoneByHand({ saved: bothWith({ ballTime: 6 }), locale });
    await phone.drape.open();
    const [told] = only(await phone.say(settings({ ballTime: 9 }, 5)), 'T');
    const { install } = phone.drape.file('log') as { install: number };
    expect(told?.parcel).toEqual([
      1,
      'T',
      install,
      [expect.closeTo(NOW_S + 1, -1), 5, 0, 0, 0, 0, firstDay, clockHours],
    ]);
  });

  it('counts what waits, what had to make room, and what was refused, whatever of it was complained of', async () => {
    const phone = withSegments(2);
    await phone.drape.open();
    for (const nonsense of [null, [1, 'S', 9, { ballTime: 99 }], [2, 'S', 9, { ballTime: 9 }]]) {
      expect(await phone.say(nonsense)).toEqual([]);
    }
    const told = await phone.say(settings({ ballTime: 1 }, 0));
    expect(statusOf(told).slice(2, 6)).toEqual([2 * SEGMENT_ROWS, 3, 180, 3]);
    expect(phone.complaints).toEqual([
      'something that is not of this version, or out of range, from the other side was refused',
    ]);
  });
});

describe('sessions that the phone has not confirmed', () => {
  const segmentFile = (segment: number): string => `R records.${INSTALL}.${segment}`;
  const FIRST_FOUR = [0, 1, 2, 3].map(segmentFile);

  it('are handed over by files, so many segments at a time, and the oldest at once', async () => {
    const phone = withSegments(WINDOW + 2);
    const { drape } = phone;
    const told = await phone.during(() => drape.open());
    const files = only(told, 'R').filter(({ by }) => by !== 'message');
    expect(kinds(files)).toEqual(FIRST_FOUR);
    expect(files.map(({ parcel }) => (parcel[3] as number[][]).length)).toEqual([16, 16, 16, 16]);
    expect(files[1]?.parcel).toMatchObject([1, 'R', INSTALL, expect.anything()]);
    expect((files[1]?.parcel[3] as unknown[])[0]).toEqual([17, 0, NOW_S - 98_400, 60, 60, 0, 1, 1, 0]);
    const messages = only(told, 'R').filter(({ by }) => by === 'message');
    expect(messages.map(({ parcel }) => parcel)).toEqual([files[0]?.parcel]);
  });

  it('are followed by the next at once where the phone has said by a message that it has them, by a file otherwise', async () => {
    const phone = withSegments(WINDOW + 2);
    await phone.drape.open();
    const said = await phone.say(kept(...editionsOf(0)));
    expect(kinds(said)).toEqual(['T message', 'R message']);
    expect((said[1]?.parcel[3] as number[][])[0]?.[0]).toBe(SEGMENT_ROWS + 1);
    // The same word again is about none that are still there.
    expect(await phone.say(kept(...editionsOf(0)))).toEqual([]);
    // What the window has room for now; what was handed over and is as it was does not begin anew.
    const left = await phone.leave('kept', kept(...editionsOf(1)));
    expect(kinds(left)).toEqual(['T status', segmentFile(4), segmentFile(5), 'R message']);
    expect(phone.drape.waitingOnWatch).toBe(WINDOW * SEGMENT_ROWS);
  });

  it('are handed over anew when one of a segment has changed, and when the app is opened again', async () => {
    const phone = withSegments(1);
    const { drape } = phone;
    await drape.open();
    const told = await phone.during(() => holdMinute(drape, 'better'), SECOND);
    const editions = only(told, 'R')
      .filter(({ by }) => by === `records.${INSTALL}.1`)
      .map(({ parcel }) => (parcel[3] as number[][]).map((row) => [row[0], row[6], row[7]]));
    // As it ended, and as it felt. The full segment before it is as it was.
    expect(editions).toEqual([[[17, 0, 0]], [[17, 1, 1]]]);
    expect(kinds(told)).not.toContain(segmentFile(0));
    expect(kinds(told)).toContain('T message');
    drape.world.watch.close();
    await drape.wait(SECOND);
    expect(kinds(await phone.during(() => drape.open()))).toEqual([
      segmentFile(0),
      segmentFile(1),
      'R message',
    ]);
  });

  it('go by files alone where no phone listens, and nothing is complained of', async () => {
    const phone = withSegments(2);
    phone.drape.world.link.setConnected(false);
    const told = await phone.during(() => phone.drape.open());
    expect(kinds(told)).toEqual([segmentFile(0), segmentFile(1)]);
    expect(phone.complaints).toEqual([]);
    const near = await phone.during(() => phone.drape.world.link.setConnected(true));
    expect(kinds(near)).toEqual(['R message']);
  });
});

describe('a word to feel', () => {
  it('is felt, and not answered', async () => {
    const phone = new PhoneByHand();
    await phone.drape.open();
    const before = phone.drape.nowMs;
    expect(await phone.say([1, 'W', 0, 'begin'])).toEqual([]);
    expect(phone.drape.buzzes(before).length).toBeGreaterThan(0);
  });
});

describe('a choice on the wrist', () => {
  it('is told at once and by a file, with the seconds since 1970 as its revision', async () => {
    const phone = new PhoneByHand({ saved: bothWith({ ballTime: 6 }) });
    const { drape } = phone;
    await drape.open();
    await drape.press('adjust');
    const atS = NOW_S + drape.nowMs / 1000;
    const told = await phone.during(() => drape.press('more'));
    expect(kinds(told)).toEqual(['S message', 'S settings']);
    expect(told[0]?.parcel).toEqual(told[1]?.parcel);
    const [, , revision, chosen] = told[0]?.parcel ?? [];
    expect(chosen).toMatchObject({ ballTime: 7 });
    expect(revision).toBe(Math.floor(atS));
    expect(drape.file('settings.kept')).toMatchObject({ revision, settings: { ballTime: 7 } });
  });

  it('of what holds already is none: the longest time does not grow', async () => {
    const phone = new PhoneByHand({ saved: bothWith({ ballTime: 30 }) });
    const { drape } = phone;
    await drape.open();
    await drape.press('adjust');
    expect(await phone.during(() => drape.press('more'))).toEqual([]);
    expect(drape.file('settings.kept')).toMatchObject({ revision: 1, settings: { ballTime: 30 } });
  });

  it('holds as long as the app is open where the flash has no room, and is told all the same', async () => {
    const phone = new PhoneByHand({ saved: bothWith({ ballTime: 6 }) });
    const { drape } = phone;
    await drape.open();
    limitFlash(drape, -SPARE_BYTES);
    await drape.press('adjust');
    const told = await phone.during(() => drape.press('more'));
    await drape.press('adjusted');
    expect(drape.words).toContain('7 min');
    expect(kinds(told)).toEqual(['S message', 'S settings']);
    expect(phone.complaints.at(-1)).toMatch(/^a choice is not stored: .*no space/);
    expect(drape.errors).toEqual([]);
  });
});
