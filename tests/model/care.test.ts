import { Drape, MINUTE, SECOND } from './support/drape';
import { holdMinute } from './support/hold-one';
import { watchWith } from './support/saved';

const DAY = 24 * 60 * MINUTE;
const CARE = 'they do not heal';

/** Three times worse, and so often better between two of them that the phone does not list all. */
const SPARSE_WORSE = Array.from({ length: 25 }, (_, index) => (index % 12 === 0 ? 'worse' : 'better'));

describe('after "worse"', () => {
  async function feel(
    answers: ReadonlyArray<'better' | 'same' | 'worse'>,
    everyMs: number,
  ): Promise<boolean> {
    const drape = new Drape({ saved: watchWith({ ballTime: 1 }) });
    await drape.open();
    let isCare = false;
    for (const each of answers) {
      await drape.wait(everyMs);
      await drape.open();
      await holdMinute(drape, each);
      isCare = drape.words.includes(CARE);
      drape.world.watch.close();
    }
    await drape.open();
    drape.world.phone.openSettings();
    await drape.wait(5 * SECOND);
    const page = drape.world.phone.settingsPage?.text().join(' ');
    expect(page?.includes('A word about your back')).toBe(isCare);
    expect(drape.errors).toEqual([]);
    return isCare;
  }

  it.each([
    ['once', ['worse'], DAY, false],
    ['twice in a row', ['worse', 'worse'], 30 * DAY, true],
    ['twice, with a better one in between', ['worse', 'better', 'worse'], DAY, false],
    ['three times in two weeks', ['worse', 'same', 'worse', 'better', 'worse'], 3 * DAY, true],
    ['three times in more than two weeks', ['worse', 'same', 'worse', 'better', 'worse'], 4 * DAY, false],
    ['three times in two weeks, among many others', SPARSE_WORSE, DAY / 2, true],
    ['and then better', ['worse', 'worse', 'better'], DAY, false],
  ] as const)('there is a word of care when it was so %s: %p', async (_, answers, everyMs, expected) => {
    expect(await feel(answers, everyMs)).toBe(expected);
  });

  it('the phone has it too, until it gets better', async () => {
    const drape = new Drape({ saved: watchWith({ ballTime: 1 }) });
    await drape.open();
    const onPhone = async () => {
      drape.world.phone.openSettings();
      await drape.wait(5 * SECOND);
      return drape.world.phone.settingsPage?.text().join(' ').includes('A word about your back');
    };
    await holdMinute(drape, 'worse');
    await drape.press('offer-skip');
    expect(await onPhone()).toBe(false);
    await holdMinute(drape, 'worse');
    expect(drape.words).toContain(CARE);
    await drape.press('card-on');
    expect(drape.words).toContain('Start');
    expect(await onPhone()).toBe(true);
    await holdMinute(drape, 'better');
    expect(await onPhone()).toBe(false);
  });
});
