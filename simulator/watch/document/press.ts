import type { ElementNode } from './element-node';
import { isDisplayed } from './values';

/** Events that make an element something to press. */
const PRESS_EVENTS = ['click', 'mousedown', 'mouseup', 'activate'] as const;

/**
 * Whether touches end at this element: only with `pointer-events` set
 * [R:davidvalgamedios/fitbit-gestures:README.md]. It is not handed down to what is inside (an assumption).
 */
export function takesTouches(node: ElementNode): boolean {
  const mode = node.own('pointerEvents');
  return mode !== undefined && mode !== 'none' && mode !== 'inherit';
}

/** Whether a press on the element, or on something inside it that takes touches, calls app code. */
export function isPressable(node: ElementNode): boolean {
  return node.enabled && PRESS_EVENTS.some((type) => node.handlers.has(type)) && reachable(node);
}

function reachable(node: ElementNode): boolean {
  if (!isDisplayed(node)) return false;
  return takesTouches(node) || node.children.some(reachable);
}
