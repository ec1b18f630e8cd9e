import fc from 'fast-check';
import { accessibleNames } from '../../simulator/page/watch-face/accessible-names';
import { lineStroke } from '../../simulator/page/watch-face/line-stroke';
import { arcPath } from '../../simulator/page/watch-face/arc-path';
import { open } from './document-support/app-in-document';

const RING = { x: 6, y: 6, width: 324, height: 324, arcWidth: 14 };

/** Points of path data: where it starts and where its curves end. */
const pointsOf = (path: string): Array<[number, number]> =>
  Array.from(path.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[A-Z]|$)/g), ([, x, y]) => [Number(x), Number(y)]);

describe('arcs', () => {
  it('begin at the top and go round clockwise', () => {
    const [start, end] = pointsOf(arcPath({ ...RING, startAngle: 0, sweepAngle: 90 }));
    expect(start).toEqual([168, 13]);
    expect(end).toEqual([323, 168]);
  });

  it('stay on the middle line of their width, wherever they begin and end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -720, max: 720 }),
        fc.integer({ min: -500, max: 500 }),
        (startAngle, sweepAngle) => {
          const path = arcPath({ ...RING, startAngle, sweepAngle });
          if (sweepAngle === 0) expect(path).toBe('');
          for (const [x, y] of pointsOf(path)) expect(Math.hypot(x - 168, y - 168)).toBeCloseTo(155, 1);
        },
      ),
    );
  });

  it('that go all the way round are closed, and nothing is drawn without room', () => {
    expect(arcPath({ ...RING, startAngle: 30, sweepAngle: 360 })).toMatch(/Z$/);
    expect(arcPath({ ...RING, startAngle: 30, sweepAngle: 359 })).not.toMatch(/Z$/);
    expect(arcPath({ ...RING, width: 10, startAngle: 0, sweepAngle: 90 })).toBe('');
  });
});

describe('lines', () => {
  it('have round ends within their length', () => {
    const hand = { x1: 168, y1: 58, x2: 168, y2: 168, strokeWidth: 8 };
    expect(lineStroke(hand)).toEqual({
      ...{ x1: '168', y1: '62', x2: '168', y2: '164' },
      ...{ 'stroke-width': '8', 'stroke-linecap': 'round' },
    });
  });

  it('reach as far as they say, whichever way they run', () => {
    const ordinate = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(
        fc.tuple(ordinate, ordinate, ordinate, ordinate, fc.integer({ min: 1, max: 40 })),
        ([x1, y1, x2, y2, strokeWidth]) => {
          const length = Math.hypot(x2 - x1, y2 - y1);
          const drawn = lineStroke({ x1, y1, x2, y2, strokeWidth });
          const shown = Math.hypot(Number(drawn.x2) - Number(drawn.x1), Number(drawn.y2) - Number(drawn.y1));
          const caps = drawn['stroke-linecap'] === 'round' ? strokeWidth : 0;
          expect(shown + caps).toBeCloseTo(length, 1);
        },
      ),
    );
  });

  it('keep their corners when they are no longer than wide, as bars are drawn', () => {
    const bar = { x1: 10, y1: 20, x2: 10, y2: 21, strokeWidth: 60 };
    expect(lineStroke(bar)).toMatchObject({ y1: '20', y2: '21', 'stroke-linecap': 'butt' });
  });
});

describe('names of what can be pressed', () => {
  const namesOf = (view: string, pressed: readonly string[]): Array<string | undefined> => {
    const app = open(view);
    app.run(
      `${JSON.stringify(pressed)}.forEach(function (id) { document.getElementById(id).onclick = function () {} })`,
    );
    const names = accessibleNames(app.document.scene);
    return pressed.map((id) => names.get(app.document.find(id).key));
  };
  const touch = (id: string, place: string): string =>
    `<rect id="${id}" ${place} opacity="0" pointer-events="visible"/>`;

  it('are the words that lie on it, or are inside, or its id', () => {
    const view = `<svg><g transform="translate(10,20)"><text x="100" y="60" text-anchor="middle">Start</text>
        ${touch('go', 'x="50" y="20" width="100" height="60"')}</g>
      <text x="20" y="250" display="none">Hidden</text>${touch('keep_going', 'y="220" width="100" height="60"')}
      <svg id="group" x="200" y="200" width="100" height="100"><text y="30">Two</text><text y="60">words</text>${touch('inner', 'width="100" height="100"')}</svg></svg>`;
    expect(namesOf(view, ['go', 'keep_going', 'group'])).toEqual(['Start', 'keep going', 'Two words']);
  });

  it('follow what is shown', () => {
    const app = open(
      `<svg><text id="t" x="20" y="40" text-length="9">Pause</text>${touch('b', 'width="90" height="60"')}</svg>`,
    );
    app.run('document.getElementById("b").onclick = function () {}');
    const name = (): string | undefined => [...accessibleNames(app.document.scene).values()][0];
    expect(name()).toBe('Pause');
    app.run('document.getElementById("t").text = "Go on"');
    expect(name()).toBe('Go on');
  });
});
