import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchFamily } from '../../simulator/watch/families';
import { ROOT } from '../../tools/places.mjs';
import { familiesOf } from '../../tools/watches.mjs';
import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';
import { watchWith } from './support/saved';
import { builtPackage, onWatch, PACKAGE_NAMES, PACKAGES, WATCHES } from './support/watches';

/** What the code finds in a view. */
function idsOf(screen: string): string[] {
  const view = readFileSync(join(ROOT, `resources/index~${screen}.view`), 'utf8');
  return [...view.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string).sort();
}

describe('the table of the watches', () => {
  it.each(PACKAGE_NAMES)('names exactly those that the package of %s is built for', (name) => {
    expect([...builtPackage(name).devices.keys()].sort()).toEqual(familiesOf(name).sort());
  });

  it('has the same watches of the newest system as package.json, from which Fitbit’s own tools build', () => {
    const { fitbit } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      fitbit: { buildTargets: string[] };
    };
    expect(fitbit.buildTargets.sort()).toEqual(familiesOf('os5').sort());
  });

  it.each(WATCHES)(
    '$name has its name, its screen, and a view and sizes for that',
    ({ family, name, screen }) => {
      const { modelName, screen: size } = watchFamily(family);
      expect([modelName, `${size.width}x${size.height}`]).toEqual([name, screen]);
      expect(idsOf(screen)).toEqual(idsOf('336x336'));
      expect(existsSync(join(ROOT, `resources/sizes~${screen}.css`))).toBe(true);
    },
  );

  it.each(WATCHES)('the docs name $name with its family and its package', ({ family, name, package: of }) => {
    const page = readFileSync(join(ROOT, 'docs/watches.md'), 'utf8');
    const rows = page.split('\n').filter((line) => line.includes(`\`${family}\``) && line.includes(name));
    expect(rows.some((row) => row.includes(PACKAGES[of].file))).toBe(true);
  });
});

describe.each(WATCHES)('on the $name', ({ family }) => {
  const buttons = watchFamily(family).buttons;

  async function opened(ballTime = 1): Promise<Drape> {
    const drape = new Drape({ ...onWatch(family), saved: watchWith({ ballTime }) });
    await drape.open();
    return drape;
  }

  it('a session is held, felt, answered, and comes over to the phone', async () => {
    const drape = await opened();
    expect(drape.words).toContain('Start');
    const beginMs = await drape.begin();
    expect(drape.time).toBe('1:00');
    await drape.wait(MINUTE);
    const endMs = beginMs + MINUTE;
    expect(drape.buzzes(endMs).length).toBeGreaterThan(0);
    await drape.press('answer');
    await drape.press('better');
    await drape.press('offer-skip');
    await drape.wait(10 * SECOND);
    expect(drape.phoneLog).toMatchObject({ count: 1, heldS: 60 });
    expect(drape.errors).toEqual([]);
  });

  it('the left button asks before a session ends, and goes on', async () => {
    const drape = await opened();
    await drape.begin();
    drape.world.watch.pressButton();
    await drape.world.settle();
    expect(drape.seen('asking-screen')?.visible).toBe(true);
    drape.world.watch.pressButton();
    await drape.world.settle();
    expect(drape.seen('running-screen')?.visible).toBe(true);
    expect(drape.world.watch.app).toBe('running');
  });

  if (!buttons.includes('up')) return;

  async function pressKey(drape: Drape, key: 'up' | 'down'): Promise<void> {
    await drape.look();
    drape.world.watch.pressButton(key);
    await drape.wait(SECOND);
  }

  it('the upper key starts, pauses and goes on, and answers the end', async () => {
    const drape = await opened();
    await pressKey(drape, 'up');
    await drape.wait(GET_READY_MS);
    for (const screen of ['running', 'paused', 'running']) {
      expect([screen, drape.seen(`${screen}-screen`)?.visible]).toEqual([screen, true]);
      await pressKey(drape, 'up');
    }
    await pressKey(drape, 'up');
    await drape.wait(MINUTE);
    await pressKey(drape, 'up');
    expect(drape.seen('feeling-screen')?.visible).toBe(true);
    for (const key of ['up', 'down'] as const) await pressKey(drape, key);
    expect(drape.seen('feeling-screen')?.visible).toBe(true);
    expect(drape.errors).toEqual([]);
  });

  it('the lower key shows the next routine, and lets the time left be felt in a session', async () => {
    const drape = await opened(5);
    const first = drape.words;
    await pressKey(drape, 'down');
    expect(drape.words).not.toBe(first);
    await drape.press('routine-before');
    expect(drape.words).toBe(first);
    await drape.begin();
    await drape.wait(20 * SECOND);
    const pressedMs = drape.nowMs;
    await pressKey(drape, 'down');
    await drape.wait(5 * SECOND);
    expect(drape.buzzes(pressedMs).length).toBeGreaterThan(0);
  });

  it('the keys at the right read on, and choose a length', async () => {
    const drape = await opened(5);
    await drape.press('adjust');
    await pressKey(drape, 'up');
    await pressKey(drape, 'up');
    await pressKey(drape, 'down');
    expect(drape.words).toContain('6 min');
    await drape.press('adjusted');
    await drape.press('how');
    for (let card = 0; card < 4; card++) {
      expect(drape.seen('card-screen')?.visible).toBe(true);
      await pressKey(drape, 'up');
    }
    expect(drape.seen('ready-screen')?.visible).toBe(true);
  });
});
