import { Animator } from './animate';
import { Components } from './components';
import { Dispatcher } from './dispatch';
import type { DocumentContext } from './document-context';
import { findInScene, findNode, pressTarget, readableText } from './drive';
import type { ElementNode } from './element-node';
import type { FacadeTools } from './facade/access';
import { createDocumentFacade } from './facade/document-facade';
import { ElementFacades } from './facade/element-facade';
import { Finger } from './finger';
import { FrameClock } from './frame-clock';
import { Navigator } from './navigator';
import { RealmObjects } from './realm-objects';
import { renderScene } from './scene';
import { Views } from './views';
import { pressShortcut } from './widgets/shortcuts';
import type { DocumentOptions, SceneNode, TouchType, WatchDocument } from './watch-document';

/** The document of one running app, put together from its parts. */
export class WatchDocumentModel implements WatchDocument {
  readonly module: Record<string, unknown>;
  private readonly context: DocumentContext;
  private readonly views: Views;
  private readonly animator: Animator;
  private readonly dispatcher: Dispatcher;
  private readonly components: Components;
  private readonly finger: Finger;
  private readonly navigator: Navigator;
  private readonly frames: FrameClock;
  private listeners: ReadonlyArray<() => void> = [];
  private changes = 0;
  private stale = true;
  private rendered: SceneNode | undefined;
  private disposed = false;

  constructor(private readonly options: DocumentOptions) {
    const objects = new RealmObjects(options.realm);
    this.context = this.createContext();
    const { nowMs } = options;
    this.frames = new FrameClock(options.after, nowMs, () => [this.animator, this.components.marquees]);
    this.views = new Views(this.context, (view) =>
      this.animator.drop((node) => node.freed || node === view.root),
    );
    this.dispatcher = new Dispatcher({
      objects,
      guard: (call) => (this.disposed ? undefined : options.guard(call)),
      facadeOf: (node) => facades.of(node),
      documentFacade: () => this.module,
      animate: (node, event, deep) => this.animator.trigger(node, event, deep),
    });
    this.animator = new Animator({
      planned: () => this.frames.plan(),
      unimitated: this.context.unimitated,
      hears: (node, type) => this.dispatcher.hears(node, type),
      raise: (node, type, elapsedTime) => void this.dispatcher.toElement(node, type, { elapsedTime }),
    });
    this.components = new Components({
      after: options.after,
      nowMs,
      planned: () => this.frames.plan(),
      animate: (node, event, deep) => this.animator.trigger(node, event, deep),
      raise: (node, type, fields) => void this.dispatcher.toElement(node, type, fields),
    });
    this.finger = new Finger(this.dispatcher, this.components);
    this.navigator = new Navigator({
      views: this.views,
      objects,
      dispatcher: this.dispatcher,
      after: options.after,
      screen: options.screen,
      ended: () => this.disposed,
      shown: () => this.viewShown(),
      loaded: (root) => this.viewLoaded(root),
    });
    const tools: FacadeTools = {
      context: this.context,
      objects,
      dispatcher: this.dispatcher,
      listened: () => this.frames.plan(),
      viewOf: (node) => this.navigator.viewOf(node),
      animate: (node, event) => {
        this.animator.trigger(node, event, true);
        this.components.prompted(node, event);
      },
      components: this.components,
      checkAlive: () => {
        if (this.disposed) throw objects.error('the app has ended');
      },
      documentFacade: () => this.module,
      root: () => this.root,
    };
    const facades = new ElementFacades(tools);
    this.module = createDocumentFacade(tools, this.navigator, (node) => facades.of(node));
    this.viewLoaded(this.root);
  }

  get screen(): WatchDocument['screen'] {
    return this.options.screen;
  }

  get scene(): SceneNode {
    return this.render();
  }

  get version(): number {
    this.render();
    return this.changes;
  }

  onChange(listener: () => void): () => void {
    this.listeners = [...this.listeners, listener];
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  touch(type: TouchType, x: number, y: number): void {
    if (!this.disposed) this.finger.touch(this.root, type, x, y);
  }

  pressKey(key: 'back' | 'up' | 'down'): boolean {
    if (this.disposed) return false;
    const prevented = ['keydown', 'keypress', 'keyup']
      .map((type) => this.dispatcher.toDocument(type, { key }))
      .includes(true);
    if (!prevented) pressShortcut(this.root, key, this.dispatcher);
    return prevented;
  }

  requestUnload(): boolean {
    return !this.disposed && this.navigator.requestUnload();
  }

  back(): boolean {
    return !this.disposed && this.navigator.swipeAway();
  }

  unload(): void {
    if (!this.disposed) this.dispatcher.toDocument('unload');
  }

  find(id: string): SceneNode {
    return findInScene(this.root, id);
  }

  pressPoint(id: string): { x: number; y: number } | undefined {
    const target = pressTarget(this.root, id);
    return 'obstacle' in target ? undefined : { x: target.x, y: target.y };
  }

  pressObstacle(id: string): string | undefined {
    const target = pressTarget(this.root, id);
    return 'obstacle' in target ? target.obstacle : undefined;
  }

  visibleText(): string[] {
    return readableText(this.root);
  }

  bringIntoView(id: string): void {
    if (!this.disposed) this.components.bringIntoView(findNode(this.root, id));
  }

  setDisplayOn(on: boolean): void {
    if (this.disposed) return;
    this.frames.setDisplayOn(on);
  }

  timeMoved(): number {
    const { behind } = this.frames;
    if (this.disposed || behind === 0) return 0;
    // What differs in the first frame is taken to differ in all between.
    const middle = behind > 1 && this.showFrames(1) ? behind - 1 : 0;
    return middle + (this.showFrames(Math.max(1, behind - 1)) ? 1 : 0);
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.frames.setDisplayOn(false);
    this.listeners = [];
  }

  private get root(): ElementNode {
    return this.views.visible.root;
  }

  private createContext(): DocumentContext {
    const { options } = this;
    const reported = new Set<string>();
    let lastKey = 0;
    return {
      options,
      screen: options.screen,
      // Views have had their own ending since SDK 5 [S:lib/resources.js].
      older: options.bundle.manifest.svgMain?.endsWith('.gui') ?? false,
      unimitated: (name) => {
        if (reported.has(name)) return;
        reported.add(name);
        options.unimitated(name);
      },
      touched: () => this.touched(),
      nextKey: () => ++lastKey,
    };
  }

  private touched(): void {
    if (this.stale) return;
    this.stale = true;
    for (const listener of this.listeners) listener();
  }

  /** Another view is the visible one now. */
  private viewShown(): void {
    this.finger.lift();
    this.touched();
  }

  /** @returns whether the last of these frames looks different from what was shown before */
  private showFrames(frames: number): boolean {
    const before = this.version;
    this.frames.show(frames);
    return this.version !== before;
  }

  /** A view has just been loaded: what begins with it begins. */
  private viewLoaded(root: ElementNode): void {
    this.animator.trigger(root, 'load', true);
    this.components.loaded(root);
  }

  private render(): SceneNode {
    if (this.rendered && !this.stale) return this.rendered;
    this.stale = false;
    const { scene, looksDifferent } = renderScene(this.root);
    const before = this.rendered;
    this.rendered = scene;
    if (before && (looksDifferent || before.key !== scene.key)) this.changes++;
    return scene;
  }
}
