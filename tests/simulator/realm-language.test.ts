import fc from 'fast-check';
import { NodeRealmHost } from '../../simulator/realm/node-realm';
import type { Realm, RealmOptions } from '../../simulator/realm/realm';
import { compiledForWatch } from './world-support/toolchain';

const noModules = (id: string): never => {
  throw new Error(`no module ${id}`);
};

function makeRealm(options: Partial<RealmOptions> = {}): Realm {
  return new NodeRealmHost().create({
    name: 'test',
    globals: {},
    now: () => 0,
    language: 'es2020',
    ...options,
  });
}

const typeIn = (realm: Realm, expression: string): unknown =>
  realm.load(`exports.type = typeof ${expression};`, 'type.js', noModules)['type'];

describe('loading a file', () => {
  it('gives exports, module and require as CommonJS does', () => {
    const realm = makeRealm();
    const modules: Record<string, unknown> = { document: { default: 'doc' } };
    const exports = realm.load(
      'exports.got = require("document").default; exports.same = module.exports === exports && this === exports;',
      'app/index.js',
      (id) => modules[id],
    );
    expect(exports).toMatchObject({ got: 'doc', same: true });
    expect(realm.load('module.exports = { other: 1 };', 'b.js', noModules)).toMatchObject({ other: 1 });
  });

  it('is strict only where the file says so', () => {
    const loaded = makeRealm().load(
      '"use strict"; exports.self = (function () { return this; })();',
      'a.js',
      noModules,
    );
    expect(loaded).toHaveProperty('self', undefined);
    expect(makeRealm().load('with ({ x: 1 }) exports.x = x;', 'b.js', noModules)).toMatchObject({ x: 1 });
  });

  it('lets several files share a realm but not their variables', () => {
    const realm = makeRealm({ globals: { given: { count: 1 } } });
    realm.load('var own = 1; given.count += 1; Array.prototype.marked = 1;', 'a.js', noModules);
    const loaded = realm.load(
      'exports.seen = [typeof own, given.count, [].marked].join();',
      'b.js',
      noModules,
    );
    expect(loaded['seen']).toBe('undefined,2,1');
  });

  it('names the file and the line of a fault', () => {
    const load = (source: string) => {
      try {
        makeRealm().load(source, 'app/index.js', noModules);
      } catch (error) {
        return String((error as Error).stack);
      }
      return 'no fault';
    };
    expect(load('\nthrow new Error("here");')).toMatch(/Error: here\n\s+at .*app\/index\.js:2:7/);
    expect(load('\nvar = 1')).toContain('app/index.js:2');
    expect(load('}); (function () {')).toContain('SyntaxError');
  });

  it('throws what the file throws, made by the realm', () => {
    const realm = makeRealm();
    const fault = (source: string): unknown => {
      try {
        realm.load(source, 'a.js', noModules);
      } catch (error) {
        return error;
      }
      return undefined;
    };
    expect(fault('throw 5')).toBe(5);
    expect(fault('null.x')).toBeInstanceOf(realm.intrinsics.TypeError);
    expect(fault('(')).toBeInstanceOf(realm.intrinsics.SyntaxError);
  });
});

describe('what code in a realm can see', () => {
  it.each(['es5', 'es2020'] as const)('is the language (%s) and what was given', (language) => {
    const realm = makeRealm({ language, globals: { setTimeout: () => 1, console: {} } });
    const foreign = [
      'process',
      'Buffer',
      'setInterval',
      'document',
      'window',
      'WebAssembly',
      'gc',
      'global',
      'queueMicrotask',
    ];
    for (const name of foreign) expect([name, typeIn(realm, name)]).toEqual([name, 'undefined']);
    expect(typeIn(realm, 'setTimeout')).toBe('function');
    expect(typeIn(realm, 'console')).toBe('object');
    expect(typeIn(realm, 'Promise')).toBe('function');
  });

  it('is apart from the host and from other realms', () => {
    const [one, other] = [makeRealm(), makeRealm()];
    one.load('Array.prototype.push = null; Object.prototype.leak = 1;', 'a.js', noModules);
    expect(typeof [].push).toBe('function');
    expect(
      other.load('exports.leak = ({}).leak; exports.push = typeof [].push;', 'b.js', noModules),
    ).toMatchObject({
      push: 'function',
    });
    expect(one.load('exports.a = [];', 'c.js', noModules)['a']).not.toBeInstanceOf(Array);
    expect(one.load('exports.a = [];', 'c.js', noModules)['a']).toBeInstanceOf(one.intrinsics.Array);
  });
});

