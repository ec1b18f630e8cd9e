import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeByRoom, sizePart } from '../../bench/parts/size';
import { builtPackage, PACKAGE_NAMES } from './support/watches';

/** docs/costs.md tells of what is built now: what is the same on every run may not be older than the code. */

const PAGE = readFileSync(join(__dirname, '../../docs/costs.md'), 'utf8');
/** In parts of one: less than that tells nobody anything. */
const TOLERANCE = 0.02;

/** The cells of each line of a table, after a line that begins with `head`. */
function linesAfter(head: string): string[][] {
  const lines = PAGE.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const from = lines.findIndex(([, first]) => first === head);
  expect(from).toBeGreaterThan(0);
  return lines.slice(from + 1);
}

/** The numbers that a cell tells, in bytes. */
function numbersIn(cell: string): number[] {
  return [...cell.matchAll(/([\d.,]+) ?(KB|B|$)/g)].map(
    ([, digits = '', unit]) => Number(digits.replaceAll(',', '')) * (unit === 'KB' ? 1024 : 1),
  );
}

function expectAlike(told: string, is: string): void {
  const [before, now] = [numbersIn(told), numbersIn(is)];
  expect(now.length).toBeGreaterThan(0);
  expect(before).toHaveLength(now.length);
  now.forEach((number, at) => {
    expect(Math.abs((before[at] as number) - number)).toBeLessThanOrEqual(Math.max(1, TOLERANCE * number));
  });
}

describe('docs/costs.md, which "npm run bench" writes,', () => {
  it('tells the sizes of what is built', () => {
    const { title, rows } = sizePart(
      PACKAGE_NAMES.map((name) => builtPackage(name)),
      { ...builtPackage(), devices: new Map() },
    );
    const told = linesAfter(`**${title}**`);
    rows.forEach(({ what, drape }, at) => {
      expect(told[at]?.[1]).toBe(what);
      expectAlike(told[at]?.[3] ?? '', drape);
    });
  });

  it('tells what each room puts into the code', () => {
    const drape = builtPackage();
    const [family = ''] = drape.devices.keys();
    const told = new Map(linesAfter('Room').map(([, room = '', size = '']) => [room, size]));
    for (const [room, size] of codeByRoom(drape, family))
      expectAlike(told.get(`\`${room}\``) ?? '', String(size));
  });
});
