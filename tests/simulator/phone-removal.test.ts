import { openPackage } from '../../simulator/package/open-package';
import { NodeRealmHost } from '../../simulator/realm/node-realm';
import { createWorld } from '../../simulator/world';
import { makePackage } from './support/make-package';

const COMPANION = `
  var settings = require('settings').settingsStorage;
  settings.onchange = function (event) { console.log(event.key + ' ' + event.oldValue + ' ' + event.newValue); };
`;

describe('a value that is removed from the phone by hand', () => {
  const made = async () => {
    const world = createWorld({
      package: openPackage(makePackage({ companion: COMPANION })),
      host: new NodeRealmHost(),
      saved: { flash: {}, settingsStorage: { colour: 'red', size: '3' }, localStorage: { own: '1' } },
    });
    world.watch.launch();
    await world.advance(1000);
    return world;
  };

  test('is gone, and the companion hears of it as of a change on the settings page', async () => {
    const world = await made();
    world.phone.removeStored('settings', 'colour');
    await world.advance(1000);
    expect([...world.phone.settingsStorage]).toEqual([['size', '3']]);
    expect(world.journal.of('console').map(({ text }) => text)).toEqual(['colour red null']);
  });

  test('of its own is gone, and one that is not there is no matter', async () => {
    const world = await made();
    world.phone.removeStored('local', 'own');
    world.phone.removeStored('local', 'never');
    world.phone.removeStored('settings', 'never');
    await world.advance(1000);
    expect(world.phone.localStorage.size).toBe(0);
    expect(world.journal.of('console')).toEqual([]);
  });
});
