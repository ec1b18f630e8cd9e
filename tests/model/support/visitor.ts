import type { Visitor } from '../../browser/support/tour';
import { Drape } from './drape';
import { NOTHING_SHOWN } from './saved';
import { openPage } from './settings-page';

const AFTER_A_CHOICE_MS = 2000;

/** Goes on the tour of every screen by single presses, without a browser. Chance is chance: the quiz asks what it likes. */
export class ModelVisitor implements Visitor {
  readonly drape: Drape;

  constructor(locale = 'en-US') {
    const flash = { known: NOTHING_SHOWN };
    this.drape = new Drape({ locale, saved: { flash, settingsStorage: {}, localStorage: {} } });
  }

  async pressOnWatch(id: string): Promise<void> {
    await this.drape.press(id);
    await this.drape.wait(300);
  }

  async start(): Promise<void> {
    await this.drape.start();
  }

  async advance(virtualMs: number): Promise<void> {
    await this.drape.wait(virtualMs);
  }

  async choose(sliders: Readonly<Record<string, number>>): Promise<void> {
    const page = await openPage(this.drape);
    for (const [key, value] of Object.entries(sliders)) {
      const slider = page.all('Slider').find(({ props }) => props.settingsKey === key);
      if (!slider) throw new Error(`the page has no slider for ${key}`);
      page.slide(slider, value);
    }
    await this.drape.wait(AFTER_A_CHOICE_MS);
  }

  async putTogether(places: readonly number[]): Promise<void> {
    const page = await openPage(this.drape);
    for (const place of places) {
      const [list] = page.all('AdditiveList');
      if (!list) throw new Error('the page has no list for an own routine');
      page.select(list, [place]);
    }
    await this.drape.wait(AFTER_A_CHOICE_MS);
    const choice = page.all('Select').find(({ props }) => props.settingsKey === 'routine');
    if (!choice) throw new Error('the page has no choice of the routine');
    page.select(choice, [(choice.props.options as unknown[]).length - 1]);
    await this.drape.wait(AFTER_A_CHOICE_MS);
  }

  chanceIs(): Promise<void> {
    return Promise.resolve();
  }
}
