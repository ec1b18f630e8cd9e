import { ViewBuilder } from './build-view';
import type { DocumentContext } from './document-context';
import type { ElementNode } from './element-node';
import { Library } from './library';
import { loadDefinitions } from './load-definitions';
import { pathName, Resources } from './resources';
import { descendants } from './search';
import { ViewFileError } from './xml';

/** A view that is loaded, with the symbols and styles it was made with. */
export interface LoadedView {
  readonly root: ElementNode;
  readonly library: Library;
  /** As `document.location.pathname` tells it. */
  readonly pathname: string;
}

/**
 * The stack of loaded views [T:device/document/document.d.ts `History`, `Location`]: views above the visible
 * one stay loaded until another one is loaded onto it.
 */
export class Views {
  private readonly resources: Resources;
  private readonly common: Library;
  private stack: LoadedView[] = [];
  private position = 0;

  /** Loads the main view, and before it the definitions that all views share. @throws ViewFileError */
  constructor(
    private readonly context: DocumentContext,
    private readonly onFreed: (view: LoadedView) => void,
  ) {
    this.resources = new Resources(context.options);
    this.common = new Library(context.unimitated);
    const { svgMain, svgWidgets } = context.options.bundle.manifest;
    if (svgWidgets !== undefined) {
      const file = this.resources.read(svgWidgets, '');
      if (!file)
        throw new ViewFileError(`the bundle has no ${svgWidgets}, which its manifest names as svgWidgets`);
      loadDefinitions(file, { ...this.tools, library: this.common });
    }
    if (svgMain === undefined) throw new ViewFileError('the manifest of the bundle names no svgMain');
    this.stack.push(this.load(svgMain));
  }

  get visible(): LoadedView {
    const view = this.stack[this.position];
    if (!view) throw new Error('the document has no view');
    return view;
  }

  get length(): number {
    return this.stack.length;
  }

  /** Loads a view onto the visible one. @throws ViewFileError */
  push(path: string): void {
    const view = this.load(path);
    this.free(this.position + 1);
    this.stack.push(view);
    this.position++;
  }

  /** Puts a view in the place of the visible one. */
  put(view: LoadedView): void {
    this.free(this.position);
    this.stack.push(view);
  }

  /** The view that an element stands in. */
  holding(node: ElementNode): LoadedView {
    let root = node;
    while (root.parent) root = root.parent;
    const view = this.stack.find((loaded) => loaded.root === root);
    if (!view) throw new Error('the element belongs to no loaded view');
    return view;
  }

  /** Shows the view `delta` places up (or, negative, down) the stack. @returns false when there is none */
  go(delta: number): boolean {
    const target = this.position + delta;
    if (!Number.isInteger(target) || target < 0 || target >= this.stack.length) return false;
    this.position = target;
    return true;
  }

  /** Whether there is a view below the visible one. */
  get canPop(): boolean {
    return this.position > 0;
  }

  /** Takes the visible view, and what is above, off the stack. @returns false when there is none below */
  pop(): boolean {
    if (!this.canPop) return false;
    this.free(this.position);
    this.position--;
    return true;
  }

  /** Every element of every loaded view. */
  *elements(): Generator<ElementNode> {
    for (const { root } of this.stack) {
      yield root;
      yield* descendants(root);
    }
  }

  private get tools(): { resources: Resources; unimitated: (name: string) => void } {
    return { resources: this.resources, unimitated: this.context.unimitated };
  }

  /** Reads a view without showing it. @throws ViewFileError */
  load(path: string): LoadedView {
    const file = this.resources.read(path, '');
    if (!file)
      throw new ViewFileError(`there is no view "${path}" in the bundle (file names count from resources/)`);
    const library = this.common.copy();
    const { nodes } = loadDefinitions(file, { ...this.tools, library });
    const root = new ViewBuilder(this.context, library).build(nodes);
    return { root, library, pathname: pathName(file.path) };
  }

  private free(from: number): void {
    const gone = this.stack.slice(from);
    this.stack = this.stack.slice(0, from);
    for (const view of gone) {
      view.root.freed = true;
      for (const node of descendants(view.root)) node.freed = true;
      this.onFreed(view);
    }
  }
}
