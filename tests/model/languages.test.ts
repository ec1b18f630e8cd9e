import { NEVER_SEEN } from '../../common/page-keys';
import { ROOT } from '../../tools/places.mjs';
import { languagesOf, readCatalogue, SOURCE_LANGUAGE } from '../../tools/words/catalogue';
import { Drape, MINUTE, SECOND } from './support/drape';
import { bothWith } from './support/saved';
import { openPage, pageAlone } from './support/settings-page';

jest.setTimeout(60_000);

const LANGUAGES = languagesOf(ROOT, 'app');
const LENGTH_MS = 12 * MINUTE;
const BUTTON_STARTS_AND_PAUSES = 2;
/** What can be touched on the page and has a name. */
const CONTROLS = ['Slider', 'Toggle', 'Select', 'TextInput', 'Button', 'AdditiveList'];

/** What comes of a session: buzzes from its beginning on, and the record on the phone. */
interface Outcome {
  readonly buzzes: ReadonlyArray<{ atMs: number; pattern: string }>;
  readonly record: unknown;
}

/** Whoever holds a session looks for the words of the language, and presses one thing at a time. */
class Reader {
  readonly drape: Drape;
  private readonly words: ReadonlyMap<string, string>;

  constructor(language: string, settings: Parameters<typeof bothWith>[0] = {}) {
    this.drape = new Drape({ locale: language, saved: bothWith(settings) });
    this.words = readCatalogue(ROOT, 'app', language);
  }

  /** The message as it is on the screen. */
  reads(id: string): void {
    expect(this.drape.words).toContain(this.words.get(id));
  }

  async pressButton(): Promise<void> {
    await this.drape.look();
    this.drape.world.watch.pressButton();
    await this.drape.wait(SECOND);
  }

  /** Until the end is told. */
  async holdToTheEnd(): Promise<void> {
    await this.drape.wait(LENGTH_MS);
    await this.drape.look();
  }

  async outcome(): Promise<Outcome> {
    await this.drape.wait(MINUTE);
    expect(this.drape.errors).toEqual([]);
    expect(this.drape.phoneLog.count).toBe(1);
    return { buzzes: this.drape.buzzes(), record: this.drape.phoneLog.newest[0] };
  }
}

async function bySinglePresses(language: string): Promise<Outcome> {
  const reader = new Reader(language);
  const { drape } = reader;
  await drape.open();
  reader.reads('start');
  await drape.press('start');
  reader.reads('ready_ball');
  await drape.wait(MINUTE);
  await drape.look();
  reader.reads('move_ball');
  await drape.press('pause');
  reader.reads('paused');
  await drape.press('go-on');
  await reader.holdToTheEnd();
  reader.reads('press_anywhere');
  await drape.press('answer');
  reader.reads('feeling_question');
  await drape.press('better');
  reader.reads('offer_heading');
  await drape.press('offer-skip');
  reader.reads('start');
  return reader.outcome();
}

async function byTheButton(language: string): Promise<Outcome> {
  const reader = new Reader(language, { button: BUTTON_STARTS_AND_PAUSES });
  const { drape } = reader;
  await drape.open();
  await reader.pressButton();
  reader.reads('ready_ball');
  await drape.wait(MINUTE);
  await reader.pressButton();
  reader.reads('paused');
  await reader.pressButton();
  reader.reads('move_ball');
  await reader.holdToTheEnd();
  reader.reads('done');
  await reader.pressButton();
  reader.reads('feeling_question');
  await reader.pressButton();
  return reader.outcome();
}

describe('the same session', () => {
  const ways = { 'by single presses': bySinglePresses, 'by the button alone': byTheButton };
  describe.each(Object.entries(ways))('%s', (_, hold) => {
    let inTheSource: Outcome;
    beforeAll(async () => {
      inTheSource = await hold(SOURCE_LANGUAGE);
      expect(inTheSource.buzzes.length).toBeGreaterThan(0);
    });

    it.each(LANGUAGES)('comes to the same in %s, and says so in its words', async (language) => {
      const { buzzes, record } = await hold(language);
      expect(buzzes).toEqual(inTheSource.buzzes);
      expect({ ...(record as object), id: '' }).toEqual({ ...(inTheSource.record as object), id: '' });
    });
  });
});

