import { Drape, SECOND } from './drape';
import { KillSwitch, type KillPoint } from './kill-switch';
import { listen } from './listen';
import { watchWith } from './saved';
import type { OnWatch } from './watches';

const LOOKS_EVERY_MS = SECOND;
/** Somebody who finds the app gone opens it again after so long. */
const OPENS_AGAIN_AFTER_MS = 2 * SECOND;
/** From a death until the app is open again and has settled, at most. */
export const BACK_WITHIN_MS = 5 * SECOND;
const MOST_TRIES = 3;

/** Somebody who holds a session although the app may die, once: they open it again and go on by what it shows. */
export class Survivor {
  readonly drape: Drape;
  readonly killSwitch: KillSwitch;
  /** How often the app was found gone. */
  deaths = 0;

  constructor(durationMin: number, watch: OnWatch, at?: KillPoint) {
    this.drape = new Drape({
      ...watch,
      saved: watchWith({ ballTime: durationMin }),
    });
    this.killSwitch = new KillSwitch(this.drape.world, at);
  }

  get nowMs(): number {
    return this.drape.nowMs;
  }

  shows(word: string): boolean {
    return this.drape.words.includes(word);
  }

  /** Opens the app, again if it dies while it opens. */
  async open(): Promise<void> {
    this.drape.world.watch.launch();
    await this.drape.wait(SECOND);
    await this.openAgainIfGone();
  }

  async closeAndOpen(): Promise<void> {
    this.drape.world.watch.close();
    await this.drape.wait(SECOND);
    await this.open();
  }

  /** Lets time pass with the app open, as far as it is up to them. */
  async until(atMs: number): Promise<void> {
    while (this.nowMs < atMs) {
      await this.drape.wait(Math.min(LOOKS_EVERY_MS, atMs - this.nowMs));
      await this.openAgainIfGone();
    }
    await this.drape.look();
  }

  /**
   * Presses until the screen shows that it was taken.
   * @returns when it was pressed for the last time: the press that counts; undefined when there was nothing to press for
   */
  async press(press: string | (() => void), taken: () => boolean): Promise<number | undefined> {
    let pressedAtMs: number | undefined;
    for (let tries = 0; ; tries++) {
      await this.openAgainIfGone();
      await this.drape.look();
      if (taken()) return pressedAtMs;
      if (tries === MOST_TRIES) throw new Error(`${String(press)} is not taken: ${this.drape.words}`);
      pressedAtMs = this.nowMs;
      if (typeof press === 'string') {
        await this.drape.press(press);
      } else {
        press();
        await this.drape.wait(SECOND);
      }
    }
  }

  /** Presses what is there to be pressed. @returns when */
  async mustPress(press: string | (() => void), taken: () => boolean): Promise<number> {
    const atMs = await this.press(press, taken);
    if (atMs === undefined)
      throw new Error(`${String(press)} was not pressed, but taken: ${this.drape.words}`);
    return atMs;
  }

  /** When *finished* was said, from a moment on. */
  toldSince(fromMs: number): number[] {
    const { finished } = listen(this.drape.buzzes());
    return finished.map(({ atMs }) => atMs).filter((atMs) => atMs >= fromMs);
  }

  private async openAgainIfGone(): Promise<void> {
    if (this.drape.world.watch.app === 'running') return;
    this.deaths++;
    await this.drape.wait(OPENS_AGAIN_AFTER_MS);
    await this.open();
  }
}
