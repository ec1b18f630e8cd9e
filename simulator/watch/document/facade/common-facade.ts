import type { ElementNode } from '../element-node';
import { restyle } from '../build-view';
import { searchById } from '../search';
import { assignText, textOf } from '../text-layout';
import { numberOf, wordOf } from '../values';
import { assignNumber, toText, type FacadeTools } from './access';

/** From the app's objects to elements and back. */
export interface NodeAccess {
  readonly nodeOf: (self: object) => ElementNode;
  readonly facadeOf: (node: ElementNode) => object;
}

/**
 * The states [W:DeviceApi/document.d.ts `ElementState`] and the event that each raises (an assumption, by their
 * names).
 */
const STATE_EVENTS: Readonly<Record<string, string>> = {
  enabled: 'enable',
  disabled: 'disable',
  highlighted: 'highlight',
  unhighlighted: 'unhighlight',
  selected: 'select',
  unselected: 'unselect',
  expanded: 'expand',
  collapsed: 'collapse',
};

/** Puts onto a prototype what every element has [T:device/document/elements.d.ts `Element`]. */
export function installCommon(prototype: object, tools: FacadeTools, access: NodeAccess): void {
  const { objects, dispatcher } = tools;
  const { nodeOf, facadeOf } = access;
  const orNull = (node: ElementNode | undefined): object | null => (node ? facadeOf(node) : null);
  const get = (name: string, read: (node: ElementNode) => unknown): void =>
    objects.accessor(prototype, name, (self) => read(nodeOf(self)));
  const both = (
    name: string,
    read: (node: ElementNode) => unknown,
    write: (node: ElementNode, value: unknown) => void,
  ): void =>
    objects.accessor(
      prototype,
      name,
      (self) => read(nodeOf(self)),
      (self, value) => write(nodeOf(self), value),
    );

  get('id', (node) => node.id ?? '');
  get('type', (node) => node.typeName);
  get('children', (node) => objects.array(node.children.map(facadeOf)));
  get('firstChild', (node) => orNull(node.children[0]));
  get('nextSibling', (node) => orNull(nextSibling(node)));
  get('parent', (node) => orNull(node.parent));
  both(
    'class',
    (node) => node.className,
    (node, value) => setClass(tools, node, toText(value)),
  );
  both(
    'enabled',
    (node) => node.enabled,
    (node, value) => setEnabled(tools, node, Boolean(value)),
  );
  both(
    'state',
    (node) => wordOf(node, 'state', 'enabled'),
    (node, value) => {
      const state = toText(value);
      node.assign('state', state);
      const event = STATE_EVENTS[state];
      if (!event) tools.context.unimitated(`state "${state}"`);
      else {
        dispatcher.toElement(node, event);
        tools.components.prompted(node, event);
      }
    },
  );
  for (const name of ['layer', 'value', 'mode'] as const) {
    both(
      name,
      (node) => (name === 'value' ? tools.components.valueOf(node) : undefined) ?? numberOf(node, name, 0),
      (node, value) => {
        // A pair is a value with flags for transitions, which are not imitated.
        const first: unknown = Array.isArray(value) ? value[0] : value;
        assignNumber(tools, node, name, typeof first === 'boolean' ? Number(first) : first);
        if (name === 'value') tools.components.valueChanged(node);
      },
    );
  }
  // Texts and pictures of other elements are those of the first `text` and `image` inside
  // [W:DeviceApi/document.d.ts].
  both(
    'text',
    (node) => textOf(searchById(node, 'text') ?? node),
    (node, value) => {
      const holder = node.tag === 'textarea' ? node : inner(tools, node, 'text');
      if (holder) assignText(holder, toText(value));
    },
  );
  both(
    'image',
    (node) => wordOf(node.tag === 'image' ? node : (searchById(node, 'image') ?? node), 'href', ''),
    (node, value) => inner(tools, node, 'image')?.assign('href', toText(value)),
  );
  objects.method(prototype, 'animate', (self, event) => tools.animate(nodeOf(self), toText(event)));
  objects.method(prototype, 'sendEvent', (self, event) => {
    const type = (event as { type?: unknown } | null | undefined)?.type;
    if (type === undefined) throw objects.typeError('sendEvent needs an event with a type');
    dispatcher.toElement(nodeOf(self), toText(type));
  });
}

function nextSibling(node: ElementNode): ElementNode | undefined {
  const siblings = node.parent?.children ?? [];
  return siblings[siblings.indexOf(node) + 1];
}

/**
 * A new class brings the stylesheets' values for it, at once, here and inside (an assumption: it is what
 * TS:app/document/class.ts sets it for).
 */
function setClass(tools: FacadeTools, node: ElementNode, className: string): void {
  if (node.className === className) return;
  node.setClass(className);
  restyle(node, tools.viewOf(node).library);
  if (node.parent) node.parent.hasFollowers = undefined;
  node.styleChanged();
}

function setEnabled(tools: FacadeTools, node: ElementNode, enabled: boolean): void {
  if (node.enabled === enabled) return;
  node.enabled = enabled;
  node.redraw();
  tools.context.touched();
  tools.animate(node, enabled ? 'enable' : 'disable');
}

function inner(tools: FacadeTools, node: ElementNode, id: 'text' | 'image'): ElementNode | undefined {
  if (node.tag === id) return node;
  const found = searchById(node, id);
  if (!found) tools.context.unimitated(`${id} of an element without an inner element "${id}"`);
  return found;
}
