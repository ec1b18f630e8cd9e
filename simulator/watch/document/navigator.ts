import type { Dispatcher } from './dispatch';
import type { ElementNode } from './element-node';
import type { Navigation } from './facade/document-facade';
import type { RealmObjects } from './realm-objects';
import type { LoadedView, Views } from './views';
import type { ScreenSize } from './watch-document';

/** What moving between views needs. */
export interface NavigatorTools {
  readonly views: Views;
  readonly objects: RealmObjects;
  readonly dispatcher: Dispatcher;
  readonly after: (delayMs: number, action: () => void) => { cancel(): void };
  readonly screen: ScreenSize;
  /** Whether the app has ended. */
  readonly ended: () => boolean;
  /** Another view is the visible one now. */
  readonly shown: () => void;
  /** A view has just been loaded: its `load` animations begin. */
  readonly loaded: (root: ElementNode) => void;
}

/** Moves between views: by the app's own wish, and by the back swipe. */
export class Navigator implements Navigation {
  constructor(private readonly tools: NavigatorTools) {}

  get views(): Views {
    return this.tools.views;
  }

  get typeHandlers(): Map<string, unknown> {
    return this.tools.dispatcher.typeHandlers;
  }

  /** The loaded view that an element stands in; only the visible one can be asked about classes. */
  viewOf(node: ElementNode): LoadedView {
    return this.views.holding(node);
  }

  /**
   * The view comes up with the next turn, and with it every handler is gone [T:device/document/document.d.ts
   * `assign`].
   */
  load(path: string, how: 'assign' | 'replace'): Promise<void> {
    return this.tools.objects.promise((resolve, reject) => {
      this.tools.after(0, () => {
        if (this.tools.ended()) return;
        try {
          this.loadView(path, how);
          resolve();
        } catch (fault) {
          reject(this.tools.objects.error(fault instanceof Error ? fault.message : String(fault)));
        }
      });
    });
  }

  /** For `replaceSync`. @throws an error of the realm */
  loadNow(path: string): void {
    try {
      this.loadView(path, 'replace');
    } catch (fault) {
      throw this.tools.objects.error(fault instanceof Error ? fault.message : String(fault));
    }
  }

  go(delta: number): boolean {
    if (!this.views.go(delta)) return false;
    this.tools.shown();
    return true;
  }

  /**
   * A back swipe asks to leave. The swipe has moved the view out by the time the app is asked; when it
   * refuses, the view stays out there until the app moves it back
   * [R:Fitbit/sdk-app-demo:app/views/session.js].
   * @returns true when the app refused
   */
  requestUnload(): boolean {
    const { root } = this.views.visible;
    const before = root.assigned.x;
    root.assign('x', this.tools.screen.width);
    const prevented = this.tools.dispatcher.toDocument('beforeunload');
    if (prevented || root.freed) return prevented;
    if (before === undefined) root.unassign('x');
    else root.assign('x', before);
    return false;
  }

  /**
   * The visible view has been swiped away: it hears `unload` and is freed. @returns false when none is below
   * it
   */
  swipeAway(): boolean {
    if (!this.views.canPop) return false;
    this.tools.dispatcher.toDocument('unload');
    const popped = this.views.pop();
    this.tools.shown();
    return popped;
  }

  private loadView(path: string, how: 'assign' | 'replace'): void {
    const { views, dispatcher } = this.tools;
    if (how === 'assign') {
      views.push(path);
    } else {
      // Loaded first: a view that cannot be read leaves everything as it is.
      const view = views.load(path);
      dispatcher.toDocument('unload');
      views.put(view);
    }
    dispatcher.documentHandlers.clear();
    dispatcher.typeHandlers.clear();
    for (const node of views.elements()) {
      if (node.handlers.size === 0) continue;
      node.handlers.clear();
      node.redraw();
    }
    this.tools.shown();
    this.tools.loaded(views.visible.root);
  }
}
