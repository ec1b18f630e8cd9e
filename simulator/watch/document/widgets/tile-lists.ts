import type { ElementNode } from '../element-node';
import { boxOf } from '../layout';
import { isVirtual } from './kinds';
import { shownItems } from './scrollers';
import { VirtualTiles, type TileSource } from './virtual-tiles';

/** The tile lists of a document: which tiles they show, and which one a `value` means. */
export class TileLists {
  private readonly virtual = new WeakMap<ElementNode, VirtualTiles>();
  private readonly sources = new WeakMap<ElementNode, TileSource>();

  /** The virtual tiles of a list; undefined when it has its tiles in the view. */
  tilesOf(list: ElementNode): VirtualTiles | undefined {
    if (!isVirtual(list)) return undefined;
    const known = this.virtual.get(list);
    if (known) return known;
    const tiles = new VirtualTiles(list, () => this.sources.get(list));
    this.virtual.set(list, tiles);
    return tiles;
  }

  setSource(list: ElementNode, source: TileSource | undefined): void {
    if (source) this.sources.set(list, source);
    else this.sources.delete(list);
  }

  /** In px; undefined when the list has its tiles in the view. */
  contentHeight(list: ElementNode): number | undefined {
    return this.tilesOf(list)?.contentHeight;
  }

  /** The list has been scrolled. */
  moved(list: ElementNode): void {
    this.tilesOf(list)?.refresh();
  }

  /** How many tiles there are. */
  length(list: ElementNode): number {
    return this.tilesOf(list)?.length ?? shownItems(list).length;
  }

  /** Where a tile begins, in px from the beginning of the list. */
  startOf(list: ElementNode, index: number): number {
    const tiles = this.tilesOf(list);
    if (tiles) return tiles.start(index);
    const item = shownItems(list)[index];
    return item ? boxOf(item).y : 0;
  }

  /** The tile that is `y` px below the upper edge of what can be seen. */
  tileAt(list: ElementNode, y: number): number {
    const place = list.scroll.y + y;
    const tiles = this.tilesOf(list);
    if (tiles) return tiles.at(place);
    const items = shownItems(list);
    const index = items.findIndex((item) => boxOf(item).y + boxOf(item).height > place);
    return index < 0 ? Math.max(0, items.length - 1) : index;
  }
}
