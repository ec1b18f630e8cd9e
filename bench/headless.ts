import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openPackage } from '../simulator/package/open-package';
import { NodeRealmHost } from '../simulator/realm/node-realm';
import { createWorld } from '../simulator/world';

const MINUTE_MS = 60_000;
const ROUNDS = 20;
const CARDS = 4;

/** How long a session of 15 simulated minutes takes headless, from opening the package to the last buzz. */
async function main(): Promise<void> {
  const bytes = readFileSync(join(__dirname, '..', 'build', 'app.fba'));
  const tookMs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const beganMs = performance.now();
    const world = createWorld({
      package: openPackage(bytes),
      host: new NodeRealmHost(),
      saved: { flash: {}, settingsStorage: { ballTime: '15', getReadyS: '0' }, localStorage: {} },
    });
    world.watch.launch();
    await world.advance(2000);
    world.watch.press('start');
    // How to do it is shown before the first time.
    for (let card = 0; card < CARDS; card++) world.watch.press('card-on');
    await world.advance(15 * MINUTE_MS);
    const ended = world.watch.text().includes('Done');
    world.dispose();
    if (!ended) throw new Error('the session did not end: what was measured is not a session');
    tookMs.push(performance.now() - beganMs);
  }
  tookMs.sort((a, b) => a - b);
  const median = tookMs[Math.floor(ROUNDS / 2)] ?? NaN;
  console.log(`15 simulated minutes headless: ${median.toFixed(0)} ms, median of ${ROUNDS}`);
  console.log(`${Math.round((15 * MINUTE_MS) / median).toLocaleString('en')} times faster than real`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
