/** A property's value as given: not yet a length in px or a colour in hex. */
export type RawValue = string | number;

/**
 * What a property's value stands for. `x`, `y` and `r` are lengths, in percent of the width, the height, the
 * width.
 */
type PropertyKind = 'x' | 'y' | 'r' | 'number' | 'colour' | 'word' | 'text';

export interface PropertyDefinition {
  readonly kind: PropertyKind;
  /** Taken over from the parent when an element has no value of its own. */
  readonly inherited?: true;
  /** Decides where things stand or how large they are. */
  readonly geometry?: true;
  /** The words that mean something; others are reported. */
  readonly words?: readonly string[];
}

const x = { kind: 'x', geometry: true } as const;
const y = { kind: 'y', geometry: true } as const;
const r = { kind: 'r', geometry: true } as const;
const number = { kind: 'number' } as const;
const word = { kind: 'word' } as const;
const colour = { kind: 'colour' } as const;

/**
 * Every property that an attribute, a stylesheet or app code can set, by its name in code
 * [T:device/document/elements.d.ts; D:build/guides/user-interface/css]. Which ones are inherited is taken
 * from SVG; published widgets rely on it for fill and font
 * [R:gondwanasoft/fitbit-metronome:resources/styles.css].
 */
const PROPERTIES = {
  x,
  y,
  width: x,
  height: y,
  r,
  cx: x,
  cy: y,
  rx: r,
  ry: r,
  x1: x,
  y1: y,
  x2: x,
  y2: y,
  startAngle: number,
  sweepAngle: number,
  arcWidth: { kind: 'r' },
  strokeWidth: { kind: 'r', geometry: true },
  translateX: x,
  translateY: y,
  rotate: number,
  scaleX: number,
  scaleY: number,
  href: { kind: 'word', geometry: true },
  display: { kind: 'word', geometry: true, words: ['none', 'inline', 'inherit'] },
  visibility: { kind: 'word', inherited: true, words: ['visible', 'hidden', 'inherit'] },
  opacity: number,
  fill: { kind: 'colour', inherited: true },
  fillOpacity: { kind: 'number', inherited: true },
  viewportFill: colour,
  layer: number,
  overflow: { kind: 'word', words: ['visible', 'hidden', 'inherit'] },
  pointerEvents: word,
  mask: word,
  fontFamily: { kind: 'word', inherited: true, geometry: true },
  fontSize: { kind: 'number', inherited: true, geometry: true },
  fontWeight: {
    kind: 'word',
    inherited: true,
    geometry: true,
    words: ['light', 'regular', 'bold', 'inherit'],
  },
  letterSpacing: { kind: 'number', inherited: true, geometry: true },
  textAnchor: { kind: 'word', inherited: true, words: ['start', 'middle', 'end', 'inherit'] },
  textDecoration: { kind: 'word', inherited: true, words: ['none', 'underline', 'inherit'] },
  textTransform: {
    kind: 'word',
    inherited: true,
    geometry: true,
    words: ['none', 'uppercase', 'lowercase', 'inherit'],
  },
  text: { kind: 'text' },
  textLength: number,
  textOverflow: { kind: 'word', words: ['clip', 'ellipsis'] },
  writingMode: { kind: 'word', words: ['lr'] },
  displayAlign: { kind: 'word', words: ['top', 'center', 'middle', 'bottom'] },
  lineIncrement: { kind: 'number', geometry: true },
  baseline: number,
  rows: { kind: 'number', geometry: true },
  gradientType: { kind: 'word', words: ['linear', 'radial', 'bilinear'] },
  gradientX1: x,
  gradientY1: y,
  gradientX2: x,
  gradientY2: y,
  gradientColor1: colour,
  gradientColor2: colour,
  gradientColor3: colour,
  gradientColor4: colour,
  gradientOpacity1: number,
  gradientOpacity2: number,
  gradientOpacity3: number,
  gradientOpacity4: number,
  value: number,
  mode: number,
  state: word,
  shortcut: word,
  attributeName: word,
  attributeType: word,
  begin: word,
  end: word,
  from: word,
  to: word,
  dur: word,
  easing: word,
  final: word,
  repeatCount: word,
  repeatDur: word,
} as const satisfies Record<string, PropertyDefinition>;

export type PropertyName = keyof typeof PROPERTIES;
export type Properties = Partial<Record<PropertyName, RawValue>>;

/** Attributes that say something to the loader or to the system and nothing about looks. */
const SILENT = new Set([
  'id',
  'class',
  'type',
  'transform',
  'xmlns',
  'apply-style',
  'load',
  'focusable',
  'system-events',
  'rel',
]);

const NAMES = new Map<string, PropertyName>();
for (const name of Object.keys(PROPERTIES) as PropertyName[]) {
  NAMES.set(name, name);
  NAMES.set(
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    name,
  );
}
NAMES.set('text-buffer', 'text');

/**
 * The property that an attribute or a CSS property means: `stroke-width` and `strokeWidth` are one.
 * @returns null for attributes without looks (id, class, data-...), undefined for unknown ones
 */
export function propertyOf(attribute: string): PropertyName | null | undefined {
  if (SILENT.has(attribute) || attribute.startsWith('data-') || attribute.startsWith('xmlns:')) return null;
  return NAMES.get(attribute);
}

/** The definition with its optional marks. */
export function definitionOf(name: PropertyName): PropertyDefinition {
  return PROPERTIES[name];
}

/**
 * Whether the value can mean anything for the property; only words are looked at, numbers and colours when
 * they are used.
 */
export function isKnownValue(name: PropertyName, value: RawValue): boolean {
  const { words } = definitionOf(name);
  return words === undefined || words.includes(String(value));
}
