import { isCallable } from '../../callable';
import type { SettingsNode } from '../../contract';
import { isArrayBuffer } from '../../bytes';
import { toText } from '../../platform-error';
import type { Program } from '../../program';
import { DRAWN_ONLY, type ElementFactory, type PageElement } from './elements';

/** A page drawn once: what is shown, and for each node the properties as the page gave them. */
export interface DrawnPage {
  readonly root: SettingsNode | undefined;
  readonly givenProps: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/**
 * Turns what the page returned into nodes: its own components are called, fragments and arrays dissolve, texts and
 * numbers become '#text'.
 * @param storedItems the items of the list that is stored under a key
 * @throws whatever a component of the page throws
 */
export function drawPage(
  program: Program,
  factory: ElementFactory,
  storedItems: (key: string) => readonly unknown[],
  returned: unknown,
): DrawnPage {
  const givenProps = new Map<string, Readonly<Record<string, unknown>>>();

  const flatten = (value: unknown, into: unknown[]): void => {
    if (value === null || value === undefined || typeof value === 'boolean') return;
    if (Array.isArray(value)) {
      for (const item of value) flatten(item, into);
      return;
    }
    const element = factory.elementOf(value);
    if (element && factory.nameOf(element.type) === 'Fragment') {
      for (const child of element.children) flatten(child, into);
    } else if (element && isCallable(element.type) && !factory.nameOf(element.type)) {
      flatten(callComponent(element), into);
    } else {
      into.push(value);
    }
  };
  const callComponent = ({ type, props, children }: PageElement): unknown => {
    const inside = children.length > 1 ? listOf(children) : children[0];
    const given = Object.assign(program.expose({}), props, inside === undefined ? {} : { children: inside });
    return (type as (props: unknown) => unknown)(given);
  };
  const listOf = (items: readonly unknown[]): unknown[] => {
    const list = new program.realm.intrinsics.Array<unknown>();
    for (const item of items) list.push(item);
    return list;
  };

  const draw = (value: unknown, path: string): SettingsNode => {
    const element = factory.elementOf(value);
    if (!element) return { type: '#text', path, props: {}, children: [], text: toText(value) };
    const name = factory.nameOf(element.type);
    const type = name ?? toText(element.type);
    if (!name) program.unimitated(`settings element <${type}>`);
    if (DRAWN_ONLY.has(type)) program.unimitated(`settings component ${type}`);
    givenProps.set(path, element.props);
    const props: Record<string, unknown> = {};
    for (const [key, given] of Object.entries(element.props)) {
      if (key !== 'key' && isData(given)) props[key] = drawProp(given, `${path}.${key}`);
    }
    return { type, path, props, children: drawAll([...element.children, ...itemsOf(element, type)], path) };
  };
  const drawAll = (values: readonly unknown[], path: string): SettingsNode[] => {
    const flat: unknown[] = [];
    flatten(values, flat);
    return flat.map((value, index) => draw(value, `${path}.${index}`));
  };
  /** What a Select and an AdditiveList show of their items, as their children: by `renderItem`, or an item's name. */
  const itemsOf = ({ props }: PageElement, type: string): unknown[] => {
    const { renderItem, options, settingsKey } = props;
    const render = (item: unknown): unknown => (isCallable(renderItem) ? renderItem(item) : nameOfItem(item));
    if (type === 'Select' && isCallable(renderItem) && Array.isArray(options)) return options.map(render);
    if (type !== 'AdditiveList' || settingsKey === undefined) return [];
    return storedItems(toText(settingsKey)).map((item) => render(program.realm.adopt(item)));
  };
  const drawProp = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) {
      return value.filter(isData).map((item, index) => drawProp(item, `${path}.${index}`));
    }
    if (factory.elementOf(value)) {
      const flat = drawAll([value], path);
      return flat.length === 1 ? flat[0] : flat;
    }
    if (typeof value !== 'object' || value === null || isArrayBuffer(value)) return value;
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      if (isData(item)) copy[key] = drawProp(item, `${path}.${key}`);
    }
    return copy;
  };

  const top: unknown[] = [];
  flatten(returned, top);
  if (top.length === 0) return { root: undefined, givenProps };
  if (top.length === 1) return { root: draw(top[0], '0'), givenProps };
  const children = top.map((value, index) => draw(value, `0.${index}`));
  return { root: { type: 'Fragment', path: '0', props: {}, children }, givenProps };
}

const isData = (value: unknown): boolean => !isCallable(value);

/** The name that an option or a list item is shown by. */
export function nameOfItem(item: unknown): string {
  return typeof item === 'object' && item !== null && 'name' in item ? toText(item.name) : toText(item);
}
