import type { ElementNode } from '../element-node';
import { numberOf } from '../values';

/**
 * How long after its click event a component that can be on or off has its new value: the switch as a sample waits for
 * it [R:Fitbit/sdk-app-demo:app/views/session.js]; of the others it is known only that handlers of the click still read
 * the old one (published apps turn it round).
 */
const DELAY_MS: Readonly<Record<string, number>> = {
  'toggle-switch': 300,
  checkbox: 0,
  'checkbox-tile': 0,
  'square-button-toggle': 0,
  'radio-tile': 0,
};

/** How long the value of a component that can be on or off follows its click; undefined for all others. */
export function toggleDelayMs(node: ElementNode): number | undefined {
  return Object.hasOwn(DELAY_MS, node.typeName) ? DELAY_MS[node.typeName] : undefined;
}

/** The nearest component around an element, or itself, that can be on or off. */
export function toggleAround(node: ElementNode): ElementNode | undefined {
  for (let at: ElementNode | undefined = node; at; at = at.parent) {
    if (toggleDelayMs(at) !== undefined) return at;
  }
  return undefined;
}

/** Whether it is on. */
export function isOn(toggle: ElementNode): boolean {
  return numberOf(toggle, 'value', 0) !== 0;
}
