import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { Desk } from './desk';

/** A Wednesday, at noon in UTC. */
export const NOW = '2024-05-15T12:00:00Z';
const HOUR_MS = 60 * 60 * 1000;
const ROUTINES = ['ball', 'ball', 'spa', 'ball', 'hang', 'ball', 'ball'];
const FELT = ['better', 'better', 'same', 'better', 'unsaid', 'worse', 'better', 'better'];

/** The phone of the simulator, by what somebody does on it. Time stands still, on a known day. */
export class PhonePage {
  readonly desk: Desk;
  private first: ReadonlyArray<readonly [string, string]> | undefined;

  constructor(readonly page: Page) {
    this.desk = new Desk(page);
  }

  /** Opens it on a desk so high that much of the page can be seen at once. */
  async open(): Promise<void> {
    await this.page.setViewportSize({ width: 1440, height: 1500 });
    await this.page.clock.setFixedTime(NOW);
    await this.desk.open();
    await this.desk.speed('Pause');
    await this.desk.advance(2000);
  }

  /** Pastes a history, as somebody does who has had another phone before. */
  async bring(csv: string): Promise<void> {
    await this.page.evaluate((text) => {
      const page = window.simulator?.world.phone.settingsPage;
      const field = page?.all('TextInput').find(({ props }) => props.settingsKey === 'bring');
      if (!page || !field) throw new Error('the page has no field to paste a history into');
      page.enterText(field, text);
    }, csv);
    await this.desk.advance(2000);
  }

  /** Presses the button on the page whose label begins so. */
  async press(begin: string): Promise<void> {
    await this.page.evaluate((label) => {
      const page = window.simulator?.world.phone.settingsPage;
      const button = page?.all('Button').find(({ props }) => String(props.label).startsWith(label));
      if (!page || !button) throw new Error(`the page has no button ${label}`);
      page.pressButton(button);
    }, begin);
    await this.desk.advance(2000);
  }

  /** Closes it, and opens it again. */
  async openAnew(): Promise<void> {
    await this.page.evaluate(() => window.simulator?.driver.act(({ phone }) => phone.closeSettings()));
    await this.page.evaluate(() => window.simulator?.driver.act(({ phone }) => phone.openSettings()));
    await this.desk.drawn();
  }

  /** Puts something into the storage of the page, as a fault would, and opens the page anew without a companion. */
  async spoil(key: string, text: string): Promise<void> {
    await this.openOn([...(await this.stored()), [key, text]]);
  }

  /**
   * Opens the page, without a companion, on a storage as it was when this was called first, but for what is given under
   * its key; of the log, which is a table of many things, only what is named.
   */
  async show(given: Readonly<Record<string, unknown>>): Promise<void> {
    this.first ??= await this.stored();
    const texts = new Map(this.first);
    for (const [key, value] of Object.entries(given)) {
      const log = key === 'log' ? (JSON.parse(texts.get(key) ?? '{}') as object) : undefined;
      texts.set(key, JSON.stringify(log ? { ...log, ...(value as object) } : value));
    }
    await this.openOn([...texts]);
  }

  private stored(): Promise<Array<[string, string]>> {
    return this.page.evaluate(() => [...(window.simulator?.world.phone.settingsStorage ?? [])]);
  }

  private async openOn(texts: ReadonlyArray<readonly [string, string]>): Promise<void> {
    await this.page.evaluate((all) => {
      const world = window.simulator?.world;
      world?.watch.close();
      world?.phone.unloadCompanion();
      world?.phone.closeSettings();
      const storage = world?.phone.settingsStorage as Map<string, string>;
      storage.clear();
      for (const [key, text] of all) storage.set(key, text);
      world?.phone.openSettings();
    }, texts);
    await this.desk.advance(100);
  }

  /** What axe finds fault with on the page, and where. */
  async findingsOfAxe(): Promise<unknown[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).include('.phone-page').analyze();
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target) }));
  }

  /** A section of the page by its title, as a picture that is kept. */
  async pictureOf(title: string, name: string): Promise<void> {
    const section = this.desk.phone.getByRole('group', { name: title, exact: true });
    await expect(section).toHaveScreenshot(`phone-${name}.png`);
  }

  /** What the phone's screen shows from a heading (or a line) on, as a picture that is kept. */
  async picture(name: string, from: string): Promise<void> {
    const line = this.desk.phone.getByText(from, { exact: false }).first();
    await line.evaluate((element) => {
      const screen = element.closest('.phone-page');
      if (!screen) throw new Error('the page is not on the phone');
      screen.scrollTop += element.getBoundingClientRect().top - screen.getBoundingClientRect().top - 8;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await expect(this.page.locator('.phone-screen')).toHaveScreenshot(`phone-${name}.png`);
  }
}

/** A history in Drape's CSV, one session every so many hours back from the present. */
export function historyCsv(sessions: number, everyHours: number): string {
  const rows = Array.from({ length: sessions }, (_, place) => {
    const started = new Date(Date.parse(NOW) - (3 + place * everyHours) * HOUR_MS).toISOString().slice(0, 19);
    const isLong = place % 3 === 0;
    const isEarly = place % 6 === 5;
    const planned = isLong ? 1020 : 720;
    const cells = [
      7,
      sessions - place,
      `${started}+00:00`,
      ROUTINES[place % ROUTINES.length],
      planned,
      isEarly ? 400 : planned,
      isEarly ? 'ended-early' : 'finished',
      FELT[place % FELT.length],
      1,
    ];
    return `${cells.join()},`;
  });
  return ['install,number,started,routine,planned_s,held_s,ending,rating,edition,', ...rows].join('\n');
}

/** The same in parts, as Drape takes a long one along. */
export function historyParts(sessions: number, everyHours: number, rows = 500): string[] {
  const [heading = '', ...all] = historyCsv(sessions, everyHours).split('\n');
  const parts: string[] = [];
  for (let from = 0; from < all.length; from += rows) {
    parts.push([heading, ...all.slice(from, from + rows)].join('\n'));
  }
  return parts;
}
