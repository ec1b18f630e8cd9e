import type {} from '../../../simulator/page/bench/bench';
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** Drape takes what comes sooner, at the same place and on another screen, for a slip. */
export const BETWEEN_PRESSES_MS = 700;

/** The simulator's page, by the names a person or a screen reader finds things under. */
export class Desk {
  readonly pageErrors: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.pageErrors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.pageErrors.push(message.text());
    });
  }

  get watch(): Locator {
    return this.page.getByRole('region', { name: 'Watch', exact: true });
  }

  get phone(): Locator {
    return this.page.getByRole('region', { name: 'Phone', exact: true });
  }

  /** Opens the page and waits until the watch shows the app and the phone its page. */
  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.watch.locator('#start')).toBeVisible();
    // Whatever language its labels are in.
    await expect(this.phone.getByRole('slider').first()).toBeVisible();
  }

  /** Puts a package on the desk that lies beside the page's own, and takes one of its watches. */
  async takeWatch(file: string, name: string): Promise<void> {
    const which = this.page
      .getByRole('group', { name: 'Which watch' })
      .getByRole('button', { name, exact: true });
    const buffer = readFileSync(file);
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'package.fba', mimeType: 'application/zip', buffer });
    await which.click();
    await expect(which).toHaveAttribute('aria-pressed', 'true');
    await expect(this.watch.locator('#start')).toBeVisible();
    await expect(this.phone.getByRole('slider').first()).toBeVisible();
  }

  private get durationSlider(): Locator {
    return this.phone.getByRole('slider', { name: /minutes?$/ }).first();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The one at the left, or the only one. */
  get leftButton(): Locator {
    return this.page.getByRole('button', { name: /^(Press the button|Left button)$/ });
  }

  /** Leaves the app as people do: by a swipe where the system has that, and else by the button. */
  async wantToLeave(): Promise<void> {
    const swipe = this.button('Swipe back');
    await ((await swipe.isVisible()) ? swipe : this.leftButton).click();
  }

  async speed(name: 'Pause' | 'x1' | 'x10' | 'x60' | 'x600'): Promise<void> {
    await this.page.getByRole('group', { name: 'Speed' }).getByRole('button', { name, exact: true }).click();
  }

  /** Time stands still in the middle of a second of the watch's clock, between two ticks, however long it took to get here. */
  async standStill(): Promise<void> {
    await this.speed('Pause');
    const clockMs = await this.page.evaluate(() => {
      const running = window.simulator;
      return running ? running.startEpochMs + running.world.scheduler.nowMs : NaN;
    });
    await this.advance(1500 - (clockMs % 1000));
  }

  async chooseMinutes(minutes: number): Promise<void> {
    await this.durationSlider.fill(String(minutes));
  }

  /** Chooses on the phone's page by its sliders, and lets it reach the watch. */
  async choose(sliders: Readonly<Record<string, number>>): Promise<void> {
    await this.page.evaluate((wanted) => {
      for (const [key, value] of Object.entries(wanted)) {
        const page = window.simulator?.world.phone.settingsPage;
        const slider = page?.all('Slider').find(({ props }) => props.settingsKey === key);
        if (!page || !slider) throw new Error(`the page has no slider for ${key}`);
        page.slide(slider, value);
      }
    }, sliders);
    await this.advance(2000);
  }

  /** From now on every random number that a program draws is this one: 0 to 1. */
  async chanceIs(number: number): Promise<void> {
    await this.page.evaluate((drawn) => {
      // Each program has a frame of its own; Playwright cannot evaluate in one that has only ECMAScript 5.
      for (const frame of document.querySelectorAll('iframe')) {
        const realm = frame.contentWindow as (Window & typeof globalThis) | null;
        if (realm) realm.Math.random = () => drawn;
      }
    }, number);
  }

  /** What the tape lists, one item a buzz. */
  get tape(): Locator {
    return this.page.getByRole('list', { name: 'Buzzes' }).getByRole('listitem');
  }

  /** Buzzes that the motor gave at `fromMs` of virtual time or later. */
  async buzzesSince(fromMs: number): Promise<number[]> {
    const all = await this.page.evaluate(
      () =>
        window.simulator?.world.journal
          .of('vibration')
          .filter(({ accepted }) => accepted)
          .map(({ atMs }) => atMs) ?? [],
    );
    return all.filter((atMs) => atMs >= fromMs);
  }

  /** Wakes the watch if it sleeps, as a look at it does. */
  async look(): Promise<void> {
    const sleeps = await this.page.evaluate(() => window.simulator?.world.watch.display.on === false);
    if (!sleeps) return;
    await this.button('Wake the screen').click();
    await expect(this.button('Sleep the screen')).toBeVisible();
  }

  /** Virtual time now, in ms. */
  nowMs(): Promise<number> {
    return this.page.evaluate(() => window.simulator?.world.scheduler.nowMs ?? NaN);
  }

  /** Seconds that the watch shows as left. */
  async secondsShown(): Promise<number> {
    const [minutes, seconds] = ((await this.watch.locator('#time').textContent()) ?? '')
      .split(':')
      .map(Number);
    return (minutes ?? NaN) * 60 + (seconds ?? NaN);
  }

  /** Moves time that stands still on, exactly. */
  async advance(virtualMs: number): Promise<void> {
    await this.page.evaluate((ms) => window.simulator?.driver.advance(ms), virtualMs);
    await this.drawn();
  }

  /** Waits until the page shows what is: it draws with the next frame. */
  async drawn(): Promise<void> {
    await this.page.evaluate(async () => {
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
    });
  }

  /** Presses something on the watch, with the second that a person takes before the next press. */
  async pressOnWatch(id: string): Promise<void> {
    await this.look();
    await this.watch.locator(`#${id}`).click();
    await this.advance(1000);
  }

  /** Presses start on time that stands still, and reads what there is to read before the first time. */
  async start(): Promise<void> {
    await this.pressOnWatch('start');
    while (await this.isReading()) await this.pressOnWatch('card-on');
  }

  /** The same on time that runs. */
  async startRunning(): Promise<void> {
    await this.watch.locator('#start').click();
    await expect(this.watch.locator('#start')).toBeHidden();
    while (await this.isReading()) await this.pressRunning('card-on');
  }

  /** Presses something on the watch on time that runs, and waits as long as a person does before the next press. */
  async pressRunning(id: string): Promise<void> {
    await this.watch.locator(`#${id}`).click();
    await this.page.waitForTimeout(BETWEEN_PRESSES_MS);
  }

  private isReading(): Promise<boolean> {
    return this.watch.locator('#card-on').isVisible();
  }

  /** Puts the first own routine together, and chooses it. @param places of the moves on the page's list of them */
  async putTogether(places: readonly number[]): Promise<void> {
    await this.page.evaluate((moves) => {
      const page = window.simulator?.world.phone.settingsPage;
      const list = page?.all('AdditiveList')[0];
      if (!page || !list) throw new Error('the page has no list for an own routine');
      for (const place of moves) page.select(list, [place]);
    }, places);
    await this.advance(2000);
    await this.page.evaluate(() => {
      const page = window.simulator?.world.phone.settingsPage;
      const choice = page?.all('Select').find(({ props }) => props.settingsKey === 'routine');
      if (!page || !choice) throw new Error('the page has no choice of the routine');
      page.select(choice, [(choice.props.options as unknown[]).length - 1]);
    });
    await this.advance(2000);
  }

  /** Lets virtual time pass, exactly however slow the machine is, then goes back to real time. */
  async letPass(virtualMs: number): Promise<void> {
    await this.speed('Pause');
    await this.advance(virtualMs);
    await this.speed('x1');
    await this.look();
  }
}
