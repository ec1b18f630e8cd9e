import { lineOf } from '../../simulator/page/console/lines';
import { isError, isOfSide } from '../../simulator/page/console/sides';
import { openPackage } from '../../simulator/package/open-package';
import { SourcePlaces } from '../../simulator/places/source-places';
import type { JournalEntry } from '../../simulator/journal';
import { makePackage } from './support/make-package';

const places = new SourcePlaces(openPackage(makePackage({ companion: '' })), 'atlas');
const STACK =
  'Error: no\n    at inner (app/index.js:3:7)\n    at other (/model/program.ts:1:1)\n    at app/index.js:9:1';
const error: JournalEntry = { kind: 'error', side: 'app', text: 'no', stack: STACK, atMs: 5 };

describe('a line of the console', () => {
  test('tells where it was said', () => {
    const said = {
      kind: 'console',
      side: 'app',
      level: 'log',
      text: 'hello',
      stack: STACK,
      atMs: 5,
    } as const;
    expect(lineOf(said, 1, places)).toMatchObject({ text: 'hello', place: 'app/index.js:3:7' });
    expect(lineOf(said, 1, places)).not.toHaveProperty('details');
  });

  test('of an error or a trace tells how it came there', () => {
    expect(lineOf(error, 1, places)).toMatchObject({
      tone: 'error',
      place: 'app/index.js:3:7',
      details: 'app/index.js:3:7\napp/index.js:9:1',
    });
    const trace = {
      kind: 'console',
      side: 'app',
      level: 'trace',
      text: 'trace',
      stack: STACK,
      atMs: 5,
    } as const;
    expect(lineOf(trace, 1, places)).toHaveProperty('details');
  });

  test('has no place where the stack is of another side', () => {
    expect(lineOf({ ...error, side: 'companion' }, 1, places)).not.toHaveProperty('place');
  });

  test('belongs to its side, what has none to all', () => {
    expect(isOfSide(error, 'app')).toBe(true);
    expect(isOfSide(error, 'companion')).toBe(false);
    const link: JournalEntry = { kind: 'link', connected: true, atMs: 0 };
    expect([isOfSide(link, 'all'), isOfSide(link, 'app')]).toEqual([true, false]);
    expect([isError(error), isError(link)]).toEqual([true, false]);
  });
});
