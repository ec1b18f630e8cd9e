import type { Press, Screen } from '../../app/screens/view';

/** The room itself; it is loaded past the type check of the tests, which knows no watch. */
interface Presses {
  onPress(handler: (press: Press) => boolean): void;
  listenOn(screen: Screen, name: string): void;
}

interface Target {
  onclick?: (event: object) => void;
}

const elements = new Map<string, Target>();
/** The view: an element for whatever id is asked for. */
const view = {
  getElementById(id: string): Target {
    const known = elements.get(id) ?? {};
    elements.set(id, known);
    return known;
  },
};
jest.doMock('document', () => ({ __esModule: true, default: view }), { virtual: true });

const SCREENS: Readonly<Record<Screen, readonly Press[]>> = {
  ready: ['routine-before', 'routine-after', 'start', 'how', 'adjust', 'learn'],
  card: ['card-on'],
  adjust: ['less', 'more', 'adjusted'],
  'getting-ready': ['pause', 'one-more', 'time'],
  running: ['pause', 'one-more', 'time'],
  paused: ['go-on', 'one-more', 'ask-end', 'time'],
  asking: ['keep-going', 'end', 'time'],
  finished: ['answer', 'one-more', 'answer'],
  feeling: ['better', 'same', 'worse', 'skip'],
  offer: ['offer-0', 'offer-1', 'skip'],
  lesson: ['again', 'next', 'quiz'],
  quiz: ['choice-0', 'choice-1', 'choice-2', 'again'],
};
const NAMES = Object.keys(SCREENS) as Screen[];
const PAIRS = NAMES.flatMap((from) =>
  NAMES.filter((to) => to !== from).map((to): [Screen, Screen] => [from, to]),
);

let heard: Press[] = [];
let presses: Presses;
let taps = 0;

beforeEach(() => {
  jest.resetModules();
  elements.clear();
  heard = [];
  presses = jest.requireActual<Presses>('../../app/screens/presses');
  presses.onPress((press) => heard.push(press) > 0);
});

const listening = (): Target[] => [...elements.values()].filter(({ onclick }) => onclick !== undefined);

/** A tap far from the one before, so that it is no slip. */
function tap({ onclick }: Target): void {
  taps += 1;
  onclick?.({ screenX: taps * 100, screenY: 0 });
}

it.each(PAIRS)(
  'what is pressed after %s on %s is what stands there, and nothing else listens',
  (from, to) => {
    presses.listenOn(from, from);
    presses.listenOn(to, to);
    listening().forEach(tap);
    expect([...heard].sort()).toEqual([...SCREENS[to]].sort());
  },
);

it.each(NAMES)('coming back to %s it listens as before', (screen) => {
  const other: Screen = screen === 'ready' ? 'card' : 'ready';
  for (const each of [screen, other, screen] as const) presses.listenOn(each, each);
  listening().forEach(tap);
  expect([...heard].sort()).toEqual([...SCREENS[screen]].sort());
});
