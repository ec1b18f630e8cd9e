import fc from 'fast-check';
import { NodeRealmHost } from '../../simulator/realm/node-realm';
import type { Realm } from '../../simulator/realm/realm';

const noModules = (id: string): never => {
  throw new Error(`no module ${id}`);
};

function makeRealm(host: NodeRealmHost, more: Partial<Parameters<NodeRealmHost['create']>[0]> = {}): Realm {
  return host.create({ name: 'test', globals: {}, now: () => 0, language: 'es2020', ...more });
}

describe('promise reactions in a realm', () => {
  it('do not run before the host settles, and then all of them, however long the chains', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('await null', 'await deep(7)', 'await later', 'await thenable'), {
          maxLength: 30,
        }),
        (steps) => {
          const host = new NodeRealmHost();
          const realm = makeRealm(host);
          const source = `
            const log = exports.log = [];
            const thenable = { then(resolve) { resolve(1); } };
            const later = new Promise((resolve) => { exports.resolve = resolve; });
            const deep = async (depth) => { if (depth > 0) await deep(depth - 1); };
            exports.run = async () => { ${steps.map((step, i) => `${step}; log.push(${i});`).join('\n')} log.push('end'); };
          `;
          const loaded = realm.load(source, 'chain.js', noModules) as {
            log: unknown[];
            run: () => Promise<void>;
            resolve: () => void;
          };
          void loaded.run();
          host.settle();
          const beforeLater = steps.indexOf('await later');
          expect(loaded.log.length).toBe(beforeLater < 0 ? steps.length + 1 : beforeLater);
          loaded.resolve();
          expect(loaded.log.length).toBe(beforeLater < 0 ? steps.length + 1 : beforeLater);
          host.settle();
          expect([...loaded.log]).toEqual([...steps.keys(), 'end']);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('run though the host itself is in a promise reaction', async () => {
    const host = new NodeRealmHost();
    const loaded = makeRealm(host).load(
      'Promise.resolve().then(() => { exports.ran = true; });',
      'a.js',
      noModules,
    );
    await Promise.resolve().then(() => host.settle());
    expect(loaded['ran']).toBe(true);
  });

  it('go on from realm to realm in one settling', () => {
    const host = new NodeRealmHost();
    const source = `
      let wake; const woken = new Promise((resolve) => { wake = resolve; });
      exports.wake = wake;
      exports.relay = (next) => woken.then(() => null).then(next);
    `;
    type Relay = { wake: () => void; relay: (next: () => void) => void };
    const load = (name: string) =>
      makeRealm(host, { name }).load(source, 'relay.js', noModules) as unknown as Relay;
    const realms = [load('a'), load('b'), load('c')];
    const reached: string[] = [];
    // Against the order in which the realms were made, so that no single pass can do it.
    realms[2]?.relay(() => realms[1]?.wake());
    realms[1]?.relay(() => realms[0]?.wake());
    realms[0]?.relay(() => void reached.push('end'));
    realms[2]?.wake();
    host.settle();
    expect(reached).toEqual(['end']);
  });

  it('may settle again from within', () => {
    const host = new NodeRealmHost();
    const other = makeRealm(host, { name: 'other' }).load(
      'Promise.resolve().then(() => { exports.ran = 1; })',
      'o.js',
      noModules,
    );
    const globals = {
      settle: () => {
        host.settle();
        return other['ran'];
      },
    };
    const loaded = makeRealm(host, { globals }).load(
      'Promise.resolve().then(() => { exports.seen = settle(); }).then(() => { exports.after = true; });',
      'a.js',
      noModules,
    );
    host.settle();
    expect(loaded).toMatchObject({ seen: 1, after: true });
  });

  it('of an ended realm run no more, and nothing can be loaded into it', () => {
    const host = new NodeRealmHost();
    const realm = makeRealm(host);
    const loaded = realm.load('Promise.resolve().then(() => { exports.ran = true; });', 'a.js', noModules);
    realm.dispose();
    host.settle();
    expect(loaded['ran']).toBeUndefined();
    expect(() => realm.load('', 'b.js', noModules)).toThrow('ended');
  });
});

describe('a realm that is ended by one of its own reactions', () => {
  it.each(['es5', 'es2020'] as const)('runs none of the others (%s)', (language) => {
    const host = new NodeRealmHost();
    const realm = makeRealm(host, { language, globals: { end: () => realm.dispose() } });
    const loaded = realm.load(
      `Promise.resolve().then(end).then(function () { exports.after = true; }, function () { exports.after = true; });
      Promise.resolve().then(function () { exports.beside = true; });`,
      'a.js',
      noModules,
    );
    host.settle();
    expect(Object.keys(loaded)).toEqual([]);
  });
});

describe('rejections that nobody hears', () => {
  const unheardOf = (source: string, language: 'es5' | 'es2020' = 'es2020'): unknown[] => {
    const host = new NodeRealmHost();
    const reasons: unknown[] = [];
    const realm = makeRealm(host, { language, onUnhandledRejection: (reason) => reasons.push(reason) });
    realm.load(source, 'a.js', noModules);
    host.settle();
    return reasons;
  };

  it.each([
    ['Promise.reject(1)', [1]],
    ['new Promise(function () { throw 1; })', [1]],
    ['new Promise(function (resolve) { resolve(Promise.reject(1)); })', [1]],
    ['Promise.resolve().then(function () { throw 1; })', [1]],
    ['Promise.reject(1).then(function () {})', [1]],
    ['Promise.reject(1).catch(function () { throw 2; })', [2]],
    ['Promise.all([Promise.resolve(0), Promise.reject(1)])', [1]],
    ['Promise.race([Promise.reject(1)])', [1]],
    ['Promise.reject(1); Promise.reject(2)', [1, 2]],
    ['Promise.reject(1).catch(function () {})', []],
    ['var late = Promise.reject(1); Promise.resolve().then(function () { late.catch(function () {}); })', []],
    ['Promise.all([Promise.reject(1)]).then(null, function () {})', []],
    ['new Promise(function (resolve) { resolve(Promise.reject(1)); }).catch(function () {})', []],
    ['Promise.resolve(1)', []],
  ])('%s', (source, reasons) => {
    expect(unheardOf(source)).toEqual(reasons);
    expect(unheardOf(source, 'es5')).toEqual(reasons);
  });

  it('are heard by await', () => {
    expect(unheardOf('(async () => { try { await Promise.reject(1); } catch {} })()')).toEqual([]);
  });

  it('are told once', () => {
    const host = new NodeRealmHost();
    const reasons: unknown[] = [];
    makeRealm(host, { onUnhandledRejection: (reason) => reasons.push(reason) }).load(
      'Promise.reject(1)',
      'a.js',
      noModules,
    );
    host.settle();
    host.settle();
    expect(reasons).toEqual([1]);
  });

  it('leave Promise as it was for the code', () => {
    const host = new NodeRealmHost();
    const loaded = makeRealm(host, { onUnhandledRejection: () => undefined }).load(
      `class Own extends Promise {}
      exports.facts = [
        Promise.name, Promise.length, Promise.resolve() instanceof Promise, new Promise(() => {}).constructor === Promise,
        Own.resolve().then(() => {}) instanceof Own, (async () => {})() instanceof Promise,
        Object.prototype.toString.call(Promise.resolve()), Promise.prototype.then.length,
      ];
      try { Promise(() => {}); } catch (error) { exports.error = error.name; }`,
      'a.js',
      noModules,
    );
    expect([...(loaded['facts'] as unknown[])]).toEqual([
      'Promise',
      1,
      true,
      true,
      true,
      true,
      '[object Promise]',
      2,
    ]);
    expect(loaded['error']).toBe('TypeError');
  });
});
