import type { ElementNode } from './element-node';
import { isPressable, takesTouches } from './press';
import { attributesOf, type SceneAttributes } from './scene-attributes';
import { isDisplayed, isVisible, numberOf, opacityOf } from './values';
import type { SceneNode } from './watch-document';

const NOTHING: SceneAttributes = {};
const NOBODY: readonly SceneNode[] = [];

/**
 * The resolved view; only what has changed is worked out anew, and what looks the same stays the same object.
 */
export interface RenderedScene {
  readonly scene: SceneNode;
  /** Whether somebody looking at the screen could see a difference from the last time. */
  readonly looksDifferent: boolean;
}

/** Resolves a view for those who draw it. */
export function renderScene(root: ElementNode): RenderedScene {
  const before = root.drawn;
  const run = { looksDifferent: before === undefined };
  const scene = resolve(root, true, run);
  return { scene, looksDifferent: run.looksDifferent };
}

/** An element as it would be drawn, also when it is hidden: for those who ask for it by its id. */
export function describe(node: ElementNode): SceneNode {
  return {
    key: node.key,
    type: node.tag,
    id: node.id,
    ownId: node.ownId,
    attributes: attributesOf(node),
    visible: isShown(node),
    pressable: isPressable(node),
    children: inOrder(node).map(describe),
  };
}

/**
 * Whether the element and everything around it is displayed and visible (it may still be off the screen or
 * covered).
 */
export function isShown(node: ElementNode): boolean {
  if (!isVisible(node)) return false;
  for (let at: ElementNode | undefined = node; at; at = at.parent) if (!isDisplayed(at)) return false;
  return true;
}

function resolve(node: ElementNode, seen: boolean, run: { looksDifferent: boolean }): SceneNode {
  const old = node.drawn;
  if (old && !node.dirty && !node.dirtyInside) return old;
  const itself = node.dirty;
  node.dirty = false;
  node.dirtyInside = false;
  const inSight = seen && opacityOf(node) > 0;
  const shown = isDisplayed(node) && (node.type.role !== 'shape' || isVisible(node));
  // What cannot be seen is left out, so that a change to it is no change; places to press keep their outline.
  const looks = (): SceneAttributes =>
    shown && (inSight || keepsOutline(node)) ? attributesOf(node) : NOTHING;
  const attributes = old && !itself ? old.attributes : looks();
  if (shown && (itself || !old)) node.drawnOrder = inOrder(node);
  const children = shown ? node.drawnOrder.map((child) => resolve(child, inSight, run)) : NOBODY;
  const pressable = shown && isPressable(node);
  const sameChildren = old !== undefined && sameItems(old.children, children);
  const sameLooks =
    old !== undefined && old.visible === shown && (!itself || sameAttributes(old.attributes, attributes));
  const wasInSight = seen && Number(old?.attributes.opacity ?? 0) > 0;
  if (!sameLooks && ((shown && inSight) || wasInSight)) run.looksDifferent = true;
  if (old && !sameChildren && !sameKeys(old.children, children) && inSight) run.looksDifferent = true;
  if (old && sameLooks && sameChildren && old.pressable === pressable) return old;
  node.drawn = {
    key: node.key,
    type: node.tag,
    id: node.id,
    ownId: node.ownId,
    attributes: sameLooks ? old.attributes : attributes,
    visible: shown,
    pressable,
    children: sameChildren ? old.children : children,
  };
  return node.drawn;
}

function keepsOutline(node: ElementNode): boolean {
  return node.type.role !== 'shape' || takesTouches(node);
}

function isDrawable(node: ElementNode): boolean {
  return node.type.role !== 'animation' && node.type.role !== 'data';
}

/**
 * Children from the lowest to the topmost: by `layer`, the "rendering display order"
 * [W:DeviceApi/document.d.ts], else as they stand in the view. That it orders siblings only is an assumption.
 */
export function inOrder(node: ElementNode): ElementNode[] {
  const drawable = node.children.filter(isDrawable);
  if (!drawable.some((child) => child.own('layer') !== undefined)) return drawable;
  return drawable.sort((a, b) => numberOf(a, 'layer', 0) - numberOf(b, 'layer', 0));
}

function sameAttributes(a: SceneAttributes, b: SceneAttributes): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function sameItems(a: readonly SceneNode[], b: readonly SceneNode[]): boolean {
  return a.length === b.length && a.every((node, at) => node === b[at]);
}

function sameKeys(a: readonly SceneNode[], b: readonly SceneNode[]): boolean {
  return a.length === b.length && a.every((node, at) => node.key === b[at]?.key);
}
