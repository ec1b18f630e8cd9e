import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { controlOf } from '../../../common/page-controls';
import { decodeMoves } from '../../../common/routines';
import type { SettingName } from '../../../common/settings';
import { Desk } from './desk';

/** Values of settings; of the routine its place among those that can be chosen. */
export type Choices = Partial<Record<SettingName, number>>;

/** What somebody does on the page, as the page's controls take it. */
interface Deed {
  readonly key: string;
  readonly control: string;
  readonly values: readonly number[];
}

/** Longer than any session here, with its getting ready, and than the wrist is told of its end. */
const SECONDS = 260;

/**
 * A day with Drape on a fresh watch, and what it said and did: on the phone's page somebody chooses, opens Drape anew,
 * starts, pauses and goes on, presses the button, turns the wrist, lets it end, and answers after a while.
 * @param andThen what else somebody does on the page before the watch is opened
 * @returns a line for each thing that was seen or felt, with its second
 */
export async function journey(
  page: Page,
  choices: Choices,
  andThen: (desk: Desk) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const desk = new Desk(page);
  await freshWorld(desk);
  for (const [name, value] of Object.entries(choices)) await choose(desk, name as SettingName, value);
  await andThen(desk);
  return page.evaluate(async (seconds) => {
    const { world, driver } = window.simulator ?? {};
    if (!world || !driver) throw new Error('there is no world on the desk');
    const { watch, journal } = world;
    const seen: string[] = [];
    const isThere = (id: string): boolean => {
      try {
        watch.wakeScreen();
        watch.press(id);
        return true;
      } catch {
        return false; // It is not on this screen.
      }
    };
    // However long somebody has chosen: the screen is on, as with somebody who opens an app.
    watch.wakeScreen();
    watch.close();
    await driver.advance(1000);
    const fromMs = world.scheduler.nowMs;
    watch.launch();
    await driver.advance(1000);
    seen.push(`open: ${watch.text().join(' ')}`);
    if (isThere('start')) await driver.advance(1000);
    while (isThere('card-on')) await driver.advance(1000);
    const once: Record<number, () => unknown> = {
      20: () => isThere('pause'),
      22: () => isThere('go-on'),
      25: () => watch.pressButton(),
      28: () => (isThere('keep-going') ? undefined : isThere('go-on')),
      32: () => watch.turnWrist(),
    };
    let overSince: number | undefined;
    for (let second = 0; second < seconds; second += second < 36 ? 1 : 5) {
      once[second]?.();
      // What is felt is noted to the tenth of a second anyway.
      const step = second < 36 ? 1 : 5;
      await driver.advance(step * 1000);
      if (watch.display.on) seen.push(`${second}: ${watch.text().join(' ')}`);
      if (watch.text().includes('Done')) overSince ??= second;
      if (overSince !== undefined && second >= overSince + 90) {
        isThere('answer');
        await driver.advance(1000);
        seen.push(`answered: ${watch.text().join(' ')}`);
        break;
      }
    }
    const felt = journal
      .of('vibration')
      .filter(({ accepted, atMs }) => accepted && atMs >= fromMs)
      .map(({ atMs, pattern }) => `${Math.round((atMs - fromMs) / 100)} ${pattern}`);
    const lit = journal
      .of('display')
      .filter(({ atMs }) => atMs >= fromMs)
      .map(({ atMs, on }) => `${Math.round((atMs - fromMs) / 1000)} ${on}`);
    return [...seen, ...felt, ...lit];
  }, SECONDS);
}

/** The page is loaded once; a package that is given to it again begins a world in which nothing has been. */
async function freshWorld(desk: Desk): Promise<void> {
  const isOpen = await desk.page.evaluate(() => window.simulator !== undefined);
  if (!isOpen) {
    await desk.open();
    await desk.speed('Pause');
    return;
  }
  const before = await desk.page.evaluateHandle(() => window.simulator?.world);
  await desk.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'again.fba', mimeType: 'application/zip', buffer: readFileSync('build/app.fba') });
  await desk.page.waitForFunction(
    (old) =>
      window.simulator?.world !== old && window.simulator?.world.phone.settingsPage?.root !== undefined,
    before,
  );
}

/** Resets the settings, and says yes to the question. */
export async function resetOnPage(desk: Desk): Promise<void> {
  for (const begin of ['Reset the settings', 'Reset them']) {
    await desk.phone.getByRole('button', { name: begin }).click();
    await desk.advance(2000);
  }
}

async function choose(desk: Desk, name: SettingName, value: number): Promise<void> {
  const control = controlOf(name);
  const deed: Deed = { key: name, control, values: control === 'moves' ? decodeMoves(value) : [value] };
  await desk.page.evaluate(({ key, control: kind, values }) => {
    const page = window.simulator?.world.phone.settingsPage;
    if (!page) throw new Error('the page is not open');
    for (const each of values) {
      const node = ['Slider', 'Toggle', 'Select', 'AdditiveList']
        .flatMap((type) => page.all(type))
        .find(({ props }) => props.settingsKey === key);
      if (!node) throw new Error(`the page has no control for ${key}`);
      if (kind === 'slider') page.slide(node, each);
      else if (kind === 'toggle') page.toggle(node, each === 1);
      else page.select(node, [each]);
    }
  }, deed);
  await desk.advance(2000);
}
