import type { ElementNode } from '../element-node';
import { boxOf } from '../layout';
import { descendants } from '../search';

/** From one dot to the next, in px. Not known. */
const SPACING_PX = 14;

/** Puts pagination dots beside each other and the highlighted one on the page that is shown. */
export class PaginationDots {
  private readonly lengths = new WeakMap<ElementNode, number>();

  /** How many dots are shown; undefined while nobody has said so. */
  lengthOf(widget: ElementNode): number | undefined {
    return this.lengths.get(widget);
  }

  setLength(widget: ElementNode, length: number): void {
    this.lengths.set(widget, length);
    this.show(widget, 0);
  }

  /** For the dots inside a panorama. */
  follow(panorama: ElementNode, pages: number, page: number): void {
    for (const widget of descendants(panorama)) {
      if (widget.typeName !== 'pagination-widget') continue;
      this.lengths.set(widget, pages);
      this.show(widget, page);
    }
  }

  show(widget: ElementNode, page: number): void {
    const dots = widget.children.filter(({ typeName }) => typeName === 'pagination-dot');
    const shown = Math.min(this.lengths.get(widget) ?? dots.length, dots.length);
    const left = boxOf(widget).width / 2 - ((shown - 1) * SPACING_PX) / 2;
    dots.forEach((dot, index) => {
      // A view may have more dots than pages; the rest is hidden [R:aaronhktan/fitbit-metar:src/resources/index.gui].
      dot.showByComponent(index < shown);
      dot.place(left + index * SPACING_PX, 0);
    });
    for (const dot of widget.children) {
      if (dot.typeName !== 'pagination-highlight-dot') continue;
      dot.showByComponent(shown > 0);
      dot.place(left + page * SPACING_PX, 0);
    }
  }
}