describe.each(LANGUAGES)('the page in %s', (language) => {
  it('names each control for those who hear it, in words and not in message ids', async () => {
    const drape = new Drape({ locale: language });
    await drape.open();
    const page = await openPage(drape);
    const words = readCatalogue(ROOT, 'settings', language);
    // A list to add to is named by the section that it stands in, and by what adds to it.
    const labelOf = ({ type, props }: { type: string; props: Readonly<Record<string, unknown>> }): unknown =>
      type === 'AdditiveList' ? (props.title ?? props.description) : props.label;
    const controls = CONTROLS.flatMap((type) => page.all(type));
    expect(controls.length).toBeGreaterThan(20);
    for (const control of controls) {
      const label = labelOf(control);
      expect([control.type, typeof label]).toEqual([control.type, 'string']);
      expect([label, words.has(String(label))]).toEqual([label, false]);
      expect(String(label).trim()).not.toBe('');
      expect(String(label)).not.toMatch(/\{\d\}/);
    }
    expect(page.text()).toContain(words.get('professional_title'));
    expect(drape.errors).toEqual([]);
  });
});

describe('the time on the page', () => {
  /** At half past midnight and at half past two in the afternoon, on the page of a phone that knows nothing else. */
  async function timesIn(locale: string, clockHours: string | undefined): Promise<string> {
    const seenAtS = [30 * 60, 14.5 * 3600].map((time) => Date.UTC(2024, 0, 1) / 1000 + time);
    const shown: string[] = [];
    for (const at of seenAtS) {
      const link = JSON.stringify({ ...NEVER_SEEN, seenAtS: at });
      const { page, drape } = await pageAlone(
        { link, ...(clockHours !== undefined && { clockHours }) },
        locale,
      );
      const line = page.text().find((text) => /\d:\d\d/.test(text)) ?? '';
      // Narrow spaces stand before AM and PM.
      shown.push((/\d+:\d\d(?:\s[AP]M)?/.exec(line) ?? [''])[0].replace(/\s/, ' '));
      expect(drape.errors).toEqual([]);
    }
    return shown.join(', ');
  }

  it.each([
    ['en-US', '24', '00:30, 14:30'],
    ['en-US', '12', '12:30 AM, 2:30 PM'],
    ['de-DE', '12', '12:30 AM, 2:30 PM'],
    ['de-DE', '24', '0:30, 14:30'],
    ['en-US', undefined, '12:30 AM, 2:30 PM'],
    ['en-US', '13', '12:30 AM, 2:30 PM'],
    ['en-US', 'nonsense', '12:30 AM, 2:30 PM'],
  ])('in %s with a watch of %s hours is %s', async (locale, clockHours, expected) => {
    expect(await timesIn(locale, clockHours)).toBe(expected);
  });

  it.each([
    ['en-US', '12'],
    ['de-DE', '24'],
  ])('goes by the watch as soon as that has said how it stands there, in %s', async (locale, hours) => {
    const drape = new Drape({ locale });
    await drape.open();
    await drape.wait(2 * SECOND);
    expect(drape.world.phone.settingsStorage.get('clockHours')).toBe(hours);
  });
});

it.each([
  ['pt_BR', 'segunda-feira, 1 de janeiro'],
  ['de_AT_#Latn', 'Monday, January 1'],
])('a phone that calls its language %s has its page, and dates on it', async (locale, day) => {
  const link = JSON.stringify({ ...NEVER_SEEN, seenAtS: Date.UTC(2024, 0, 1, 12) / 1000 });
  const { page, drape } = await pageAlone({ link }, locale);
  expect(page.text().join()).toContain(day);
  expect(drape.errors).toEqual([]);
});

describe('the week on the page of a watch that has not said where it begins', () => {
  /** 0 Sunday, 1 Monday, by the Unicode CLDR; older engines have it as a property. */
  function firstDayIn(language: string): number {
    const locale = new Intl.Locale(language) as Intl.Locale & {
      readonly weekInfo?: { readonly firstDay: number };
      readonly getWeekInfo?: () => { readonly firstDay: number };
    };
    const info = locale.getWeekInfo?.() ?? locale.weekInfo;
    if (!info) throw new Error('this engine knows nothing of weeks');
    return info.firstDay % 7;
  }

  it.each(LANGUAGES)('begins as it does where %s is spoken', async (language) => {
    // The page has been looked at on another day, and tells the companion of this one.
    const { drape } = await pageAlone({ today: '1' }, language);
    await drape.wait(2 * SECOND);
    const figures = JSON.parse(drape.world.phone.settingsStorage.get('figures') ?? '{}') as {
      firstDay?: number;
    };
    expect(figures.firstDay).toBe(firstDayIn(language));
    expect(drape.errors).toEqual([]);
  });
});
