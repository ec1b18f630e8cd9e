import type { Visitor } from '../../browser/support/tour';
import type { Realm, RealmHost } from '../../../simulator/realm/realm';
import { withoutChunks } from './changed-package';
import { Drape } from './drape';
import { nodeRealms } from './realms';
import { NOTHING_SHOWN } from './saved';
import { openPage } from './settings-page';
import { onWatch } from './watches';

const AFTER_A_CHOICE_MS = 2000;

/** Goes on the tour of every screen by single presses, without a browser. */
export class ModelVisitor implements Visitor {
  readonly drape: Drape;
  private readonly chance = new Chance();

  /**
   * @param family which watch; by default the first one of the newest system
   * @param missing chunks that its memory has no room for
   */
  constructor(locale = 'en-US', family = 'atlas', missing: readonly string[] = []) {
    const saved = { flash: { known: NOTHING_SHOWN }, settingsStorage: {}, localStorage: {} };
    const watch = onWatch(family);
    const app = withoutChunks(watch.package, ...missing);
    this.drape = new Drape({ ...watch, package: app, locale, saved, host: this.chance.host });
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

  chanceIs(number: number): Promise<void> {
    this.chance.is(number);
    return Promise.resolve();
  }
}

/** What programs draw by `Math.random`. Until it is said, chance is chance. */
class Chance {
  private readonly realms = new Set<Realm>();

  /** Realms whose chance can be said. */
  readonly host: RealmHost = withEach(nodeRealms(), (realm) => {
    this.realms.add(realm);
    const dispose = realm.dispose.bind(realm);
    realm.dispose = () => {
      this.realms.delete(realm);
      dispose();
    };
  });

  /** From now on every number that a program draws is this one: 0 to 1. */
  is(number: number): void {
    for (const realm of this.realms) {
      realm.load(`Math.random = function () { return ${number}; };`, 'chance.js', () => undefined);
    }
  }
}

function withEach(host: RealmHost, hear: (realm: Realm) => void): RealmHost {
  return {
    create: (options) => {
      const realm = host.create(options);
      hear(realm);
      return realm;
    },
    settle: () => host.settle(),
  };
}
