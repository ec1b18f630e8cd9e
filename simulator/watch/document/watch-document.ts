import type { DeviceBundle } from '../../package/app-package';
import type { Realm } from '../../realm/realm';

/** Size of the screen in px. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/**
 * A drawable element with everything resolved (styles, sizes in px, relative to its nearest group). Read-only
 * for those who draw.
 */
export interface SceneNode {
  /** Stays the same for one element as long as its view is loaded. */
  readonly key: number;
  readonly type: string;
  readonly id: string | undefined;
  /**
   * Whether the id belongs to the view itself (true) or to the inside of a symbol, where ids repeat (false).
   */
  readonly ownId: boolean;
  /**
   * Resolved numbers and strings, e.g. x, y, width, height, r, cx, cy, fill, opacity, fontSize, text, href,
   * transform.
   */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly visible: boolean;
  /**
   * True when a press on it does something: a handler for click, mousedown, mouseup or activate is set, or it
   * is a widget that takes presses.
   */
  readonly pressable: boolean;
  readonly children: readonly SceneNode[];
}

export type TouchType = 'down' | 'move' | 'up';

/** What the watch needs of the document of a running app. */
export interface WatchDocument {
  /** The exports of the module "document" (both `default` and named forms). */
  readonly module: Record<string, unknown>;
  readonly screen: ScreenSize;
  /** The visible view, resolved; the same object as long as nothing has changed. */
  readonly scene: SceneNode;
  /** Increases by one with every change that somebody looking at the screen could see. */
  readonly version: number;
  /** Hears that something may look different; then not again until `scene` or `version` has been read. */
  onChange(listener: () => void): () => void;
  /** A finger on the glass, in px of the screen. */
  touch(type: TouchType, x: number, y: number): void;
  /** The physical key. @returns true when the app prevented the default (leaving) */
  pressKey(key: 'back' | 'up' | 'down'): boolean;
  /** A back swipe asks to leave: raises `beforeunload`; @returns true when the app prevented it. */
  requestUnload(): boolean;
  /** Goes back one view. @returns false when there is no view below (the app is to be left) */
  back(): boolean;
  /** An element of the visible view by id, for those who drive the watch. @throws when there is none */
  find(id: string): SceneNode;
  /**
   * The centre of an element in px of the screen; undefined when it is not visible or something covers it
   * there.
   */
  pressPoint(id: string): { x: number; y: number } | undefined;
  /**
   * Why `pressPoint` gives no point for an element, in words; undefined when it gives one. @throws when there
   * is no such element
   */
  pressObstacle(id: string): string | undefined;
  /** Scrolls lists and pages so that the element can be seen. @throws when there is no such element */
  bringIntoView(id: string): void;
  /** Words to be read on the screen, in the order of the view. */
  visibleText(): string[];
  /** Tells that the display went on or off: animations stand still while it is off. It is on at first. */
  setDisplayOn(on: boolean): void;
  /**
   * Time has moved: shows the frames of animations that nobody has looked at since. To be called whenever it has, before
   * anything else happens then. @returns how many of them looked different from the one before
   */
  timeMoved(): number;
  /** The app is about to be left: raises `unload` on the document. */
  unload(): void;
  /** Ends it: no handler of the app is called again. */
  dispose(): void;
}

export interface DocumentOptions {
  readonly bundle: DeviceBundle;
  readonly realm: Realm;
  readonly screen: ScreenSize;
  /** Translates `_msgid` texts of views. */
  readonly translate: (msgid: string) => string;
  /** Calls app code so that an error in it is reported and stops nothing else. */
  readonly guard: <T>(call: () => T) => T | undefined;
  /** Reports something of the platform that is not imitated, once for each name. */
  readonly unimitated: (name: string) => void;
  /** Virtual time, for animations. */
  readonly after: (delayMs: number, action: () => void) => { cancel(): void };
  /** Virtual time in ms, for animations and the speed of a finger. */
  readonly nowMs: () => number;
  /** Reads a system file such as /mnt/sysassets/system_widget.defs; undefined when there is none. */
  readonly systemAsset: (path: string) => string | undefined;
  /**
   * Size of a picture in px, for images whose view gives none; without this they have no size until the app
   * sets one.
   */
  readonly pictureSize?: (href: string) => { readonly width: number; readonly height: number } | undefined;
}
