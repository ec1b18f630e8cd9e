import type { SceneNode } from '../../watch/document/watch-document';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where a word or a place to press is on the screen. Turned and scaled groups are taken as they are moved
 * only.
 */
interface Placed {
  readonly node: SceneNode;
  readonly box: Box;
}

/**
 * How high letters stand over the baseline, in parts of the font size: enough to tell what a text lies on.
 */
const LETTER_HEIGHT = 0.7;

/**
 * Names for everything that can be pressed, by key: the words inside it, else those that lie on it, else its
 * id. Of two places to press that lie on each other, the one inside has no name of its own.
 */
export function accessibleNames(scene: SceneNode): ReadonlyMap<number, string> {
  const texts: Placed[] = [];
  const pressables: Placed[] = [];
  collect(scene, 0, 0, texts, pressables);
  const names = new Map<number, string>();
  for (const { node, box } of pressables) {
    const inside = wordsIn(node);
    const words = inside.length > 0 ? inside : texts.filter((text) => liesOn(text, box)).map(textOf);
    names.set(node.key, words.join(' ') || (node.id ?? 'Press').replace(/[-_]+/g, ' '));
  }
  return names;
}

function collect(
  node: SceneNode,
  dx: number,
  dy: number,
  texts: Placed[],
  pressables: Placed[],
): Box | undefined {
  if (!node.visible) return undefined;
  const { attributes } = node;
  if (isText(node) && Number(attributes.opacity ?? 0) > 0 && textOf({ node }) !== '') {
    texts.push({ node, box: textPlace(node, dx, dy) });
  }
  const [x, y] = offset(node);
  let box = ownBox(node, dx, dy);
  for (const child of node.children) {
    const inside = collect(child, dx + x, dy + y, texts, node.pressable ? [] : pressables);
    if (inside && !box) box = inside;
    else if (inside && box && node.type === 'g') box = around(box, inside);
  }
  if (node.pressable && box) pressables.push({ node, box });
  return box;
}

/** By how far a container or group moves what is inside. */
function offset(node: SceneNode): [number, number] {
  const { x, y, scrollX, scrollY, transform } = node.attributes;
  if (node.type !== 'g') {
    if (!['svg', 'use', 'section'].includes(node.type)) return [0, 0];
    return [Number(x ?? 0) - Number(scrollX ?? 0), Number(y ?? 0) - Number(scrollY ?? 0)];
  }
  const matrix = /matrix\(([^)]*)\)/
    .exec(String(transform ?? ''))?.[1]
    ?.split(' ')
    .map(Number);
  return [matrix?.[4] ?? 0, matrix?.[5] ?? 0];
}

function ownBox(node: SceneNode, dx: number, dy: number): Box | undefined {
  const { x, y, width, height, cx, cy, r } = node.attributes;
  if (isText(node)) return textPlace(node, dx, dy);
  if (r !== undefined) {
    const [middleX, middleY, radius] = [Number(cx) + dx, Number(cy) + dy, Number(r)];
    return {
      left: middleX - radius,
      top: middleY - radius,
      right: middleX + radius,
      bottom: middleY + radius,
    };
  }
  if (width === undefined || height === undefined) return undefined;
  const [left, top] = [Number(x) + dx, Number(y) + dy];
  return { left, top, right: left + Number(width), bottom: top + Number(height) };
}

/** The point of a text that is surely on it: its anchor, at half the height of its letters. */
function textPlace(node: SceneNode, dx: number, dy: number): Box {
  const { x, y, fontSize } = node.attributes;
  const [left, baseline] = [Number(x) + dx, Number(y) + dy];
  return { left, right: left, top: baseline - Number(fontSize) * LETTER_HEIGHT, bottom: baseline };
}

function liesOn(text: Placed, box: Box): boolean {
  const middle = (text.box.top + text.box.bottom) / 2;
  return text.box.left >= box.left && text.box.left <= box.right && middle >= box.top && middle <= box.bottom;
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function isText(node: SceneNode): boolean {
  return node.type === 'text' || node.type === 'textarea';
}

function textOf({ node }: { readonly node: SceneNode }): string {
  return String(node.attributes.text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsIn(node: SceneNode): string[] {
  if (!node.visible || Number(node.attributes.opacity ?? 0) === 0) return [];
  const own = isText(node) && textOf({ node }) !== '' ? [textOf({ node })] : [];
  return [...own, ...node.children.flatMap(wordsIn)];
}
