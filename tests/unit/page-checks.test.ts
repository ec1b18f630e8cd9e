import { checkFigures } from '../../common/figures';
import { parseJson } from '../../common/json';
import {
  chosenAtMs,
  checkPicture,
  checkQuestion,
  NEVER_SEEN,
  REMOVE_ALL,
  REMOVE_PREFIX,
} from '../../common/page-keys';
import { checkPageMonth } from '../../common/page-log';
import { checkBrought, checkSent, checkTaken, checkTakeRequest } from '../../common/page-take';
import { otherThanWhole, withAt, type Path } from './support/with-at';

const UINT32 = 4_294_967_295;
const UINT32_MS = 4_294_967_295_000;
const EXACT = 9_007_199_254_740_991;

const FIGURES = {
  firstDay: 1,
  days: [[20_000, 0, 1, 720, 0, 1, 0]],
  row: { weeks: 1, lastWeek: 19_999, isSore: false },
  lengths: [[0, 2, 3, 1]],
  months: [[650, 9, 4000]],
};
const TAKEN = { format: 'json', part: 0, at: 5, parts: 1, text: '' };
const SENT = { state: 'sent', atS: 5, count: 1, why: '' };
const QUESTION = { about: 'session', id: '7/1/1', at: 5 };
const PICTURE = { day: 20_000, of: '0,720', uri: 'data:image/png;base64,' };
const MONTH = { month: 650, sessions: [] };

type Check = (value: unknown) => unknown;

const NUMBERS: ReadonlyArray<
  readonly [what: string, check: Check, good: object, path: Path, min: number, max: number]
> = [
  ['figures', checkFigures, FIGURES, ['firstDay'], 0, 6],
  ['figures', checkFigures, FIGURES, ['days', 0, 6], -EXACT, EXACT],
  ['figures', checkFigures, FIGURES, ['lengths', 0, 3], -EXACT, EXACT],
  ['figures', checkFigures, FIGURES, ['months', 0, 2], -EXACT, EXACT],
  ['figures', checkFigures, FIGURES, ['row', 'weeks'], 0, EXACT],
  ['figures', checkFigures, FIGURES, ['row', 'lastWeek'], -EXACT, EXACT],
  ['a request to take along', checkTakeRequest, TAKEN, ['part'], 0, 1000],
  ['a request to take along', checkTakeRequest, TAKEN, ['at'], 0, UINT32_MS],
  ['a part taken along', checkTaken, TAKEN, ['parts'], 1, 1000],
  ['what was brought', checkBrought, { kind: 'merged', added: 1, known: 2, at: 5 }, ['added'], 0, UINT32],
  ['what was brought', checkBrought, { kind: 'merged', added: 1, known: 2, at: 5 }, ['known'], 0, UINT32],
  ['what was brought', checkBrought, { kind: 'bad-row', row: 7, at: 5 }, ['row'], 1, UINT32],
  ['what was brought', checkBrought, { kind: 'full', at: 5 }, ['at'], 0, UINT32_MS],
  ['what was sent', checkSent, SENT, ['atS'], 0, UINT32],
  ['what was sent', checkSent, SENT, ['count'], 0, UINT32],
  ['a question', checkQuestion, QUESTION, ['at'], 0, UINT32_MS],
  ['a picture', checkPicture, PICTURE, ['day'], -UINT32, UINT32],
];

const PARTS: ReadonlyArray<
  readonly [
    what: string,
    check: Check,
    good: object,
    path: Path,
    goodOnes: readonly unknown[],
    bad: readonly unknown[],
  ]
