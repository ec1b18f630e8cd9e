import type { PropertyName } from './properties';

/**
 * - container: has a box of its own that its children's coordinates and percentages refer to
 * - group: moves, turns and scales its children, who refer to the box around it
 * - shape: is drawn
 * - mask: is not drawn itself; where its shapes are, what it masks is seen
 * - animation, data: are not drawn
 */
type ElementRole = 'container' | 'group' | 'shape' | 'mask' | 'animation' | 'data';

export interface ElementType {
  readonly role: ElementRole;
  /** Numbers that app code reads and sets on it, resolved to px or degrees. */
  readonly numbers: readonly PropertyName[];
  /** Words that app code reads and sets on it. */
  readonly words: readonly PropertyName[];
}

const BOX = ['x', 'y', 'width', 'height'] as const;
const ARC = [...BOX, 'startAngle', 'sweepAngle', 'arcWidth'] as const;
const TEXT = [...BOX, 'letterSpacing', 'textLength'] as const;
const TEXT_WORDS = ['textAnchor', 'textOverflow', 'writingMode'] as const;
const TIMING = ['begin', 'end', 'from', 'to', 'dur', 'easing', 'final', 'repeatCount', 'repeatDur'] as const;

const container: ElementType = { role: 'container', numbers: BOX, words: ['overflow'] };

/**
 * The elements of the platform, with what app code can reach on each [T:device/document/elements.d.ts].
 * `clip` is loaded so that ids in it are found, but clips nothing.
 */
const TYPES: Readonly<Record<string, ElementType>> = {
  svg: container,
  use: container,
  section: container,
  g: { role: 'group', numbers: [], words: [] },
  rect: { role: 'shape', numbers: [...BOX, 'rx', 'ry'], words: [] },
  circle: { role: 'shape', numbers: ['cx', 'cy', 'r'], words: [] },
  line: { role: 'shape', numbers: ['x1', 'y1', 'x2', 'y2'], words: [] },
  arc: { role: 'shape', numbers: ARC, words: [] },
  gradientRect: { role: 'shape', numbers: BOX, words: [] },
  gradientArc: { role: 'shape', numbers: ARC, words: [] },
  image: { role: 'shape', numbers: BOX, words: ['href'] },
  text: { role: 'shape', numbers: TEXT, words: TEXT_WORDS },
  textarea: {
    role: 'shape',
    numbers: [...TEXT, 'baseline', 'lineIncrement', 'rows'],
    words: [...TEXT_WORDS, 'displayAlign'],
  },
  animate: { role: 'animation', numbers: [], words: ['attributeName', ...TIMING] },
  animateTransform: { role: 'animation', numbers: [], words: ['attributeType', ...TIMING] },
  var: { role: 'data', numbers: [], words: [] },
  mask: { role: 'mask', numbers: [], words: [] },
  clip: { role: 'data', numbers: [], words: [] },
};

/** Elements that tell the loader something and are no part of the tree. */
export const LOADER_ELEMENTS: ReadonlySet<string> = new Set(['defs', 'link', 'style', 'symbol', 'set']);

/** Elements that are loaded but whose effect is not imitated. */
export const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['clip']);

/** What is known of an element by its name; undefined for an unknown one. */
export function elementType(tag: string): ElementType | undefined {
  return Object.hasOwn(TYPES, tag) ? TYPES[tag] : undefined;
}
