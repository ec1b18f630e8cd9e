import type { ElementNode } from '../element-node';
import { shownItems } from '../widgets/scrollers';
import { isVirtual } from '../widgets/kinds';
import type { TileSource } from '../widgets/virtual-tiles';
import { toNumber, toText, type FacadeTools } from './access';
import type { NodeAccess } from './common-facade';

/** Components of the system with methods of their own [T:device/document/elements.d.ts]. */
export type ComponentKind = 'virtual-tile-list' | 'tile-list' | 'tile' | 'combo-button' | 'pagination-widget';

const TILES = new Set(['tile-list-item', 'tile-list-header', 'checkbox-tile', 'scrollview-item']);

/** Which of them an element is; undefined for all others. */
export function componentKind(node: ElementNode): ComponentKind | undefined {
  if (node.tag !== 'use') return undefined;
  if (node.typeName === 'tile-list') return isVirtual(node) ? 'virtual-tile-list' : 'tile-list';
  if (TILES.has(node.typeName)) return 'tile';
  if (node.typeName.startsWith('combo-button')) return 'combo-button';
  return node.typeName === 'pagination-widget' ? 'pagination-widget' : undefined;
}

/** Puts the methods of a component onto its prototype. */
export function installComponent(
  prototype: object,
  kind: ComponentKind,
  tools: FacadeTools,
  access: NodeAccess,
): void {
  // They are containers, with what all of them have beside it.
  if (kind === 'virtual-tile-list') installVirtualTileList(prototype, tools, access);
  else if (kind === 'tile-list') installTileList(prototype, tools, access);
  else if (kind === 'tile') installTile(prototype, tools, access);
  else if (kind === 'combo-button') installComboButton(prototype, tools, access);
  else installScrollIndicator(prototype, tools, access);
}

function installVirtualTileList(
  prototype: object,
  tools: FacadeTools,
  { nodeOf, facadeOf }: NodeAccess,
): void {
  const { objects, components } = tools;
  const delegates = new WeakMap<ElementNode, unknown>();
  const tilesOf = (self: object) => components.lists.tilesOf(nodeOf(self));
  objects.accessor(
    prototype,
    'delegate',
    (self) => delegates.get(nodeOf(self)) ?? null,
    (self, delegate) => {
      const list = nodeOf(self);
      delegates.set(list, delegate);
      const isObject = typeof delegate === 'object' && delegate !== null;
      components.lists.setSource(list, isObject ? sourceOf(delegate, tools, facadeOf) : undefined);
    },
  );
  objects.accessor(
    prototype,
    'length',
    (self) => tilesOf(self)?.length ?? 0,
    (self, length) => tilesOf(self)?.setLength(toNumber(tools, 'length', length)),
  );
  objects.accessor(prototype, 'firstVisibleTile', (self) => components.lists.tileAt(nodeOf(self), 0));
  objects.accessor(prototype, 'lastVisibleTile', (self) => {
    const list = nodeOf(self);
    return components.lists.tileAt(list, tools.context.screen.height);
  });
  objects.method(prototype, 'redraw', (self) => tilesOf(self)?.renew());
  objects.method(prototype, 'updateTile', (self, position) =>
    tilesOf(self)?.update(toNumber(tools, 'position', position)),
  );
}

interface Delegate {
  readonly getTileInfo?: unknown;
  readonly configureTile?: unknown;
}

/** Asks the app's delegate; a fault in it leaves the tile as it was. */
function sourceOf(
  delegate: Delegate,
  { dispatcher }: FacadeTools,
  facadeOf: (node: ElementNode) => object,
): TileSource {
  const call = (method: unknown, ...values: unknown[]): unknown =>
    dispatcher.guard(() =>
      typeof method === 'function'
        ? (method as (...values: unknown[]) => unknown).apply(delegate, values)
        : undefined,
    );
  return {
    info: (position) => {
      const info = call(delegate.getTileInfo, position);
      const pool = (info as { type?: unknown } | null | undefined)?.type;
      return pool === undefined ? undefined : { pool: toText(pool), info };
    },
    configure: (tile, info) => void call(delegate.configureTile, facadeOf(tile), info),
  };
}

function installTileList(prototype: object, tools: FacadeTools, { nodeOf, facadeOf }: NodeAccess): void {
  const { objects } = tools;
  objects.accessor(prototype, 'length', (self) => shownItems(nodeOf(self)).length);
  objects.method(prototype, 'getTile', (self, position) => {
    const tile = shownItems(nodeOf(self))[toNumber(tools, 'position', position)];
    return tile ? facadeOf(tile) : null;
  });
  for (const name of ['insertTile', 'obtainTile']) {
    objects.method(prototype, name, () => {
      tools.context.unimitated(`${name} of a tile list`);
      return null;
    });
  }
  objects.method(prototype, 'redraw', () => undefined);
}

function installTile(prototype: object, tools: FacadeTools, { nodeOf }: NodeAccess): void {
  const { objects, components } = tools;
  objects.method(prototype, 'show', (self) => nodeOf(self).assign('display', 'inline'));
  for (const name of ['hide', 'remove']) {
    objects.method(prototype, name, (self) => nodeOf(self).assign('display', 'none'));
  }
  objects.method(prototype, 'align', (self) => components.bringIntoView(nodeOf(self)));
}

function installComboButton(
  prototype: object,
  { objects, animate }: FacadeTools,
  { nodeOf }: NodeAccess,
): void {
  const enable = (node: ElementNode, enabled: boolean): void => {
    node.enabled = enabled;
    node.redraw();
    node.context.touched();
    animate(node, enabled ? 'enable' : 'disable');
  };
  objects.method(prototype, 'enable', (self) => enable(nodeOf(self), true));
  objects.method(prototype, 'disable', (self) => enable(nodeOf(self), false));
  objects.method(prototype, 'show', (self) => nodeOf(self).assign('display', 'inline'));
  objects.method(prototype, 'hide', (self) => nodeOf(self).assign('display', 'none'));
}

/** `ScrollIndicatorElement`: how many dots there are, and which one is highlighted. */
function installScrollIndicator(prototype: object, tools: FacadeTools, { nodeOf }: NodeAccess): void {
  const { objects, components } = tools;
  const dots = (self: object): ElementNode[] =>
    nodeOf(self).children.filter(({ typeName }) => typeName === 'pagination-dot');
  objects.accessor(
    prototype,
    'length',
    (self) => components.dots.lengthOf(nodeOf(self)) ?? dots(self).length,
    (self, length) => components.dots.setLength(nodeOf(self), toNumber(tools, 'length', length)),
  );
  objects.method(prototype, 'setPosition', (self, position, pageSize) => {
    const node = nodeOf(self);
    const size = toNumber(tools, 'pageSize', pageSize);
    const page = size > 0 ? Math.round(toNumber(tools, 'position', position) / size) : 0;
    node.assign('value', page);
    components.dots.show(node, page);
  });
}
