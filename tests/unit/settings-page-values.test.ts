import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseJson } from '../../common/json';
import { controlOf, OPTIONS, optionId, settingFromPage, settingToPage } from '../../common/page-controls';
import { checkSayAnswer, checkSayRequest, PAGE_KEYS } from '../../common/page-keys';
import { checkPageLog } from '../../common/page-log';
import {
  checkSetting,
  DEFAULT_SNAPSHOT,
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  type Settings,
} from '../../common/settings';

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
          if (taken) expect(check(JSON.parse(JSON.stringify(taken)))).toEqual(taken);
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
