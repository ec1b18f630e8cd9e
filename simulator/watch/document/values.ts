import { parseColour, type Colour } from './colours';
import type { ElementNode } from './element-node';
import type { PropertyName } from './properties';

/** Black: what has no fill is drawn so, as in SVG. Not known for the platform. */
const BLACK: Colour = { hex: '#000000', alpha: 1 };

/** A number without a unit, e.g. an angle or an opacity; `initial` when nothing sets it. */
export function numberOf(node: ElementNode, name: PropertyName, initial: number): number {
  const raw = node.value(name);
  if (raw === undefined || typeof raw === 'number') return raw ?? initial;
  const value = parseFloat(raw);
  if (Number.isFinite(value)) return value;
  node.context.unimitated(`${name} "${raw}"`);
  return initial;
}

/** A share of something, held between 0 and 1 as the platform does [W:DeviceApi/document.d.ts]. */
export function shareOf(node: ElementNode, name: PropertyName): number {
  return Math.min(1, Math.max(0, numberOf(node, name, 1)));
}

/**
 * How much is seen of an element with all that is inside. A `section` does not fade: a published app has all that it shows
 * in one of opacity 0, and it is to be seen on a Versa 2 [sibbl/fitbit-qrcodes issue 4; R:sibbl/fitbit-qrcodes:
 * resources/shared.css]. Containers of other kinds do, as views count on [R:alessandroame/FitBit-WeatherNerd-Watchface:
 * resources/clock.defs, its shadows].
 */
export function opacityOf(node: ElementNode): number {
  return node.tag === 'section' ? 1 : shareOf(node, 'opacity');
}

/** A value as text; `initial` when nothing sets it. */
export function wordOf(node: ElementNode, name: PropertyName, initial: string): string {
  const raw = node.value(name);
  return raw === undefined ? initial : String(raw);
}

/** A colour; `initial` when nothing sets one or when it cannot be read, which is reported. */
export function colourOf(node: ElementNode, name: PropertyName, initial: Colour = BLACK): Colour {
  const raw = node.value(name);
  if (raw === undefined) return initial;
  const colour = parseColour(String(raw));
  if (!colour) node.context.unimitated(`colour "${raw}"`);
  return colour ?? initial;
}

/** Whether the element is shown as far as its own `display` goes. */
export function isDisplayed(node: ElementNode): boolean {
  if (node.shownByComponent === undefined) return node.own('display') !== 'none';
  return node.shownByComponent && node.assigned.display !== 'none';
}

/** Whether the element may be seen: `visibility` is handed down, and an inner element may take it back. */
export function isVisible(node: ElementNode): boolean {
  return node.value('visibility') !== 'hidden';
}
