import fc from 'fast-check';
import { squircle } from '../../simulator/page/watch/outline';
import { Finger } from '../../simulator/page/watch/swipe';

const SCREEN_PX = 336;

function glass() {
  const told: string[] = [];
  const finger = new Finger(
    {
      touch: (type, x, y) => told.push(`${type} ${x},${y}`),
      swipeBack: () => told.push('back'),
      follow: (dx) => told.push(`follow ${dx}`),
    },
    SCREEN_PX,
  );
  return { finger, told };
}

describe('a finger on the glass', () => {
  test('touches where it comes down, moves and lifts', () => {
    const { finger, told } = glass();
    finger.down(168, 250);
    finger.move(170, 252);
    finger.up(170, 253);
    expect(told).toEqual(['down 168,250', 'move 170,252', 'up 170,253']);
  });

  test('a press at the left edge is still a press', () => {
    const { finger, told } = glass();
    finger.down(20, 100);
    finger.move(23, 101);
    finger.up(23, 101);
    expect(told).toEqual(['down 20,100', 'up 23,101']);
  });

  test('a drag from the left edge over more than a third goes back, and the app feels no touch', () => {
    const { finger, told } = glass();
    finger.down(5, 160);
    finger.move(60, 165);
    finger.move(150, 170);
    finger.up(150, 170);
    expect(told).toEqual(['follow 55', 'follow 145', 'follow 0', 'back']);
  });

  test('a shorter drag lets the picture spring back', () => {
    const { finger, told } = glass();
    finger.down(5, 160);
    finger.move(80, 160);
    finger.up(80, 160);
    expect(told).toEqual(['follow 75', 'follow 0']);
  });

  test('a drag along the left edge scrolls', () => {
    const { finger, told } = glass();
    finger.down(5, 300);
    finger.move(9, 250);
    finger.up(9, 200);
    expect(told).toEqual(['down 5,300', 'move 9,250', 'up 9,200']);
  });

  test('whatever it does, downs and ups come in pairs and the picture is let go', () => {
    const point = fc.tuple(fc.integer({ min: -50, max: 400 }), fc.integer({ min: -50, max: 400 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(point, fc.array(point), point, fc.boolean())), (strokes) => {
        const { finger, told } = glass();
        for (const [start, path, end, cancelled] of strokes) {
          finger.down(...start);
          for (const each of path) finger.move(...each);
          if (cancelled) finger.cancel();
          else finger.up(...end);
        }
        const touches = told.filter((line) => /^(down|up)/.test(line)).map((line) => line.split(' ')[0]);
        touches.forEach((type, index) => expect(type).toBe(index % 2 === 0 ? 'down' : 'up'));
        expect(touches.length % 2).toBe(0);
        const lastFollow = told.findLast((line) => line.startsWith('follow'));
        expect(lastFollow ?? 'follow 0').toBe('follow 0');
      }),
    );
  });
});

describe('the outline', () => {
  test('stays within its box and touches all four sides', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 8, noNaN: true }), (exponent) => {
        const points = [...squircle(50, 40, 100, 80, exponent).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)];
        const xs = points.map(([, x]) => Number(x));
        const ys = points.map(([, , y]) => Number(y));
        expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([0, 100, 0, 80]);
      }),
    );
  });
});
