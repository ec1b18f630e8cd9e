import type { Box, ElementNode } from './element-node';
import { screenBoxOf } from './facade/bounding-box';
import { hitTest } from './hit-test';
import { describe, inOrder, isShown } from './scene';
import { descendants, searchById } from './search';
import { shownLines } from './text-layout';
import { isDisplayed, isVisible, opacityOf } from './values';
import type { SceneNode } from './watch-document';

const IDS_IN_MESSAGES = 40;

/**
 * An element by its id or a path of ids; ids of the view itself go before those inside symbols. @throws
 * naming the ids that exist
 */
export function findNode(root: ElementNode, id: string): ElementNode {
  if (root.id === id) return root;
  for (const node of descendants(root)) if (node.ownId && node.id === id) return node;
  const found = searchById(root, id);
  if (found) return found;
  const ids = new Set<string>();
  for (const node of descendants(root)) if (node.ownId && node.id !== undefined) ids.add(node.id);
  const shown = [...ids].slice(0, IDS_IN_MESSAGES).join(', ');
  throw new Error(`the visible view has no element "${id}"; it has: ${shown || 'no ids at all'}`);
}

/** The element as it is drawn, or as it would be if it were not hidden or clear. */
export function findInScene(root: ElementNode, id: string): SceneNode {
  return describe(findNode(root, id));
}

/** Where to press an element, or why it cannot be pressed. */
export type PressTarget = { readonly x: number; readonly y: number } | { readonly obstacle: string };

/** The middle of an element, if a finger there would reach it. @throws when there is no such element */
export function pressTarget(root: ElementNode, id: string): PressTarget {
  const node = findNode(root, id);
  if (!isShown(node)) return { obstacle: `"${id}" is hidden` };
  const box = screenBoxOf(node);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const { screen } = node.context;
  if (x < 0 || y < 0 || x >= screen.width || y >= screen.height) {
    return { obstacle: `the middle of "${id}" (${Math.round(x)}, ${Math.round(y)}) is off the screen` };
  }
  const hit = hitTest(root, { x, y });
  if (!hit) return { obstacle: `nothing takes touches at "${id}": set pointer-events="visible" on it` };
  if (!isAround(node, hit) && !isAround(hit, node)) {
    const name = hit.id === undefined ? `<${hit.tag}>` : `"${hit.id}"`;
    return { obstacle: `${name} lies above "${id}" and takes its touches` };
  }
  return { x, y };
}

/** Every line of text that can be read, in the order of the view. */
export function readableText(root: ElementNode): string[] {
  const words: string[] = [];
  collectText(root, { x: 0, y: 0, ...root.context.screen }, words);
  return words;
}

/** @param seen the part of the screen that is not cut off */
function collectText(node: ElementNode, seen: Box, words: string[]): void {
  if (!isDisplayed(node) || node.type.role === 'mask' || opacityOf(node) === 0) return;
  if (node.tag === 'text' || node.tag === 'textarea') {
    const text = isVisible(node) && overlap(screenBoxOf(node), seen) ? shownLines(node).join(' ').trim() : '';
    if (text !== '') words.push(text);
  }
  const inside = cutsOff(node) ? common(screenBoxOf(node), seen) : seen;
  // In the order of the view, whatever lies above what.
  for (const child of node.children) if (inOrder(node).includes(child)) collectText(child, inside, words);
}

function cutsOff(node: ElementNode): boolean {
  return node.type.role === 'container' && node.value('overflow') === 'hidden';
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && a.y < b.y + b.height && a.x + a.width > b.x && a.y + a.height > b.y;
}

function common(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

function isAround(outer: ElementNode, inner: ElementNode): boolean {
  for (let at: ElementNode | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}