describe("the watch's language", () => {
  const lacking =
    `Symbol Map.groupBy Map.prototype.keys Map.prototype.entries Set WeakMap WeakSet WeakRef Proxy Reflect BigInt Intl Atomics SharedArrayBuffer globalThis
    FinalizationRegistry BigInt64Array BigUint64Array DataView AggregateError Iterator Object.assign Object.entries
    Object.values Object.fromEntries Object.is Object.getOwnPropertySymbols Object.hasOwn
    Object.getOwnPropertyDescriptors Object.prototype.__defineGetter__ Array.from Array.of [].includes [].find [].findIndex
    [].fill [].flat [].flatMap [].at [].copyWithin [].entries [].keys [].values [].toSorted [].findLast "".repeat
    "".padStart "".padEnd "".includes "".startsWith "".endsWith "".codePointAt "".normalize "".matchAll "".replaceAll "".at
    "".trimStart "".trimEnd "".anchor String.raw String.fromCodePoint Number.isInteger Number.isFinite Number.isNaN
    Number.parseInt Number.parseFloat Number.EPSILON Number.MAX_SAFE_INTEGER Number.isSafeInteger Math.sign Math.trunc
    Math.log2 Math.log10 Math.hypot Math.cbrt Math.fround Math.clz32 Math.imul Promise.allSettled Promise.any
    Promise.prototype.finally Promise.withResolvers Date.prototype.toTemporalInstant RegExp.$1 RegExp.escape
    Error.captureStackTrace Uint8Array.prototype.slice Uint8Array.prototype.includes Uint8Array.prototype.indexOf
    Uint8Array.prototype.at ArrayBuffer.prototype.resize JSON.rawJSON Function.prototype.caller`.split(/\s+/);
  const present =
    `Object.create Object.setPrototypeOf Object.keys Object.defineProperty [].map [].reduceRight Array.isArray "".trim "".substr
    String.fromCharCode Number.MAX_VALUE Number.prototype.toFixed Math.max Math.PI JSON.stringify Date.now Promise.all
    Promise.race Promise.resolve Promise.prototype.catch Uint8Array Float64Array Uint8ClampedArray ArrayBuffer.isView
    Uint8Array.prototype.set Uint8Array.prototype.subarray Uint8Array.prototype.fill Uint8Array.BYTES_PER_ELEMENT
    ArrayBuffer.prototype.slice Function.prototype.bind isNaN encodeURIComponent escape RegExp.prototype.exec
    Error.prototype.message URIError Map.prototype.get Map.prototype.set Map.prototype.has Map.prototype.delete
    Map.prototype.forEach Map.prototype.clear`.split(/\s+/);

  it('lacks what JerryScript lacks', () => {
    const realm = makeRealm({ language: 'es5' });
    expect(lacking.filter((expression) => typeIn(realm, expression) !== 'undefined')).toEqual([]);
  });

  it('has what JerryScript has', () => {
    const realm = makeRealm({ language: 'es5' });
    expect(present.filter((expression) => typeIn(realm, expression) === 'undefined')).toEqual([]);
  });

  it('leaves a realm with the whole language whole', () => {
    const realm = makeRealm();
    const whole =
      'Symbol Map Reflect Intl globalThis Object.assign [].includes "".padStart Number.EPSILON DataView'.split(
        ' ',
      );
    expect(whole.filter((expression) => typeIn(realm, expression) === 'undefined')).toEqual([]);
  });

  it('works as before in what it has', () => {
    const loaded = makeRealm({ language: 'es5' }).load(
      `"use strict";
      exports.text = JSON.stringify([
        "a-b-c".replace(/-/g, "+"), "a,b".split(/,/), "xyz".match(/[yz]/g), [3, 1, 2].sort(), new Uint8Array([1, 2, 300])[2],
        Number("12"), +new Number(4), new Number(3) instanceof Number, Number(), (255).toString(16), [1, [2]].toString(),
        Array.prototype.slice.call(new Uint8Array([1, 2]).subarray(1)), new Date(0).toISOString(), [1, 2].concat([3]),
      ]);
      Promise.all([Promise.resolve(1), 2]).then(function (all) { exports.all = all.join(); });`,
      'a.js',
      noModules,
    );
    expect(loaded['text']).toBe(
      '["a+b+c",["a","b"],["y","z"],[1,2,3],44,12,4,true,0,"ff","1,2",[2],"1970-01-01T00:00:00.000Z",[1,2,3]]',
    );
  });

  it('runs what TypeScript makes of newer syntax, with the traps that the watch has', () => {
    const source = `
      class Shape { constructor(public name: string) {} static make() { return new this('made'); } }
      class Ball extends Shape { roll() { return this.name + ' rolls'; } }
      function* numbers() { yield 1; yield 2; }
      const report: Record<string, unknown> = {};
      report.ball = (Ball.make() as Ball).roll() + ':' + (new Ball('b') instanceof Shape);
      report.spread = [...[1, 2], ...[3]].join();
      report.spreadGenerator = [...numbers()].length;
      try { for (const n of numbers()) report.loop = n; } catch (error) { report.loop = 'throws'; }
      for (const n of [7, 8]) report.last = n;
      report.wait = 'never';
      (async () => { await null; report.wait = await Promise.resolve('done'); })();
      exports.report = report;
    `;
    const compiled = compiledForWatch(source, { downlevelIteration: true });
    const host = new NodeRealmHost();
    const realm = host.create({ name: 'watch', globals: {}, now: () => 0, language: 'es5' });
    const { report } = realm.load(compiled, 'app/index.js', noModules);
    host.settle();
    expect({ ...(report as object) }).toEqual({
      ball: 'made rolls:true',
      spread: '1,2,3',
      spreadGenerator: 0,
      loop: 'throws',
      last: 8,
      wait: 'done',
    });
  });
});

