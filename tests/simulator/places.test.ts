import { minifySync } from '@swc/core';
import { openPackage } from '../../simulator/package/open-package';
import { placeText, SourcePlaces } from '../../simulator/places/source-places';
import { NodeRealmHost } from '../../simulator/realm/node-realm';
import { createWorld } from '../../simulator/world';
import { makePackage } from './support/make-package';

const TALK = `// A first line that the build leaves out
function talk(word) {
  var said = 'said ' + word;
  console.warn(said);
}
function fail() {
  throw new Error('failed on purpose');
}
talk('hello');
setTimeout(function later() {
  fail();
}, 50);
`;

/** The source as a build makes it: one short line, with a map. */
function built(source: string, name: string): { code: string; map: string } {
  const { code, map = '' } = minifySync(source, { sourceMap: true, mangle: true });
  return { code, map: map.replace(/"sources":\["[^"]*"\]/, `"sources":["${name}"]`) };
}

async function run(bytes: Uint8Array) {
  const opened = openPackage(bytes);
  const world = createWorld({ package: opened, host: new NodeRealmHost() });
  world.watch.launch();
  await world.advance(1000);
  return { world, places: new SourcePlaces(opened, world.watch.family) };
}

describe('the place of', () => {
  test('what the console says is that of the source', async () => {
    const { code, map } = built(TALK, 'app/talk.ts');
    const { world, places } = await run(makePackage({ app: code, appSourceMap: map }));
    const [said] = world.journal.of('console');
    expect(said).toMatchObject({ level: 'warn', text: 'said hello' });
    const [place] = places.sourcePlaces('app', said?.stack);
    expect(place && placeText(place)).toMatch(/^app\/talk\.ts:4:/);
  });

  test('an error is that of the source, all the way up', async () => {
    const { code, map } = built(TALK, 'app/talk.ts');
    const { world, places } = await run(makePackage({ app: code, appSourceMap: map }));
    const [error] = world.journal.of('error');
    expect(error?.text).toContain('failed on purpose');
    const lines = places.sourcePlaces('app', error?.stack).map(({ file, line }) => `${file}:${line}`);
    expect(lines[0]).toBe('app/talk.ts:7');
    expect(new Set(lines)).toContain('app/talk.ts:11');
  });

  test('a bundle without a map, or with one that cannot be read, is told as built', async () => {
    for (const appSourceMap of [undefined, 'no map']) {
      const { world, places } = await run(makePackage({ app: "\n  console.log('here')", appSourceMap }));
      const found = places.sourcePlaces('app', world.journal.of('console')[0]?.stack);
      expect(found).toMatchObject([{ file: 'app/index.js', line: 2, column: 11, mapped: false }]);
    }
  });

  test('the companion and the settings page is told by their own maps, and nothing of the model is in it', async () => {
    const { code, map } = built("\n\nconsole.log('from the phone');", 'companion/index.ts');
    const bytes = makePackage({
      companion: code,
      companionSourceMaps: { 'companion.js': map },
      settings: "registerSettingsPage(function () { console.log('drawn'); return null; })",
    });
    const { world, places } = await run(bytes);
    world.phone.openSettings();
    await world.advance(1000);
    const said = world.journal.of('console');
    const told = said.map(({ side, stack }) =>
      places.sourcePlaces(side, stack).map(({ file, line }) => `${file}:${line}`),
    );
    expect(told).toEqual([['companion/index.ts:3'], ['settings.js:1']]);
  });
});
