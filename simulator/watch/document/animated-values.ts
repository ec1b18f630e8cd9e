import { mixColours, parseColour } from './colours';
import type { ElementNode } from './element-node';
import { lengthOf } from './layout';
import { definitionOf, propertyOf, type Properties, type PropertyName, type RawValue } from './properties';
import { transformParts } from './transform';
import { numberOf } from './values';

/**
 * What an animation changes, with the values at both ends; `from` is empty where it starts from what is
 * there.
 */
export interface EndPoints {
  readonly from: Properties;
  readonly to: Properties;
}

const TRANSFORMS = ['translate', 'rotate', 'scale'];

/**
 * Reads what an `animate` or `animateTransform` element changes; undefined, and reported, when that is not
 * imitated.
 */
export function endPointsOf(animation: ElementNode): EndPoints | undefined {
  const to = animation.own('to');
  const from = animation.own('from');
  if (animation.tag === 'animateTransform') {
    const kind = String(animation.own('attributeType') ?? '');
    if (to === undefined || !TRANSFORMS.includes(kind)) {
      animation.context.unimitated(`animateTransform attributeType="${kind}"`);
      return undefined;
    }
    return {
      from: from === undefined ? {} : transformParts(kind, String(from)),
      to: transformParts(kind, String(to)),
    };
  }
  const attribute = String(animation.own('attributeName') ?? '');
  const name = propertyOf(attribute);
  if (!name || to === undefined) {
    animation.context.unimitated(`animate attributeName="${attribute}"`);
    return undefined;
  }
  return { from: from === undefined ? {} : { [name]: from }, to: { [name]: to } };
}

/** Properties with their values, in order. */
export function entriesOf(properties: Properties): Array<[PropertyName, RawValue]> {
  return Object.entries(properties) as Array<[PropertyName, RawValue]>;
}

/** The value `progress` (0 to 1) of the way: numbers and colours in between, words change at the end. */
export function valueBetween(
  target: ElementNode,
  name: PropertyName,
  from: RawValue,
  to: RawValue,
  progress: number,
): RawValue {
  const { kind } = definitionOf(name);
  if (kind === 'colour') {
    const [start, end] = [parseColour(String(from)), parseColour(String(to))];
    return start && end ? mixColours(start, end, progress) : to;
  }
  if (kind === 'word' || kind === 'text') return progress < 1 ? from : to;
  const [start, end] = [resolved(target, name, from), resolved(target, name, to)];
  return start + (end - start) * progress;
}

/** A value as a number in px or degrees, as it would count on the target now. */
function resolved(target: ElementNode, name: PropertyName, value: string | number): number {
  if (typeof value === 'number') return value;
  const before = target.animated?.[name];
  target.animated = { ...target.animated, [name]: value };
  const isLength = ['x', 'y', 'r'].includes(definitionOf(name).kind);
  const number = isLength ? lengthOf(target, name) : numberOf(target, name, 0);
  target.animated[name] = before;
  return number;
}
