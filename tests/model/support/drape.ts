import { Decoder } from 'cbor-x';
import type { SavedState, World, WorldOptions } from '../../../simulator/contract';
import { nodeRealms } from './realms';
import { createWorld } from '../../../simulator/world';
import { watchFamily } from '../../../simulator/watch/families';
import type { PageLog } from '../../../common/page-log';
import type { SceneNode } from '../../../simulator/watch/document/watch-document';
import { ALL_SHOWN } from './saved';
import { builtPackage } from './watches';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

/** By default, from the press to the beginning. */
export const GET_READY_MS = 10 * SECOND;
/** A person does not press twice in one go; Drape takes a second tap at the same place for a slip. */
const BETWEEN_PRESSES_MS = 700;

const NOTHING_SAVED: SavedState = { flash: {}, settingsStorage: {}, localStorage: {} };
const cbor = new Decoder({ useRecords: false, mapsAsObjects: true });

/** The built Drape on a model watch with its phone, and what a person does with both. */
export class Drape {
  readonly world: World;

  /** With no more said, it is the watch of somebody who has been shown how to do the moves. */
  constructor(options: Partial<WorldOptions> = {}) {
    const { saved = NOTHING_SAVED, ...others } = options;
    const flash = { known: ALL_SHOWN, ...saved.flash };
    this.world = createWorld({
      package: builtPackage(),
      host: nodeRealms(),
      ...others,
      saved: { ...saved, flash },
    });
  }

  /** Opens the app and lets the link settle. */
  async open(): Promise<void> {
    this.world.watch.launch();
    await this.world.advance(SECOND);
  }

  /** Looks at the watch: that wakes it. */
  async look(): Promise<void> {
    this.world.watch.wakeScreen();
    await this.world.settle();
  }

  /** Presses as a person does: a first touch wakes a sleeping watch, the second is the press. */
  async press(id: string): Promise<void> {
    await this.look();
    this.world.watch.press(id);
    await this.world.advance(BETWEEN_PRESSES_MS);
  }

  /** Whether a swipe wants to leave, on this watch. */
  get swipes(): boolean {
    return watchFamily(this.world.watch.family).os >= 5;
  }

  /** Wants to leave, by a swipe or, where there is none, by the button. */
  wantOut(): void {
    if (this.swipes) this.world.watch.swipeBack();
    else this.world.watch.pressButton();
  }

  /** Whether something is to be read before it goes on. */
  get reading(): boolean {
    return this.seen('card-on')?.pressable === true;
  }

  /** An element of the screen; undefined when there is none, or it is hidden. */
  seen(id: string): SceneNode | undefined {
    const find = (node: SceneNode): SceneNode | undefined => {
      if (node.id === id) return node;
      for (const child of node.children) {
        const found = find(child);
        if (found) return found;
      }
      return undefined;
    };
    const { scene } = this.world.watch;
    return scene && find(scene);
  }

  /** Presses start, and reads what there is to read. @returns when it was pressed for the last time, in virtual time */
  async start(): Promise<number> {
    let pressedMs = this.nowMs;
    await this.press('start');
    while (this.reading) {
      pressedMs = this.nowMs;
      await this.press('card-on');
    }
    return pressedMs;
  }

  /** Presses start and lies down. @returns when the session begins, in virtual time */
  async begin(): Promise<number> {
    const beginMs = (await this.start()) + GET_READY_MS;
    await this.world.advance(beginMs - this.nowMs);
    return beginMs;
  }

  /** Ends a session early that somebody has been asked about, and says nothing of how it feels. */
  async end(): Promise<void> {
    await this.press('end-now');
    for (const id of ['skip', 'offer-skip']) if (this.seen(id)?.pressable) await this.press(id);
  }

  async wait(durationMs: number): Promise<void> {
    await this.world.advance(durationMs);
  }

  /** Chooses a duration on the phone's page. */
  async chooseMinutes(minutes: number): Promise<void> {
    const { phone } = this.world;
    phone.openSettings();
    await this.world.settle();
    const page = phone.settingsPage;
    const slider = page?.all('Slider').find(({ props }) => props.settingsKey === 'ballTime');
    if (!page || !slider) throw new Error('the settings page has no slider for the ball');
    page.slide(slider, minutes);
    await this.world.settle();
  }

  /** Words on the watch, the digits of the time joined as the eye joins them. */
  get words(): string {
    return this.world.watch.text().join(' ');
  }

  /** The time on the watch, "12:00". */
  get time(): string {
    return this.world.watch
      .text()
      .filter((word) => /^[\d:]$/.test(word))
      .join('');
  }

  /** Vibrations the motor accepted at `fromMs` or later. */
  buzzes(fromMs = 0): Array<{ atMs: number; pattern: string }> {
    return this.world.journal
      .of('vibration')
      .filter((entry) => entry.accepted && entry.atMs >= fromMs)
      .map(({ atMs, pattern }) => ({ atMs, pattern }));
  }

  get nowMs(): number {
    return this.world.scheduler.nowMs;
  }

  /** The log as the phone's page has it. */
  get phoneLog(): PageLog {
    const text = this.world.phone.settingsStorage.get('log');
    return text === undefined ? { count: 0, heldS: 0, felt: [], newest: [] } : (JSON.parse(text) as PageLog);
  }

  /** A file of the watch, decoded. */
  file(name: string): unknown {
    const content = this.world.watch.readFile(name);
    return content && (cbor.decode(content) as unknown);
  }

  /** Sessions on the watch that the phone has not confirmed. */
  get waitingOnWatch(): number {
    return this.world.watch.files
      .filter(({ name }) => /^log\.\d+$/.test(name))
      .reduce((sum, { name }) => sum + (this.file(name) as { rows: unknown[] }).rows.length, 0);
  }

  /** Errors of app, companion and page: there are to be none. */
  get errors(): string[] {
    return this.world.journal.of('error').map((entry) => `${entry.side}: ${entry.text}`);
  }
}
