import { watchFamily, type ButtonKey } from '../../watch/families';
import { squircle } from './outline';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a watch looks from above; one unit for one px of its screen. */
export interface Body {
  readonly width: number;
  readonly height: number;
  readonly centreX: number;
  readonly centreY: number;
  /** Outlines, from the outermost to the glass. */
  readonly caseOutline: string;
  readonly rim: string;
  readonly glass: string;
  readonly screen: Rectangle;
  /** The screen's outline across the unit square, for cutting its picture. */
  readonly screenOutline: string;
  readonly buttons: ReadonlyArray<Rectangle & { readonly key: ButtonKey }>;
}

interface Measures {
  readonly width: number;
  readonly height: number;
  readonly caseWidth: number;
  readonly caseHeight: number;
  /** How square the case is: the exponent of its superellipse. */
  readonly squareness: number;
  readonly screen: Rectangle;
  readonly screenSquareness: number;
  readonly buttons: Body['buttons'];
}

function body(measures: Measures): Body {
  const { width, height, caseWidth, caseHeight, squareness } = measures;
  const [centreX, centreY] = [width / 2, height / 2];
  const outline = (inset: number): string =>
    squircle(centreX, centreY, caseWidth - inset, caseHeight - inset, squareness + inset / 280);
  return {
    width,
    height,
    centreX,
    centreY,
    caseOutline: outline(0),
    rim: outline(16),
    glass: outline(28),
    screen: measures.screen,
    screenOutline: squircle(0.5, 0.5, 1, 1, measures.screenSquareness),
    buttons: measures.buttons,
  };
}

/**
 * Versa 3 and Sense measure 40.5 x 39.1 mm round a square screen of 28.4 mm (1.58 inches diagonally, 336 px), with a
 * key let into the left side.
 */
const VERSA_3 = body({
  width: 480,
  height: 548,
  caseWidth: 462,
  caseHeight: 479,
  squareness: 4,
  screen: { x: 72, y: 106, width: 336, height: 336 },
  screenSquareness: 5,
  buttons: [{ key: 'back', x: 6, y: 247, width: 11, height: 54 }],
});

const LEFT = { key: 'back', x: 6, y: 252, width: 12, height: 56 } as const;

/** Versa, Versa Lite and Versa 2: 39.8 x 37.8 mm round 24.1 mm (1.34 inches, 300 px). */
const versa = (buttons: Body['buttons']): Body =>
  body({
    width: 490,
    height: 560,
    caseWidth: 471,
    caseHeight: 496,
    squareness: 4.2,
    screen: { x: 95, y: 118, width: 300, height: 300 },
    screenSquareness: 40,
    buttons,
  });

const VERSA = versa([
  LEFT,
  { key: 'up', x: 472, y: 196, width: 12, height: 50 },
  { key: 'down', x: 472, y: 314, width: 12, height: 50 },
]);
const VERSA_2 = versa([LEFT]);

/** Ionic: a screen of 29.2 x 20.9 mm (1.42 inches, 348 x 250 px) in a flat, square case. */
const IONIC = body({
  width: 500,
  height: 520,
  caseWidth: 470,
  caseHeight: 440,
  squareness: 7,
  screen: { x: 76, y: 118, width: 348, height: 250 },
  screenSquareness: 40,
  buttons: [
    { key: 'back', x: 8, y: 215, width: 12, height: 56 },
    { key: 'up', x: 480, y: 160, width: 12, height: 50 },
    { key: 'down', x: 480, y: 290, width: 12, height: 50 },
  ],
});

const BODIES: Readonly<Record<string, Body>> = {
  higgs: IONIC,
  ionic: IONIC,
  meson: VERSA,
  versa: VERSA,
  gemini: VERSA_2,
  mira: VERSA_2,
};

/** The body of a family of watch; of one that has none of its own, that of a watch with the same screen. */
export function bodyOf(family: string): Body {
  const own = Object.hasOwn(BODIES, family) ? BODIES[family] : undefined;
  const { width, height } = watchFamily(family).screen;
  const alike = [VERSA_2, IONIC].find(({ screen }) => screen.width === width && screen.height === height);
  return own ?? alike ?? VERSA_3;
}
