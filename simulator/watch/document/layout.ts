import type { Box, ElementNode, Point } from './element-node';
import { parseLength, resolveLength } from './lengths';
import { definitionOf, type PropertyName } from './properties';
import { baselineOf, textBox } from './text-layout';
import { isDisplayed, numberOf } from './values';
import { isItem, isStacking, itemsOf, layoutOf } from './widgets/kinds';

/** Sizes that an element has when nothing sets one, in percent of its reference box. Not known: see each. */
const FILLS = 100;

/** The class of the contents of a mixed text in the middle (../sysassets/words.ts). */
const MIDDLE_CLASS = 'mixed-middle';

/**
 * The box that an element's own coordinates and percentages refer to: the nearest `svg`, `use` or `section`
 * around it, or the screen; a `g` passes on what is around it [D:build/guides/user-interface/svg].
 */
export function referenceBox(node: ElementNode): Box {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type.role === 'container') return boxOf(parent);
  }
  return { x: 0, y: 0, ...node.context.screen };
}

/** The element's box in px, in the coordinates of its reference box. */
export function boxOf(node: ElementNode): Box {
  return (node.box ??= measure(node));
}

/**
 * A coordinate or size in px.
 * @param initial what counts when nothing sets it
 */
export function lengthOf(node: ElementNode, name: PropertyName, initial = 0): number {
  const raw = node.value(name);
  if (raw === undefined) return initial;
  if (typeof raw === 'number') return raw;
  const length = parseLength(raw);
  if (!length) {
    node.context.unimitated(`${name} "${raw}"`);
    return initial;
  }
  const reference = length.percent === 0 ? undefined : percentBox(node, name);
  const vertical = definitionOf(name).kind === 'y';
  const whole = reference ? (vertical ? reference.height : reference.width) : 0;
  return resolveLength(length, whole, length.fromPrevious ? previousEnd(node, vertical) : 0);
}

/**
 * What percentages of a property refer to: for the points of a gradient the element itself (an assumption),
 * else what is around it.
 */
function percentBox(node: ElementNode, name: PropertyName): Box {
  return name.startsWith('gradient') ? boxOf(node) : referenceBox(node);
}

