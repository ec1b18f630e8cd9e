import type { ElementNode } from '../element-node';
import { boxOf } from '../layout';

/** Tiles are configured this far beyond what can be seen, in parts of the list's height. Not known. */
const MARGIN = 0.25;
/** Height of tiles until one has been configured, in parts of the list's height. */
const FIRST_GUESS = 1 / 3;

/** How the tiles of a list come to their contents: the app's delegate. */
export interface TileSource {
  /** The `type` of the info, which names a pool, with the info itself; undefined when the app's code failed. */
  info(position: number): { readonly pool: string; readonly info: unknown } | undefined;
  configure(tile: ElementNode, info: unknown): void;
}

/**
 * A tile list whose few tiles, kept in pools, are handed to the app to be filled as they come into sight
 * [T:device/document/elements.d.ts `VirtualTileList`]. Tiles are asked for as soon as `length` is set (an assumption).
 */
export class VirtualTiles {
  private count = 0;
  private heights: Array<number | undefined> = [];
  private readonly shown = new Map<number, ElementNode>();
  private free: ElementNode[];

  constructor(
    private readonly list: ElementNode,
    private readonly source: () => TileSource | undefined,
  ) {
    this.free = this.pools().flatMap((pool) => pool.children.filter(({ type }) => type.role === 'container'));
    for (const tile of this.free) tile.showByComponent(false);
  }

  get length(): number {
    return this.count;
  }

  /** Everything is asked for anew. */
  setLength(count: number): void {
    this.count = Math.max(0, Math.floor(count));
    this.heights = [];
    this.renew();
  }

  /** The tiles are configured anew. */
  renew(): void {
    for (const position of [...this.shown.keys()]) this.release(position);
    const most = Math.max(0, this.contentHeight - boxOf(this.list).height);
    if (this.list.scroll.y > most) this.list.setScroll({ x: 0, y: most });
    this.refresh();
  }

  /** One tile is configured anew, if it can be seen. */
  update(position: number): void {
    const tile = this.shown.get(position);
    const found = tile && this.source()?.info(position);
    if (!tile || !found) return;
    this.source()?.configure(tile, found.info);
    this.measure(position, tile);
    this.refresh();
  }

  /** In px, with a guess for tiles that have not been seen yet. */
  get contentHeight(): number {
    return this.start(this.count);
  }

  /** Where a tile begins, in px from the first one's beginning. */
  start(position: number): number {
    const guess = this.guess();
    let at = 0;
    for (let index = 0; index < position; index++) at += this.heights[index] ?? guess;
    return at;
  }

  /** The tile at a height, or the nearest one. */
  at(y: number): number {
    const guess = this.guess();
    let end = 0;
    for (let index = 0; index < this.count; index++) {
      end += this.heights[index] ?? guess;
      if (end > y) return index;
    }
    return Math.max(0, this.count - 1);
  }

  /** Brings tiles into what can be seen and takes them from what cannot be seen any more. */
  refresh(): void {
    if (this.count === 0 || !this.source()) return;
    const view = boxOf(this.list).height;
    const top = this.list.scroll.y - view * MARGIN;
    const bottom = this.list.scroll.y + view * (1 + MARGIN);
    const first = this.at(Math.max(0, top));
    for (const position of [...this.shown.keys()]) {
      if (position < first || this.start(position) > bottom) this.release(position);
    }
    let y = this.start(first);
    for (let position = first; position < this.count && y < bottom; position++) {
      const tile = this.shown.get(position) ?? this.obtain(position);
      if (!tile) return;
      tile.place(0, y - ownY(tile));
      y += this.heights[position] ?? this.guess();
    }
  }

  private obtain(position: number): ElementNode | undefined {
    const source = this.source();
    const found = source?.info(position);
    if (!source || !found) return undefined;
    const at = this.free.findIndex((tile) => tile.parent?.id === found.pool);
    const tile = this.free[at];
    if (!tile) {
      this.list.context.unimitated(
        `tile list: no tile is left in a pool "${found.pool}" (what a watch shows then is not known)`,
      );
      return undefined;
    }
    this.free.splice(at, 1);
    this.shown.set(position, tile);
    tile.showByComponent(true);
    source.configure(tile, found.info);
    this.measure(position, tile);
    return tile;
  }

  private release(position: number): void {
    const tile = this.shown.get(position);
    if (!tile) return;
    this.shown.delete(position);
    this.free.push(tile);
    tile.showByComponent(false);
  }

  private measure(position: number, tile: ElementNode): void {
    this.heights[position] = boxOf(tile).height;
  }

  private guess(): number {
    return this.heights.find((height) => height !== undefined) ?? boxOf(this.list).height * FIRST_GUESS;
  }

  private pools(): ElementNode[] {
    return this.list.children.filter(({ typeName }) => typeName === 'tile-list-pool');
  }
}

/** What a tile's own coordinates add; the list alone says where it stands. */
function ownY(tile: ElementNode): number {
  return boxOf(tile).y - tile.placed.y;
}
