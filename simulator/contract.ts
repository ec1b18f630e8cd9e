import type { Journal } from './journal';
import type { LinkConditions } from './link/conditions';
import type { AppPackage, ShownPicture } from './package/app-package';
import type { RealmHost } from './realm/realm';
import type { Scheduler } from './time/scheduler';
import type { SceneNode, ScreenSize, TouchType } from './watch/document/watch-document';
import type { SensorName, SensorValues } from './watch/sensors/values';
import type { ButtonKey } from './watch/families';

/** What a world is made of; everything but the package and the host has a sensible default. */
export interface WorldOptions {
  readonly package: AppPackage;
  readonly host: RealmHost;
  /** Which watch: a family of the package. Default: the first one in it. */
  readonly family?: string;
  /** True time when the world begins, ms since 1970. Default: a fixed moment, so that runs repeat. */
  readonly startEpochMs?: number;
  /** Minutes east of UTC on watch and phone. Default 0. */
  readonly utcOffsetMinutes?: number;
  /** Language of watch and phone, e.g. 'en-US'. Default: that one. */
  readonly locale?: string;
  /** By how much a timer of the watch fires late, in ms, asked for each firing. Default: never late. */
  readonly timerLatenessMs?: () => number;
  /** Which made wearer: heart rate, steps and the like of the same seed are the same. Default 1. */
  readonly sensorSeed?: number;
  /** Permissions that the person has refused, of those that the package asks for. Default: none. */
  readonly refusedPermissions?: readonly string[];
  /** Whether companion and settings page may reach the internet; this machine they may anyway. Default false. */
  readonly internet?: boolean;
  /** Whether the watch has an accelerometer. Default true. */
  readonly accelerometer?: boolean;
  /**
   * How the radio treats messages and files, and the phone its companion. Default: a good day (link/conditions.ts); for
   * poor ones by rates and a seed see link/poor-conditions.ts.
   */
  readonly linkConditions?: LinkConditions;
  /** Take away from the watch's engine what it lacks (realm/es5-profile.ts). Default true. */
  readonly es5?: boolean;
  /** Files on the watch's flash, both storages of the phone and the files between the two from an earlier world. */
  readonly saved?: SavedState;
}

/** A file between watch and phone. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files between watch and phone, each list in its order. */
export interface SavedTransfers {
  /** In the watch's queue. */
  readonly toPhone: readonly SavedFile[];
  /** In the phone's queue. */
  readonly toWatch: readonly SavedFile[];
  /** Come to the phone and not taken by the companion yet; late ones count as come. Nobody is woken for them again. */
  readonly atPhone: readonly SavedFile[];
  /** Come to the watch and not taken by the app yet; late ones count as come. */
  readonly atWatch: readonly SavedFile[];
}

/** What outlives a world: flash, the phone's storages and the files between watch and phone. Plain data. */
export interface SavedState {
  readonly flash: Readonly<Record<string, Uint8Array>>;
  readonly settingsStorage: Readonly<Record<string, string>>;
  readonly localStorage: Readonly<Record<string, string>>;
  /** Default: none. */
  readonly transfers?: SavedTransfers;
}

/** A watch, a phone and the link between them, on virtual time. Nothing in it ticks by itself. */
export interface World {
  readonly package: AppPackage;
  readonly scheduler: Scheduler;
  readonly journal: Journal;
  readonly watch: Watch;
  readonly phone: Phone;
  readonly link: Link;
  /** Moves time on; every event is settled before the next. Calls must not overlap. */
  advance(durationMs: number): Promise<void>;
  /** Lets promises and events that are due now run, without moving time. */
  settle(): Promise<void>;
  /** Hears that something may have changed that a page shows (screen, motor, storage, life cycle). */
  onChange(listener: () => void): () => void;
  save(): SavedState;
  dispose(): void;
}

/** The motor, as it shakes now. */
export interface MotorState {
  readonly pattern: string | undefined;
  /** Strength 0 (still) to 7 at this moment. */
  readonly strength: number;
}

/** Counts that budgets are held against. */
export interface WatchCounts {
  /** Turns of the event loop after which the screen looked different. */
  readonly screenChanges: { readonly displayOn: number; readonly displayOff: number };
  /** Turns of the event loop in which app code ran because of a timer, tick, message or file. */
  readonly wakeups: { readonly displayOn: number; readonly displayOff: number };
  readonly fileWrites: number;
}

export interface Watch {
  readonly family: string;
  readonly modelName: string;
  readonly screenSize: ScreenSize;
  /** Its physical buttons. */
  readonly buttons: readonly ButtonKey[];
  readonly app: 'closed' | 'running';
  /** What the app shows; undefined while it is closed. */
  readonly scene: SceneNode | undefined;
  /** Changes whenever `scene` does. */
  readonly sceneVersion: number;
  readonly display: { readonly on: boolean };
  readonly motor: MotorState;
  readonly counts: WatchCounts;
  /** File names on flash with their sizes in bytes. */
  readonly files: ReadonlyArray<{ readonly name: string; readonly bytes: number }>;
  /** A file's content; undefined when there is none. */
  readFile(name: string): Uint8Array | undefined;
  /** Replaces or (with undefined) removes a file, as a fault or a test would. */
  writeFile(name: string, content: Uint8Array | undefined): void;
  /** The picture for an `image` element's href or the icon, decoded but for JPEG and PNG; undefined when there is none. */
  picture(href: string): ShownPicture | undefined;