function measure(node: ElementNode): Box {
  if (node.type.role === 'container') return containerBox(node);
  if (node.type.role !== 'shape') return { ...referenceBox(node), x: 0, y: 0 };
  switch (node.tag) {
    case 'circle': {
      const r = lengthOf(node, 'r');
      return { x: lengthOf(node, 'cx') - r, y: lengthOf(node, 'cy') - r, width: 2 * r, height: 2 * r };
    }
    case 'line': {
      const [x1, x2] = [lengthOf(node, 'x1'), lengthOf(node, 'x2')];
      const [y1, y2] = [lengthOf(node, 'y1'), lengthOf(node, 'y2')];
      const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
      return { x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
    }
    case 'text':
    case 'textarea':
      return textBox(node);
    default:
      return shapeBox(node);
  }
}

/** A container without a size is as large as what is around it; `auto` is as high as its contents. */
function containerBox(node: ElementNode): Box {
  const reference = referenceBox(node);
  const place = placeOf(node, reference);
  const x = lengthOf(node, 'x') + place.x;
  const y = lengthOf(node, 'y') + place.y;
  const width = lengthOf(node, 'width', (reference.width * FILLS) / 100);
  if (node.value('height') !== 'auto') {
    return { x, y, width, height: lengthOf(node, 'height', (reference.height * FILLS) / 100) };
  }
  // What is inside may ask for this box while its height is being found out: until then percentages are those of what is
  // around it (an assumption), afterwards its own.
  node.box = { x, y, width, height: reference.height };
  const height = contentEnd(node);
  for (const child of node.children) forgetBoxes(child);
  return { x, y, width, height };
}

/** How far down the contents of something reach. What is as high as a share of it, as backgrounds are, does not count. */
function contentEnd(node: ElementNode): number {
  let end = 0;
  for (const child of node.children) if (isDisplayed(child)) end = Math.max(end, endInAuto(child));
  return end;
}

function endInAuto(node: ElementNode): number {
  const { role } = node.type;
  if (role === 'group') return contentEnd(node) + lengthOf(node, 'translateY');
  if (role !== 'container' && role !== 'shape') return 0;
  const height = node.own('height');
  if (typeof height === 'string' && height.includes('%')) return 0;
  if (role === 'container' && height === undefined) return boxOf(node).y + contentEnd(node);
  return endOf(node, true);
}

function forgetBoxes(node: ElementNode): void {
  node.box = undefined;
  for (const child of node.children) forgetBoxes(child);
}

/**
 * Where a component of the system puts an item of its own: rows below each other, pages side by side, or where it said.
 */
function placeOf(node: ElementNode, reference: Box): Point {
  const { parent } = node;
  if (parent && node.classes.includes(MIDDLE_CLASS)) return { x: 0, y: middleOf(node, reference) };
  if (!parent || !isItem(node)) return node.placed;
  if (isStacking(parent)) return { x: 0, y: previousItemEnd(node, parent) };
  if (layoutOf(parent) !== 'pages') return node.placed;
  const before = itemsOf(parent).filter((item, at, items) => at < items.indexOf(node) && isDisplayed(item));
  return { x: before.length * reference.width, y: 0 };
}

/** How far down contents begin that stand in the middle; what is too high begins at the top. */
function middleOf(node: ElementNode, reference: Box): number {
  node.box = { x: 0, y: 0, width: lengthOf(node, 'width', reference.width), height: 0 };
  const ends = node.children.filter(isDisplayed).map((child) => endOf(child, true));
  node.box = undefined;
  return Math.max(0, (reference.height - Math.max(0, ...ends)) / 2);
}

function previousItemEnd(node: ElementNode, parent: ElementNode): number {
  for (let at = parent.children.indexOf(node) - 1; at >= 0; at--) {
    const sibling = parent.children[at];
    if (sibling && isItem(sibling) && isDisplayed(sibling)) return endOf(sibling, true);
  }
  return 0;
}

function shapeBox(node: ElementNode): Box {
  const isImage = node.tag === 'image';
  const natural = isImage ? naturalSize(node) : undefined;
  const sizeOf = (name: 'width' | 'height'): number =>
    lengthOf(node, name, (isImage ? sizeAround(node, name) : undefined) ?? natural?.[name]);
  return { x: lengthOf(node, 'x'), y: lengthOf(node, 'y'), width: sizeOf('width'), height: sizeOf('height') };
}

/**
 * The size in px of the container around, where it has been given one: a picture without a size of its own takes that
 * [R:tk3fftk/pixel-retro-for-fitbit:resources/index.gui, styles.css and its pictures].
 */
function sizeAround(node: ElementNode, name: 'width' | 'height'): number | undefined {
  let around = node.parent;
  while (around && around.type.role !== 'container') around = around.parent;
  const raw = around?.value(name);
  const length = typeof raw === 'string' ? parseLength(raw) : undefined;
  if (length && length.percent === 0 && !length.fromPrevious) return resolveLength(length, 0, 0);
  return typeof raw === 'number' ? raw : undefined;
}

/**
 * A picture without a size is shown as large as it is [R:bazzarelli/meditation-timer:resources/widget.defs].
 */
function naturalSize(node: ElementNode): { width: number; height: number } | undefined {
  const href = node.value('href');
  return href === undefined ? undefined : node.context.options.pictureSize?.(String(href));
}

/**
 * Where the previous sibling ends, for `$` [D:build/guides/user-interface/svg-components/text]. Siblings that
 * are not displayed take no room (an assumption: the reference says that only hidden ones still count for
 * alignment).
 */
function previousEnd(node: ElementNode, vertical: boolean): number {
  const siblings = node.parent?.children ?? [];
  for (const sibling of siblings.slice(0, siblings.indexOf(node)).reverse()) {
    const isPlaced = sibling.type.role === 'container' || sibling.type.role === 'shape';
    if (isPlaced && isDisplayed(sibling)) return endOf(sibling, vertical);
  }
  return 0;
}

function endOf(node: ElementNode, vertical: boolean): number {
  const box = boxOf(node);
  // A text ends below its baseline by its own height, set or measured
  // [R:Fitbit/sdk-exercise:resources/styles.css, `.label`].
  if (vertical && node.tag === 'text') return baselineOf(node) + lengthOf(node, 'height', box.height);
  return vertical ? box.y + box.height : box.x + box.width;
}

/** Degrees or px of an arc; the whole circle when nothing sets the sweep. */
export function arcNumber(node: ElementNode, name: 'startAngle' | 'sweepAngle'): number {
  return numberOf(node, name, name === 'sweepAngle' ? 360 : 0);
}
