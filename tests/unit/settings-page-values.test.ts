import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseJson } from '../../common/json';
import {
  controlOf,
  OPTIONS,
  optionId,
  settingFromPage,
  settingsFromPage,
  settingToPage,
} from '../../common/page-controls';
import { checkSayAnswer, checkSayRequest, PAGE_KEYS } from '../../common/page-keys';
import { checkPageLog } from '../../common/page-log';
import { encodeMoves, LONGEST_OWN } from '../../common/routines';
import { checkSetting, DEFAULT_SNAPSHOT, SETTING_NAMES, SETTINGS } from '../../common/all-settings';
import { withSome, type SettingName, type Settings } from '../../common/settings';

import { anySettings } from '../model/support/any-settings';

const name = fc.constantFrom(...SETTING_NAMES);
const withSetting = (setting: SettingName, value: number): Settings => ({
  ...DEFAULT_SNAPSHOT.settings,
  [setting]: value,
});

describe('a setting on the page', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(name, anySettings, fc.string(), (setting, settings, words) => {
        const text = settingToPage(setting, settings, () => words);
        expect(settingFromPage(setting, text)).toBe(settings[setting]);
        expect(() => JSON.parse(text) as unknown).not.toThrow();
      }),
    );
  });

  it('is in its range or not there, whatever is stored', () => {
    const stored = fc.oneof(
      fc.string(),
      fc.json(),
      fc.integer().map(String),
      fc.double().map(String),
      fc.anything().map((selected) => JSON.stringify({ selected })),
    );
    fc.assert(
      fc.property(name, stored, (setting, text) => {
        const value = settingFromPage(setting, text);
        if (value !== undefined) expect(checkSetting(setting, value)).toBe(value);
        if (value !== undefined && ['slider', 'toggle'].includes(controlOf(setting))) {
          expect(settingToPage(setting, withSetting(setting, value), String)).toBe(text);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['1e1', '0x0c', '12.0', '+12', '-0', '012', ' 12', '12 ', '', '１２', '"12"'])(
    'of a slider is plain digits, not %p',
    (text) => {
      expect(settingFromPage('ballTime', text)).toBeUndefined();
      expect(settingFromPage('ballTime', '12')).toBe(12);
    },
  );

  it('stands there as the platform stores what its components choose', () => {
    const said = (id: string): string => `words of ${id}`;
    const own1 = encodeMoves([0, 4]);
    const settings = withSome(DEFAULT_SNAPSHOT.settings, {
      strength: 2,
      routine: 2,
      own1,
      ticks: 0,
      halfway: 1,
    });
    const stored = (setting: SettingName): unknown => JSON.parse(settingToPage(setting, settings, said));
    expect(stored('getReadyS')).toBe(10);
    expect([stored('ticks'), stored('halfway')]).toEqual([false, true]);
    expect(stored('strength')).toEqual({
      values: [{ name: 'words of strength_strong', value: 'strong' }],
      selected: [2],
    });
    expect(stored('routine')).toEqual({
      values: [{ name: 'words of move_hang', value: '2' }],
      selected: [2],
    });
    expect(stored('own1')).toEqual([
      { name: 'words of move_ball', value: 'ball' },
      { name: 'words of move_bath', value: 'bath' },
    ]);
    // A routine that there is no more: the list shows its first.
    const gone = withSome(settings, { routine: 103 });
    expect(JSON.parse(settingToPage('routine', gone, said))).toMatchObject({ selected: [0] });
  });

  it.each([
    ['no list', '{"value":"ball"}'],
    ['a list of something else', '["ball"]'],
    ['a move that there is none of', '[{"value":"ball"},{"value":"dance"}]'],
    ['more moves than can be kept', JSON.stringify(Array(LONGEST_OWN + 1).fill({ value: 'ball' }))],
  ])('that is an own routine is no routine out of %s', (_, text) => {
    expect(settingFromPage('own1', text)).toBeUndefined();
    const longest = JSON.stringify(Array(LONGEST_OWN).fill({ value: 'ball' }));
    expect(settingFromPage('own1', longest)).toBe(encodeMoves(Array<number>(LONGEST_OWN).fill(0)));
  });

  it.each([
    ['none', '{"values":[],"selected":[]}'],
    ['two', '{"values":[{"value":"1"},{"value":"2"}],"selected":[1,2]}'],
    ['no list', '{"values":{"0":{"value":"1"}},"selected":{"0":1}}'],
    ['a number that is no text', '{"values":[{"value":1}],"selected":["1"]}'],
  ])('of which one is to be chosen is nothing when %s is', (_, text) => {
    expect(settingFromPage('routine', text)).toBeUndefined();
    expect(settingFromPage('strength', text)).toBeUndefined();
  });

  it('is looked for under every name, and only what is found is told', () => {
    const stored: Readonly<Record<string, string>> = { ballTime: '12', halfway: 'true', ticks: 'yes' };
    expect(settingsFromPage((setting) => stored[setting])).toEqual({ ballTime: 12, halfway: 1 });
    expect(settingsFromPage(() => null)).toEqual({});
  });

  it('has an option for each value where there are options', () => {
    for (const setting of SETTING_NAMES) {
      if (!['toggle', 'select'].includes(controlOf(setting))) continue;
      const { min, max } = SETTINGS[setting];
      const options: Readonly<Record<string, readonly string[] | undefined>> = OPTIONS;
      expect([min, max]).toEqual([0, (options[setting]?.length ?? 2) - 1]);
    }
  });

  it('is called the same by the page and by the companion', () => {
    const words = (room: string): Map<string, string> => {
      const text = readFileSync(join(__dirname, `../../${room}/i18n/en-US.po`), 'utf8');
      return new Map(
        [...text.matchAll(/^msgid "(.+)"\nmsgstr "(.+)"$/gm)].map(([, id, said]) => [id ?? '', said ?? '']),
      );
    };
    const onPage = words('settings');
    const ids = (Object.keys(OPTIONS) as Array<keyof typeof OPTIONS>).flatMap((select) =>
      OPTIONS[select].map((option) => optionId(select, option)),
    );
    const names = [...onPage.keys()].filter((id) => /^(move|routine)_/.test(id) && id !== 'routine_title');
    const shared = [...ids, ...names];
    expect([...words('companion')].sort()).toEqual(shared.map((id) => [id, onPage.get(id)]).sort());
  });

  it('has a key that nothing else has', () => {
    const others: readonly string[] = Object.values(PAGE_KEYS);
    expect(SETTING_NAMES.filter((setting) => others.includes(setting))).toEqual([]);
  });
});

describe('what page and companion tell each other', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.json().map(parseJson),
    fc.record(
      {
        count: fc.oneof(fc.nat(), fc.anything()),
        heldS: fc.oneof(fc.nat(), fc.anything()),
        newest: fc.oneof(
          fc.anything(),
          fc.array(
            fc.record(
              {
                routine: fc.nat(120),
                startedAtS: fc.oneof(fc.nat(), fc.anything()),
                plannedS: fc.nat(90_000),
                heldS: fc.nat(90_000),
                ending: fc.oneof(fc.nat(3), fc.anything()),
                rating: fc.oneof(fc.nat(4), fc.anything()),
                id: fc.oneof(fc.string(), fc.anything()),
                utcQuarters: fc.oneof(fc.integer({ min: -99, max: 99 }), fc.anything()),
              },
              { requiredKeys: [] },
            ),
          ),
        ),
      },
      { requiredKeys: [] },
    ),
  );

  it('is taken whole and sound, or not at all', () => {
    fc.assert(
      fc.property(anything, (value) => {
        for (const check of [checkPageLog, checkSayRequest, checkSayAnswer]) {
          const taken = check(value);
          if (!taken) continue;
          // As it crosses: as text, which knows no -0.
          const crossing = JSON.stringify(taken);
          expect(JSON.stringify(check(JSON.parse(crossing)))).toBe(crossing);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is a log without the rows that are none', () => {
    const session = {
      id: '7/1/5',
      routine: 4,
      startedAtS: 5,
      plannedS: 720,
      heldS: 720,
      ending: 0,
      rating: 2,
      utcQuarters: -12,
    };
    expect(
      checkPageLog({
        count: 1,
        heldS: 720,
        felt: [null, { atS: -1, rating: 3 }],
        newest: [session, null, 7, [], { ...session, rating: 9 }],
      }),
    ).toEqual({ count: 1, heldS: 720, felt: [], newest: [session] });
  });

  it.each(['', '{', 'undefined', '{"a":'])('%p is no JSON', (text) => {
    expect(parseJson(text)).toBeUndefined();
  });
});
