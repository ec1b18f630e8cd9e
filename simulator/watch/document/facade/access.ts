import type { Components } from '../components';
import type { DocumentContext } from '../document-context';
import type { ElementNode } from '../element-node';
import type { Dispatcher } from '../dispatch';
import { parseLength } from '../lengths';
import { definitionOf, isKnownValue, type PropertyName } from '../properties';
import type { RealmObjects } from '../realm-objects';
import type { LoadedView } from '../views';

/** What the objects that app code holds need of the document behind them. */
export interface FacadeTools {
  readonly context: DocumentContext;
  readonly objects: RealmObjects;
  readonly dispatcher: Dispatcher;
  /** The app has begun to listen for something that animations tell. */
  readonly listened: () => void;
  readonly viewOf: (node: ElementNode) => LoadedView;
  readonly animate: (node: ElementNode, event: string) => void;
  readonly components: Components;
  /** Throws an error of the realm when the app has ended. */
  readonly checkAlive: () => void;
  readonly documentFacade: () => object;
  /** The visible view. */
  readonly root: () => ElementNode;
}

/** A number that app code gave. @throws a TypeError of the realm when it is none */
export function toNumber(tools: FacadeTools, name: string, value: unknown): number {
  const number = typeof value === 'number' ? value : Number(value);
  if (Number.isFinite(number)) return number;
  throw tools.objects.typeError(`${name} has to be a number, not ${describe(value)}`);
}

/**
 * Sets a number that app code gave, or for a length what a view may say (`"50%"`). What is neither is reported and changes
 * nothing: whether a watch throws then is not known, and published apps set `undefined` and `NaN` at times.
 */
export function assignNumber(
  tools: FacadeTools,
  node: ElementNode,
  name: PropertyName,
  value: unknown,
  within: (number: number) => number = (number) => number,
): void {
  const isNothing = value === null || value === '' || typeof value === 'object';
  const number = isNothing ? NaN : Number(value);
  if (Number.isFinite(number)) node.assign(name, within(number));
  else if (typeof value === 'string' && isLength(name) && parseLength(value)) node.assign(name, value);
  else tools.context.unimitated(`${name} ${describe(value)} (the element keeps what it had)`);
}

function isLength(name: PropertyName): boolean {
  return ['x', 'y', 'r'].includes(definitionOf(name).kind);
}

/** Sets a word that app code gave; one without meaning is reported and changes nothing. */
export function assignWord(tools: FacadeTools, node: ElementNode, name: PropertyName, value: unknown): void {
  const word = toText(value);
  if (isKnownValue(name, word)) node.assign(name, word);
  else tools.context.unimitated(`${name} "${word}" (the element keeps what it had)`);
}

/** What app code gave as text, whatever it is. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value : String(value);
}

function describe(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : toText(value);
}