describe('adopting data', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.date({ noInvalidDate: true }),
    fc.uint8Array(),
    fc.float64Array(),
    fc.uint8Array().map((bytes) => bytes.buffer),
    fc.uint8Array({ minLength: 4 }).map((bytes) => bytes.subarray(1, 3)),
    fc.uint8Array({ minLength: 2 }).map((bytes) => new DataView(bytes.buffer, 1)),
  );
  const data = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'))),
  })).value;

  it('copies it whole, into the realm and back', () => {
    const realms = { es5: makeRealm({ language: 'es5' }), es2020: makeRealm() };
    const home = makeRealm();
    fc.assert(
      fc.property(data, fc.constantFrom('es5' as const, 'es2020' as const), (value, language) => {
        const there = realms[language].adopt(value);
        expect(Object.is(there, value)).toBe(typeof value !== 'object' || value === null);
        if (typeof there === 'object' && there !== null) {
          expect(there).toBeInstanceOf(realms[language].intrinsics.Object);
        }
        // The home realm stands in for this one, whose constructors jest compares by.
        expect(JSON.stringify(describeData(home.adopt(there)))).toBe(JSON.stringify(describeData(value)));
      }),
    );
  });

  it('keeps circles and shares', () => {
    const shared = { bytes: new Uint8Array([1]) };
    const circle: Record<string, unknown> = { shared, again: [shared] };
    circle['self'] = circle;
    const there = makeRealm().adopt(circle) as { self: unknown; shared: unknown; again: unknown[] };
    expect(there.self).toBe(there);
    expect(there.again[0]).toBe(there.shared);
    expect(there.shared).not.toBe(shared);
  });

  it('passes functions and instances of classes as they are', () => {
    class Own {
      value = 1;
    }
    const own = new Own();
    const run = () => 1;
    const there = makeRealm().adopt({ own, run, map: own });
    expect(there.own).toBe(own);
    expect(there.run).toBe(run);
  });

  it('takes no more of a buffer than a view shows, and copies a __proto__ as plain data', () => {
    const realm = makeRealm();
    expect(realm.adopt(new Uint8Array(100).subarray(5, 7)).buffer.byteLength).toBe(2);
    const there = realm.adopt(JSON.parse('{"__proto__": {"polluted": 1}}') as object);
    expect(Object.keys(there)).toEqual(['__proto__']);
    expect('polluted' in there).toBe(false);
  });
});

/** Data as plain text, with the kinds of things in it. */
function describeData(value: unknown): unknown {
  if (typeof value !== 'object' || value === null)
    return [typeof value, Object.is(value, -0) ? '-0' : String(value)];
  const kind = Object.prototype.toString.call(value);
  if (Array.isArray(value)) return [kind, value.map(describeData)];
  if (kind === '[object Date]') return [kind, (value as Date).getTime()];
  if (ArrayBuffer.isView(value))
    return [kind, [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]];
  if (kind === '[object ArrayBuffer]') return [kind, [...new Uint8Array(value as ArrayBuffer)]];
  return [kind, Object.entries(value).map(([key, entry]) => [key, describeData(entry)])];
}
