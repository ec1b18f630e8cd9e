import { MOVES } from '../../common/all-moves';
import { checkKnown, NOTHING_KNOWN } from '../../app/guidance/known';
import { checkSession } from '../../app/session/stored';
import { checkPageLink, checkSayAnswer, checkSayRequest } from '../../common/page-keys';
import { checkPageLog } from '../../common/page-log';
import { checkRecord } from '../../common/session-record';
import { DEFAULT_SNAPSHOT } from '../../common/all-settings';
import { checkSnapshot } from '../../common/settings';
import { unpack } from '../../common/wire-to-phone';
import { fromRows } from '../../companion/history-rows';
import { otherThanWhole, withAt, type Path } from './support/with-at';

const UINT32 = 4_294_967_295;
const UINT32_MS = 4_294_967_295_000;
const DAY_S = 86_400;
const DAY_MS = 86_400_000;

const SESSION = {
  number: 1,
  plan: { routine: 0, steps: [{ move: 0, hold: 0, leadMs: 0, ms: 60_000 }] },
  startedAtMs: 1,
  addedMs: [0],
  pausedMs: 0,
  pausedSinceMs: 0,
  utcQuarters: 4,
};
const RECORD = {
  number: 1,
  routine: 0,
  startedAtS: 1,
  plannedS: 60,
  heldS: 60,
  ending: 0,
  rating: 0,
  edition: 0,
  utcQuarters: 4,
};
const LINK = {
  seenAtS: 1,
  statusAtS: 1,
  install: 7,
  watchRevision: 1,
  isCurrent: true,
  chosenAtMs: 1,
  waiting: 0,
  thinned: 0,
  thinnedS: 0,
  refused: 0,
  isFull: false,
};
const PAGE_SESSION = {
  id: '7/1/1',
  routine: 0,
  startedAtS: 1,
  plannedS: 60,
  heldS: 60,
  ending: 0,
  rating: 0,
  utcQuarters: 0,
};
const LOG = { count: 1, heldS: 60, newest: [PAGE_SESSION] };
const newestOf = (value: unknown) => checkPageLog(value)?.newest[0];
const recordsOf = (value: unknown) => {
  const parcel = unpack(value);
  return parcel?.kind === 'records' ? parcel.records[0] : undefined;
};
const keptOf = (value: unknown) => {
  const parcel = unpack(value);
  return parcel?.kind === 'kept' ? parcel.sessions[0] : undefined;
};

type Check = (value: unknown) => unknown;
type RangeCase = readonly [what: string, check: Check, good: unknown, path: Path, min: number, max: number];

const fields = (
  what: string,
  check: Check,
  good: unknown,
  at: Path,
  ranges: Readonly<Record<string, readonly [min: number, max: number]>>,
): RangeCase[] =>
  Object.entries(ranges).map(([name, [min, max]]) => [what, check, good, [...at, name], min, max]);

const RECORD_RANGES = {
  number: [1, UINT32],
  routine: [0, 103],
  startedAtS: [0, UINT32],
  plannedS: [1, DAY_S],
  heldS: [0, DAY_S],
  ending: [0, 2],
  rating: [0, 3],
  edition: [0, 65_535],
  utcQuarters: [-96, 96],
} as const;
const { routine, startedAtS, plannedS, heldS, ending, rating } = RECORD_RANGES;
/** A row of a record has the fields in this order. */
const ROW_RANGES = Object.fromEntries(Object.values(RECORD_RANGES).map((range, place) => [place, range]));
const ROW = Object.values(RECORD);