> = [
  ['figures', checkFigures, FIGURES, ['row', 'isSore'], [true, false], [0, 'no', null, undefined]],
  ['figures', checkFigures, FIGURES, ['row'], [FIGURES.row], [null, 7, undefined, {}]],
  ['figures', checkFigures, FIGURES, ['days'], [[]], [null, 7, {}, [7], [[]], [[1, 2, 3, 4, 5, 6]]]],
  ['figures', checkFigures, FIGURES, ['lengths'], [[]], [null, 7, {}, [7], [[]], [[1, 2, 3, 4, 5]]]],
  ['figures', checkFigures, FIGURES, ['months'], [[]], [null, 7, {}, [7], [[]], [[1, 2]]]],
  ['figures', checkFigures, FIGURES, [], [FIGURES], [null, 7, undefined]],
  [
    'a request to take along',
    checkTakeRequest,
    TAKEN,
    ['format'],
    ['json', 'csv'],
    ['', 'xml', 0, undefined],
  ],
  ['a request to take along', checkTakeRequest, TAKEN, [], [{ ...TAKEN, parts: undefined }], [null, 7]],
  ['a part taken along', checkTaken, TAKEN, ['text'], ['', 'x'], [null, 7, undefined]],
  ['a part taken along', checkTaken, TAKEN, ['format'], ['csv'], ['xml', undefined]],
  [
    'what was brought',
    checkBrought,
    { kind: 'full', at: 5 },
    ['kind'],
    ['full', 'foreign'],
    ['', 'x', undefined, 7],
  ],
  [
    'what was brought',
    checkBrought,
    { kind: 'full', at: 5 },
    [],
    [{ kind: 'full', at: 5 }],
    [null, 7, { kind: 'merged', at: 5 }],
  ],
  [
    'what was sent',
    checkSent,
    SENT,
    ['state'],
    ['waiting', 'sent', 'failed', 'not-allowed'],
    ['', 'x', undefined],
  ],
  ['what was sent', checkSent, SENT, ['why'], ['', 'x'.repeat(200)], ['x'.repeat(201), 7, null, undefined]],
  ['what was sent', checkSent, SENT, [], [SENT], [null, 7]],
  ['a question', checkQuestion, QUESTION, ['about'], ['session', 'all', 'settings'], ['', 'x', undefined]],
  ['a question', checkQuestion, QUESTION, ['id'], ['', 'x'], [7, null, undefined]],
  ['a question', checkQuestion, QUESTION, [], [QUESTION], [null, 7]],
  [
    'a picture',
    checkPicture,
    PICTURE,
    ['uri'],
    ['data:image/png,'],
    ['', 'x', 'data:text/html,', 7, undefined],
  ],
  ['a picture', checkPicture, PICTURE, ['uri'], [PICTURE.uri], ['https://x.example/data:image/', null]],
  ['a picture', checkPicture, PICTURE, ['of'], ['', 'x'], [7, null, undefined]],
  ['a picture', checkPicture, PICTURE, [], [PICTURE], [null, 7]],
  ['a month', checkPageMonth, MONTH, ['sessions'], [[]], [null, 7, {}, undefined]],
  ['a month', checkPageMonth, MONTH, [], [MONTH], [null, 7]],
];

describe('what page and companion tell each other', () => {
  it.each(NUMBERS)(
    '%s: each number from its least to its most, and nothing else (%#)',
    (_, check, good, path, min, max) => {
      for (const value of [min, max]) {
        const told = withAt(good, path, value);
        expect(told).toMatchObject(check(told) as object);
        expect(JSON.stringify(check(told))).toContain(String(value));
      }
      for (const bad of otherThanWhole(min, max)) {
        expect([bad, check(withAt(good, path, bad))]).toEqual([bad, undefined]);
      }
    },
  );

  it.each(PARTS)(
    '%s: each part as it is, and nothing else in its place (%#)',
    (_, check, good, path, goodOnes, bad) => {
      for (const value of goodOnes)
        expect([value, check(withAt(good, path, value))]).not.toEqual([value, undefined]);
      for (const value of bad) expect([value, check(withAt(good, path, value))]).toEqual([value, undefined]);
    },
  );

  it('a choice has its time; none, and nonsense, is never', () => {
    expect(['5', '0', String(UINT32_MS)].map(chosenAtMs)).toEqual([5, 0, UINT32_MS]);
    expect(['x', '-1', '0.5', '"5"', String(UINT32_MS + 1), null, undefined].map(chosenAtMs)).toEqual(
      Array(7).fill(0),
    );
  });

  it('a watch that was never seen has told nothing', () => {
    expect(NEVER_SEEN).toMatchObject({
      seenAtS: 0,
      watchRevision: -1,
      isCurrent: false,
      isFull: false,
      waiting: 0,
    });
  });

  it('a removal has a key that is no other one', () => {
    expect(`${REMOVE_PREFIX}${REMOVE_ALL}`).toBe('remove.all');
  });

  it.each([
    ['7', 7],
    ['{"a":[1]}', { a: [1] }],
    ['null', null],
    ['', undefined],
    ['{', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%j is read as the JSON it is, if it is any', (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });
});
