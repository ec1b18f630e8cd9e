import fc from 'fast-check';
import { checkKnown, NOTHING_KNOWN } from '../../app/guidance/known';
import { checkFigures } from '../../common/figures';
import { parseJson } from '../../common/json';
import { settingFromPage } from '../../common/page-controls';
import {
  checkPageLink,
  checkPicture,
  checkQuestion,
  checkSayAnswer,
  checkSayRequest,
  NEVER_SEEN,
} from '../../common/page-keys';
import { checkPageLog, checkPageMonth } from '../../common/page-log';
import { checkBrought, checkSent, checkTaken, checkTakeRequest } from '../../common/page-take';
import { RECORD_FIELDS } from '../../common/record-rows';
import { checkRecord } from '../../common/session-record';
import { checkSetting, DEFAULT_SNAPSHOT, SETTING_NAMES } from '../../common/all-settings';
import { checkSnapshot } from '../../common/settings';
import { checkSession } from '../../app/session/stored';
import { fromRows } from '../../companion/history-rows';

/** So many for each setting's key and for each stored file. */
const INPUTS = Number(process.env.DRAPE_FUZZ ?? 100_000);
const SEED = Number(process.env.DRAPE_SEED ?? 1);
/** Drawn once, and tried on all of them. */
const sample = <T>(arbitrary: fc.Arbitrary<T>): T[] => fc.sample(arbitrary, { numRuns: INPUTS, seed: SEED });

const odd = fc.constantFrom(null, undefined, NaN, -1, 0.5, 1e300, '', 'x', true, [], {}, [[]], { length: 3 });
const texts = sample(
  fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.json({ maxDepth: 2 }),
    fc.integer().map(String),
    fc.double().map(String),
    odd.map((bad) => JSON.stringify({ values: [{ name: bad, value: bad }], selected: [bad] })),
    odd.map((bad) => JSON.stringify([{ name: 'x', value: bad }])),
  ),
);

const RECORD = Object.fromEntries(RECORD_FIELDS.map((field) => [field, 1]));
const PAGE_SESSION = {
  id: '7/1/1',
  routine: 0,
  startedAtS: 1,
  plannedS: 1,
  heldS: 1,
  ending: 0,
  rating: 0,
  utcQuarters: 4,
};
const FIGURES = {
  firstDay: 1,
  days: [[19_000, 0, 1, 720, 1, 0, 0]],
  row: { weeks: 1, lastWeek: 18_998, isSore: false },
  lengths: [[0, 2, 1, 1]],
  months: [[650, 1, 720]],
};
const STEP = { move: 0, hold: 0, leadMs: 0, ms: 60_000 };
const SESSION = {
  number: 1,
  plan: { routine: 0, steps: [STEP] },
  startedAtMs: 1,
  addedMs: [0],
  pausedMs: 0,
  pausedSinceMs: 0,
  utcQuarters: 4,
};

/** Each thing that is stored: how it is read, and something good of which a part is then spoilt. */
const STORED: ReadonlyArray<readonly [what: string, check: (value: unknown) => unknown, good: object]> = [
  ['settings', checkSnapshot, DEFAULT_SNAPSHOT],
  ['session', checkSession, SESSION],
  ['session record', checkRecord, RECORD],
  ['what is known', checkKnown, { ...NOTHING_KNOWN, felt: [{ atS: 5, rating: 1 }] }],
  ['chunk of the history', fromRows, [[7, [1, 0, 1, 720, 720, 0, 0, 0, 4], [2, 900]]]],
  ['log of the page', checkPageLog, { count: 1, heldS: 1, newest: [PAGE_SESSION] }],
  ['link of the page', checkPageLink, NEVER_SEEN],
  ['request of a word', checkSayRequest, { word: 'begin', at: 5 }],
  ['answer about a word', checkSayAnswer, { at: 5, told: true }],
  ['figures', checkFigures, FIGURES],
  ['month', checkPageMonth, { month: 650, sessions: [PAGE_SESSION] }],
  ['question', checkQuestion, { about: 'all', id: '', at: 5 }],
  ['picture', checkPicture, { day: 19_000, of: '0', uri: 'data:image/png;base64,' }],
  ['wish to take the history along', checkTakeRequest, { format: 'csv', part: 0, at: 5 }],
  ['history taken along', checkTaken, { format: 'csv', part: 0, at: 5, parts: 1, text: '' }],
  ['history brought back', checkBrought, { kind: 'merged', added: 1, known: 0, at: 5 }],
  ['history sent', checkSent, { state: 'sent', atS: 5, count: 1, why: '' }],
];

function spoil(good: object, path: readonly number[], bad: unknown): unknown {
  const copy = structuredClone(good) as { [key: string]: unknown };
  let at = copy;
  path.forEach((step, depth) => {
    const keys = Object.keys(at);
    const key = keys[step % Math.max(1, keys.length)] ?? 'x';
    const next = at[key];
    if (depth < path.length - 1 && typeof next === 'object' && next !== null) at = next as typeof at;
    else at[key] = bad;
  });
  return copy;
}

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => {
  jest.restoreAllMocks();
});

describe('whatever is stored', () => {
  it.each(SETTING_NAMES)('under the key of %s is a value that can be chosen, or none', (name) => {
    for (const text of texts) {
      const value = settingFromPage(name, text);
      if (value !== undefined && checkSetting(name, value) !== value)
        throw new Error(`${text} became ${value}`);
    }
    expect(settingFromPage(name, 'nonsense')).toBeUndefined();
  });

  const spoils = sample(
    fc.tuple(
      fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
      fc.oneof(odd, fc.anything({ maxDepth: 1 })),
    ),
  );
  it.each(STORED)('as %s is sound when it is taken, and refused otherwise', (_, check, good) => {
    expect(check(good)).toBeDefined();
    for (const [path, bad] of spoils) {
      const taken = check(spoil(good, path, bad));
      // What is taken is sound: it is taken again as it is.
      if (taken === undefined || Array.isArray(taken)) continue;
      expect(check(taken)).toEqual(taken);
    }
    for (const text of texts) check(parseJson(text));
  });
});
