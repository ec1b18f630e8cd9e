import { begin, flash, log } from './storage-support/flash';
import {
  EMPTY_LOG,
  INSTALL,
  keepMany,
  numbers,
  record,
  SEGMENT_ROWS,
  segments,
} from './storage-support/records';

const UINT32 = 4_294_967_295;

let reported: jest.SpyInstance;
beforeEach(() => {
  reported = begin();
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('a segment', () => {
  const ROW = record(1);
  it.each([
    ['nothing', null],
    ['a number', 7],
    ['no rows', { install: INSTALL, rows: 7 }],
    ['more rows than a segment has', { install: INSTALL, rows: Array(SEGMENT_ROWS + 1).fill(ROW) }],
    ['an install below 0', { install: -1, rows: [ROW] }],
    ['an install above 32 bits', { install: UINT32 + 1, rows: [ROW] }],
  ])('with %s is set aside, and the others stand', (_, content) => {
    keepMany(SEGMENT_ROWS + 1);
    flash.put('log.0', content);
    expect(numbers()).toEqual([SEGMENT_ROWS + 1]);
    expect(flash.names).toEqual(['log', 'log.0.bad', 'log.1']);
  });

  it('with a damaged row keeps the others, and that is reported', () => {
    flash.put('log', EMPTY_LOG);
    flash.put('log.0', { install: INSTALL, rows: [record(1), { ...record(2), heldS: -1 }, 7, record(3)] });
    expect(numbers()).toEqual([1, 3]);
    expect(reported).toHaveBeenCalledTimes(2);
  });

  it('of another install is left as it is', () => {
    flash.put('log', { ...EMPTY_LOG, last: 0 });
    flash.put('log.0', { install: INSTALL + 1, rows: [record(5)] });
    log.keepRecord(record(6));
    expect(segments()).toEqual([
      [0, { install: INSTALL + 1, rows: [record(5)] }],
      [1, { install: INSTALL, rows: [record(6)] }],
    ]);
  });
});