  /** Starts the app (and by that the companion, when the phone is near); nothing when it runs. */
  launch(): void;
  /** Leaves the app as the system does it: `unload`, then the end. */
  close(): void;
  /** Ends the app between two instructions: nothing of it runs again, no `unload`. */
  kill(): void;
  /**
   * A physical button, by default the one at the left: the app hears its key; unless it prevents "back", it is left (on
   * watches before OS 5 one view at a time). Wakes a sleeping screen without reaching the app; a clock face hears none.
   * @throws when the watch has no such button
   */
  pressButton(key?: ButtonKey): void;
  /**
   * Swipe from left to right: `beforeunload`; unless prevented, back one view or out of the app. No effect while the
   * screen sleeps, on a clock face, nor before OS 5.
   */
  swipeBack(): void;
  sleepScreen(): void;
  wakeScreen(): void;
  touch(type: TouchType, x: number, y: number): void;
  /** Presses the middle of an element. @throws when it is not there, not visible, covered, or the screen sleeps */
  press(id: string): void;
  /**
   * Scrolls lists, pages and wheels, as a finger would in the end, so that an element can be seen and pressed. @throws
   * when it is not there, or the screen sleeps
   */
  scrollTo(id: string): void;
  /** Words on the screen now; empty when the app is closed or the screen sleeps. */
  text(): string[];
  /** Sets the watch's clock: what `Date` tells moves by `byMs`; timers go on as they were. */
  shiftClock(byMs: number): void;
  /**
   * Sets what an accelerometer in the watch feels from now on, in m/s², gravity included: x to the right of the screen,
   * y up, z out of it. At first it lies face up: 0, 0, 9.81. @throws RangeError for what is no number
   */
  setAcceleration(x: number, y: number, z: number): void;
  /**
   * Turns the forearm (it lies along x) by a quarter and back within a second of virtual time, from where it is. Of one
   * that hangs straight down (gravity along x) nothing is felt.
   */
  turnWrist(): void;
  /** What the sensors feel: made values, unless others are set. */
  readonly sensors: SensorBench;
  /** The accelerometer breaks down: app code that uses it hears `error`. It can be started again. */
  failAccelerometer(message: string): void;
}

/** The sensors of the watch, for whoever wants them to feel something. */
export interface SensorBench {
  get<K extends SensorName>(name: K): SensorValues[K];
  /**
   * Has a sensor feel something from now on; undefined gives it back to what is made up by the time of day.
   * @throws RangeError for a name or a value that there is not
   */
  set<K extends SensorName>(name: K, value: SensorValues[K] | undefined): void;
  /** @throws RangeError for what `set` would refuse */
  check(name: SensorName, value: unknown): void;
  /** Whether a value was set, and is not made up. */
  isChosen(name: SensorName): boolean;
}

export interface Phone {
  readonly companion: 'stopped' | 'running';
  readonly settingsStorage: ReadonlyMap<string, string>;
  readonly localStorage: ReadonlyMap<string, string>;
  /** The settings page while it is open. */
  readonly settingsPage: SettingsPage | undefined;
  /**
   * Takes a value out of a storage, as the settings page (of its settings) or the companion (of its own) would:
   * the other side hears of it. Nothing when it is not there.
   */
  removeStored(storage: 'settings' | 'local', key: string): void;
  openSettings(): void;
  closeSettings(): void;
  /** The phone's system unloads the companion, as it may at any time; it hears `unload`. */
  unloadCompanion(): void;
  /** Ends the companion between two instructions: nothing of it runs again, no `unload`. */
  killCompanion(): void;
}

/** An element of the settings page, with its callbacks left out: see `SettingsPage` for how to use it. */
export interface SettingsNode {
  /** 'Page', 'Section', 'Slider', ... or '#text'. */
  readonly type: string;
  /** Path from the root, e.g. '0.2.1'; good until the next rendering. */
  readonly path: string;
  /** Everything the page gave that is plain data; elements given as props are nodes. */
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly SettingsNode[];
  /** For '#text'. */
  readonly text?: string;
}

/** The page that the package's settings bundle draws; it renders anew when the storage changes. */
export interface SettingsPage {
  readonly root: SettingsNode | undefined;
  /** Changes with each rendering. */
  readonly version: number;
  /** Nodes of one type in the order of the page. */
  all(type: string): SettingsNode[];
  /** Everything readable on the page, in order. */
  text(): string[];
  /** What the person does; each stores what the platform stores and calls the page's callback. */
  slide(node: SettingsNode, value: number): void;
  toggle(node: SettingsNode, on: boolean): void;
  pressButton(node: SettingsNode): void;
  select(node: SettingsNode, indices: readonly number[]): void;
  /** A text that is one of the `suggestions` by name stores that suggestion. */
  enterText(node: SettingsNode, text: string): void;
  /** What a TextInput suggests for what has been typed so far, by name. */
  suggestions(node: SettingsNode, text: string): readonly string[];
  /**
   * Picks a picture for an ImagePicker. Cutting it to `imageWidth` x `imageHeight` of the node is up to the person.
   * @param imageUri a data URI of a JPEG or PNG picture
   */
  pickPicture(node: SettingsNode, imageUri: string): void;
  /** Takes an item out of an AdditiveList. */
  removeItem(node: SettingsNode, index: number): void;
}

/** The radio between watch and phone. */
export interface Link {
  /** Whether the phone is near. */
  readonly connected: boolean;
  /** Whether both sides hold an open peer socket. */
  readonly socketOpen: boolean;
  setConnected(connected: boolean): void;
  /**
   * Other conditions hold from now on. What is on its way stays as it was; a phone that dropped out of reach by itself
   * comes back, queues of files that stood still go on, a socket that stayed closed is tried again.
   */
  setConditions(conditions: LinkConditions): void;
  /** Files waiting in each direction. */
  readonly waiting: { readonly toPhone: number; readonly toWatch: number };
}
