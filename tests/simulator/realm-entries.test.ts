import { NodeRealmHost } from '../../simulator/realm/node-realm';
import { launched, logged } from './world-support/world';

const none = (): never => {
  throw new Error('no modules');
};

describe('a realm whose entries are told', () => {
  it('runs reactions of what was entered, and looks for none otherwise', () => {
    const host = new NodeRealmHost();
    const done: string[] = [];
    const options = { globals: { done: (text: string) => done.push(text) }, now: () => 0 } as const;
    const realm = host.create({ ...options, name: 'told', language: 'es2020', entriesTold: true });
    const exports = realm.load(
      'exports.later = function (text) { Promise.resolve(text).then(function (t) { done(t) }) }',
      'file.js',
      none,
    ) as { later: (text: string) => void };
    host.settle();
    exports.later('untold');
    host.settle();
    expect(done).toEqual([]);
    realm.entered();
    exports.later('told');
    host.settle();
    expect(done).toEqual(['untold', 'told']);
  });

  it('hears a promise of the document that the model settles in an event of its own', async () => {
    const world = await launched({
      app: `var document = require('document').default;
        setTimeout(function () {
          document.location.assign('missing.view').then(null, function (error) { console.log('rejected ' + (error instanceof Error)) });
        }, 10);`,
    });
    await world.advance(100);
    expect(logged(world)).toEqual(['rejected true']);
  });
});
