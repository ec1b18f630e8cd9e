import fc from 'fast-check';
import { OPTIONS, settingFromPage, settingToPage, type SelectName } from '../../common/page-controls';
import type { Figures } from '../../common/figures';
import { MOVES } from '../../common/all-moves';
import type { PageLog } from '../../common/page-log';
import { encodeMoves } from '../../common/routines';
import { SETTING_NAMES, SETTINGS } from '../../common/all-settings';
import { anySettings } from './support/any-settings';
import { cases } from './support/cases';
import { Drape, SECOND } from './support/drape';
import { holdOne } from './support/hold-one';
import { choose, linesOn, openPage, pageAlone } from './support/settings-page';

const settingsOnPage = anySettings.map((settings) =>
  Object.fromEntries(SETTING_NAMES.map((name) => [name, settingToPage(name, settings, (id) => id)])),
);

const NO_FIGURES: Figures = {
  firstDay: 1,
  days: [],
  row: { weeks: 0, lastWeek: 0, isSore: false },
  lengths: [],
  months: [],
};
/** What the companion tells the page of a history. */
const told = (log: PageLog): Record<string, string> => ({
  log: JSON.stringify(log),
  figures: JSON.stringify(NO_FIGURES),
});

/** Its place among the routines is the one after the moves. */
const SPA = 100;
const ALL_MOVES = encodeMoves(MOVES.map((_, place) => place));

describe('each setting', () => {
  it('stands on the page in the form of its control once the companion has run', async () => {
    const drape = new Drape();
    await drape.open();
    const { settingsStorage } = drape.world.phone;
    for (const name of SETTING_NAMES) {
      expect(settingFromPage(name, settingsStorage.get(name))).toBe(SETTINGS[name].initial);
    }
    expect(settingsStorage.get('getReadyS')).toBe('10');
    expect(settingsStorage.get('ticks')).toBe('true');
    expect(JSON.parse(settingsStorage.get('strength') ?? '')).toEqual({
      values: [{ name: 'Normal', value: 'normal' }],
      selected: [1],
    });
  });

  it('is stored by the companion as by its control', async () => {
    const drape = new Drape();
    await drape.open();
    const written = { ...Object.fromEntries(drape.world.phone.settingsStorage) };
    const opened = await openPage(drape);
    for (const name of SETTING_NAMES) {
      await drape.world.settle();
      choose(opened, name, SETTINGS[name].initial);
      expect(drape.world.phone.settingsStorage.get(name)).toBe(written[name]);
    }
  });

  it('chosen on the page is on the watch within a second', async () => {
    const drape = new Drape();
    await drape.open();
    const opened = await openPage(drape);
    for (const name of SETTING_NAMES) {
      const { min, max, initial } = SETTINGS[name];
      const other =
        name === 'routine' ? SPA : name.startsWith('own') ? ALL_MOVES : initial === max ? min : max;
      choose(opened, name, name === 'routine' ? MOVES.length : other);
      await drape.wait(SECOND);
      expect(drape.file('settings.kept')).toMatchObject({ settings: { [name]: other } });
    }
    expect(drape.errors).toEqual([]);
  });

  it('comes back to the last good value when nonsense is stored', async () => {
    const drape = new Drape();
    await drape.open();
    const saved = drape.world.save();
    const junk = [
      '',
      'yes',
      '1',
      '31.5',
      '{}',
      '{"selected":[7]}',
      '{"selected":[]}',
      'null',
      '[true]',
      '"false"',
    ];
    for (const name of SETTING_NAMES) {
      const bad = junk.filter((text) => settingFromPage(name, text) === undefined);
      expect(bad.length).toBeGreaterThanOrEqual(junk.length - 1);
      for (const text of bad) {
        const later = new Drape({
          saved: { ...saved, settingsStorage: { ...saved.settingsStorage, [name]: text } },
        });
        await later.open();
        expect(later.world.phone.settingsStorage.get(name)).toBe(saved.settingsStorage[name]);
        expect(later.world.journal.of('console').filter((entry) => entry.text.startsWith(name))).toHaveLength(
          1,
        );
        later.world.dispose();
      }
    }
  });
});