/** All that is stored or sent, field by field, with the range that the documents name. */
const RANGES: readonly RangeCase[] = [
  ...fields('a session on flash', checkSession, SESSION, [], {
    number: [1, UINT32],
    startedAtMs: [0, UINT32_MS],
    pausedMs: [0, UINT32_MS],
    pausedSinceMs: [0, UINT32_MS],
  }),
  ['a session on flash', checkSession, SESSION, ['addedMs', 0], 0, DAY_MS],
  ['a session on flash', checkSession, SESSION, ['plan', 'routine'], 0, 103],
  ...fields('a session on flash', checkSession, SESSION, ['plan', 'steps', 0], {
    move: [0, MOVES.length - 1],
    hold: [0, 128],
    leadMs: [0, DAY_MS],
    ms: [1, DAY_MS],
  }),
  ...fields('a record', checkRecord, RECORD, [], RECORD_RANGES),
  ...fields('a row of the wire', recordsOf, [1, 'R', 7, [ROW]], [3, 0], ROW_RANGES),
  ['the install of a parcel', unpack, [1, 'R', 7, [ROW]], [2], 0, UINT32],
  ...fields('a kept session', keptOf, [1, 'K', 7, [[1, 0]]], [3, 0], { 0: [1, UINT32], 1: [0, UINT32] }),
  ...fields('how things stand', unpack, [1, 'T', 7, [1, 2, 3, 4, 5, 6]], [3], {
    0: [0, UINT32],
    1: [0, UINT32],
    2: [0, UINT32],
    3: [0, UINT32],
    4: [0, UINT32],
    5: [0, UINT32],
  }),
  ['the revision of settings on the wire', unpack, [1, 'S', 7, { ballTime: 9 }], [2], 0, UINT32],
  ['the revision of kept settings', checkSnapshot, DEFAULT_SNAPSHOT, ['revision'], 0, UINT32],
  ['an install of the history', (value) => fromRows(value)?.[0], [[7, ROW]], [0, 0], 0, UINT32],
  ...fields('a row of the history', (value) => fromRows(value)?.[0], [[7, ROW]], [0, 1], ROW_RANGES),
  ...fields('the log of the page', checkPageLog, LOG, [], { count: [0, UINT32], heldS: [0, UINT32 * DAY_S] }),
  ...fields('a session of the page', newestOf, LOG, ['newest', 0], {
    routine,
    startedAtS,
    plannedS: [0, plannedS[1]],
    heldS,
    ending,
    rating,
    utcQuarters: [-96, 96],
  }),
  ...fields('the link of the page', checkPageLink, LINK, [], {
    seenAtS: [0, UINT32],
    statusAtS: [0, UINT32],
    install: [0, UINT32],
    watchRevision: [-1, UINT32],
    chosenAtMs: [0, UINT32_MS],
    waiting: [0, UINT32],
    thinned: [0, UINT32],
    thinnedS: [0, UINT32],
    refused: [0, 2 * UINT32],
  }),
  ['a word asked for', checkSayRequest, { word: 'begin', at: 1 }, ['at'], 0, UINT32_MS],
  ['an answer about a word', checkSayAnswer, { told: true, at: 1 }, ['at'], 0, UINT32_MS],
  [
    'how a back felt',
    (value) => checkKnown(value)?.felt[0],
    { ...NOTHING_KNOWN, felt: [{ atS: 5, rating: 1 }] },
    ['felt', 0, 'rating'],
    1,
    3,
  ],
];

describe('what is stored or sent', () => {
  // Damaged rows are reported.
  beforeAll(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });

  it.each(RANGES)(
    '%s holds from its least to its most, and nothing else (%#)',
    (_, check, good, path, min, max) => {
      expect(check(good)).toBeDefined();
      for (const value of [min, max]) {
        // What is taken is taken as it is: taken again it is the same.
        const taken = check(withAt(good, path, value));
        expect(taken).toBeDefined();
        expect(JSON.stringify(taken)).toContain(String(value));
      }
      for (const bad of otherThanWhole(min, max)) {
        // A zone that is not said is that of an older release.
        const isAbsent = bad === undefined || bad === null;
        if (isAbsent && (path.at(-1) === 'utcQuarters' || path.at(-1) === '8')) continue;
        expect([bad, check(withAt(good, path, bad))]).toEqual([bad, undefined]);
      }
    },
  );

  it.each([
    ['a session on flash', checkSession, SESSION, ['plan']],
    ['a session on flash', checkSession, SESSION, ['plan', 'steps']],
    ['a session on flash', checkSession, SESSION, ['plan', 'steps', 0]],
    ['a session on flash', checkSession, SESSION, ['addedMs']],
    ['the link of the page', checkPageLink, LINK, ['isCurrent']],
    ['the link of the page', checkPageLink, LINK, ['isFull']],
    ['the log of the page', checkPageLog, LOG, ['newest']],
    ['an answer about a word', checkSayAnswer, { told: true, at: 1 }, ['told']],
    ['a word asked for', checkSayRequest, { word: 'begin', at: 1 }, ['word']],
    ['kept settings', checkSnapshot, DEFAULT_SNAPSHOT, ['settings']],
    ['a record', checkRecord, RECORD, []],
    ['a session on flash', checkSession, SESSION, []],
    ['the link of the page', checkPageLink, LINK, []],
    ['the log of the page', checkPageLog, LOG, []],
    ['an answer about a word', checkSayAnswer, { told: true, at: 1 }, []],
    ['a word asked for', checkSayRequest, { word: 'begin', at: 1 }, []],
    ['kept settings', checkSnapshot, DEFAULT_SNAPSHOT, []],
    ['a list of the wire', unpack, [1, 'R', 7, [ROW]], [3]],
    ['a list of the wire', unpack, [1, 'K', 7, [[1, 0]]], [3]],
    ['how things stand', unpack, [1, 'T', 7, [1, 2, 3, 4, 5, 6]], [3]],
    ['a word to say', unpack, [1, 'W', 0, 'begin'], [3]],
    ['settings on the wire', unpack, [1, 'S', 7, { ballTime: 9 }], [3]],
    ['a parcel', unpack, [1, 'S', 7, { ballTime: 9 }], [1]],
    ['a parcel', unpack, [1, 'S', 7, { ballTime: 9 }], [0]],
  ] satisfies ReadonlyArray<readonly [string, Check, unknown, Path]>)(
    '%s has nothing else in the place of its parts (%#)',
    (_, check, good, path) => {
      expect(check(good)).toBeDefined();
      for (const bad of [undefined, null, 7]) {
        expect([bad, check(withAt(good, path, bad))]).toEqual([bad, undefined]);
      }
    },
  );
});