describe('the page', () => {
  it('has words for whatever is chosen', async () => {
    await fc.assert(
      fc.asyncProperty(settingsOnPage, async (stored) => {
        const { drape, page: opened } = await pageAlone(stored);
        const chosen = [...Object.keys(OPTIONS), 'move', 'routine'].map((name) => `${name}_`);
        const ids = linesOn(opened).filter((text) => /[a-zA-Z]_[a-z]|\{\d\}/.test(text));
        // The names of chosen options come from what is stored, which is made of ids here.
        expect(ids.filter((text) => !chosen.some((begin) => text.startsWith(begin)))).toEqual([]);
        for (const select of opened.all('Select')) {
          const options = select.props.options as Array<{ name: string; value: string }>;
          const known = OPTIONS[select.props.settingsKey as SelectName] as readonly string[] | undefined;
          if (known) expect(options.map(({ value }) => value)).toEqual(known);
          for (const { name } of options) expect(name).not.toContain('_');
        }
        expect(drape.errors).toEqual([]);
        drape.world.dispose();
      }),
      { numRuns: cases(40) },
    );
  });

  it('says what is recommended, what is off, what an insistence means and what costs battery', async () => {
    const { page: opened } = await pageAlone({ ballTime: '20', everyMin: '0' });
    const words = linesOn(opened).join('\n');
    expect(words).toContain('10 to 15 minutes are recommended.');
    expect(words).toContain('Every few minutes: off');
    expect(words).toContain('every 5 seconds up to a minute');
    expect(words).toContain('This costs battery');
  });

  it('shows sessions as people say them, by the day and time that the watch had', async () => {
    const session = { routine: 0, plannedS: 720, heldS: 720, ending: 0, rating: 0, utcQuarters: 4 };
    const MONDAY_S = Date.UTC(2024, 0, 1, 9) / 1000;
    const newest = [
      session,
      { ...session, rating: 1 },
      { ...session, heldS: 100, ending: 1, rating: 3 },
      { ...session, heldS: 780, rating: 2, utcQuarters: -40 },
      { ...session, ending: 2 },
      { ...session, heldS: 780, ending: 2, rating: 1 },
    ].map((each, place) => ({ ...each, id: `7/${place}/0`, startedAtS: MONDAY_S - place * 60 }));
    const { page: opened } = await pageAlone(told({ count: 6, heldS: 3820, felt: [], newest }));
    const text = linesOn(opened);
    expect(text).toContain('6 sessions, 64 min in all');
    const from = text.indexOf('Your sessions') + 1;
    expect(text.slice(from, from + 14)).toEqual([
      'Monday, January 1',
      '10:00 AM',
      'Over the ball · held 12 min, to the end',
      '9:59 AM',
      'Over the ball · held 12 min, to the end · felt better',
      '9:58 AM',
      'Over the ball · held 1 min 40 s of 12 min · felt worse',
      'Sunday, December 31, 10:57 PM',
      'Over the ball · held 13 min, 1 min more than planned · felt the same',
      'Monday, January 1',
      '9:56 AM',
      'Over the ball · held 12 min, to the end · finished while Drape was closed',
      '9:55 AM',
      'Over the ball · held 13 min, 1 min more than planned · finished while Drape was closed · felt better',
    ]);
  });

  it('shows a session just held and ended early', async () => {
    const drape = new Drape();
    await drape.open();
    await holdOne(drape);
    await drape.press('start');
    await drape.wait(110 * SECOND);
    for (const press of ['pause', 'end']) {
      await drape.press(press);
      await drape.wait(SECOND);
    }
    await drape.press('end-now');
    await drape.wait(10 * SECOND);
    const words = linesOn(await openPage(drape)).join('\n');
    expect(words).toMatch(/^2 sessions, 14 min in all$/m);
    expect(words).toMatch(/^2 sessions this week, 14 min$/m);
    expect(words).toMatch(/^Last: Monday, January 1, \d+:\d\d AM$/m);
    expect(words).toMatch(/^Over the ball · held 1 min 4\d s of 12 min$/m);
    expect(drape.errors).toEqual([]);
  });

  it('opens whatever stands where the log should be', async () => {
    const row = fc.oneof(
      fc.anything(),
      fc.record(
        {
          startedAtS: fc.anything(),
          plannedS: fc.integer(),
          heldS: fc.double(),
          ending: fc.nat(4),
          rating: fc.nat(4),
        },
        { requiredKeys: [] },
      ),
    );
    const log = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(
        '0',
        '[]',
        'null',
        '{}',
        '{"count":2}',
        '{"count":1,"heldS":9,"newest":[null,3,[],{}]}',
      ),
      fc
        .record({ count: fc.nat(), heldS: fc.nat(), newest: fc.oneof(fc.array(row), fc.anything()) })
        .map((value) =>
          JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? 'big' : inner)),
        ),
    );
    const sections = (await pageAlone({})).page.all('Section').length;
    await fc.assert(
      fc.asyncProperty(log, fc.constantFrom(undefined, JSON.stringify(NO_FIGURES)), async (text, figures) => {
        const { drape, page: opened } = await pageAlone({ log: text, ...(figures && { figures }) });
        expect(opened.all('Section').length).toBeGreaterThanOrEqual(sections);
        expect(drape.errors).toEqual([]);
        drape.world.dispose();
      }),
      { numRuns: cases(60) },
    );
  });

  it('says so when the log cannot be shown, and the companion mends it', async () => {
    const { drape, page: opened } = await pageAlone({ log: '{"count":' });
    expect(linesOn(opened).join('\n')).toContain('Your sessions cannot be shown just now.');
    await drape.open();
    expect(linesOn(opened).join('\n')).toContain('Nothing here yet');
  });
});
