import fc from 'fast-check';
import { errors, evaluated, launched, logged, worldOf } from './world-support/world';

const NAMES = ['a', 'b', 'log.1', '{~}'] as const;

describe('the module "fs"', () => {
  it.each([
    ['cbor', { a: [1, -2, 1.5, true, null, 'ü', 1_700_000_000_000, { deep: {} }] }],
    ['json', { a: [1, -2, 1.5, true, null, 'ü', { deep: {} }] }],
    ['utf-8', 'grüße 😀'],
    ['ascii', 'plain'],
  ])('reads with %s what it has written', async (encoding, value) => {
    const code = `var fs = require('fs');
      fs.writeFileSync('f', ${JSON.stringify(value)}, '${encoding}');
      var read = fs.readFileSync('/private/data/f', '${encoding}');
      return [read, typeof read !== 'object' || (read instanceof Object && read.a instanceof Array)];`;
    expect(await evaluated(code)).toEqual([value, true]);
  });

  it('reads and writes raw buffers and views of them', async () => {
    const code = `var fs = require('fs'), bytes = new Uint8Array([9, 1, 2, 3, 9]);
      fs.writeFileSync('f', bytes.subarray(1, 4));
      var read = fs.readFileSync('f');
      return [read instanceof ArrayBuffer, Array.prototype.slice.call(new Uint8Array(read))];`;
    expect(await evaluated(code)).toEqual([true, [1, 2, 3]]);
  });

  it('keeps a copy: what happens to a buffer afterwards does not reach the file', async () => {
    const world = await launched({
      app: "var fs = require('fs'), bytes = new Uint8Array([1]); fs.writeFileSync('f', bytes.buffer); bytes[0] = 2;",
    });
    expect(world.watch.readFile('f')).toEqual(new Uint8Array([1]));
  });

  it('refuses what the platform refuses, with errors of the realm', async () => {
    const world = await launched({
      files: { 'resources/read-me.txt': 'only' },
      app: `
        var fs = require('fs');
        function attempt(name, doing) {
          try { doing(); console.log(name + ': allowed') } catch (error) {
            console.log(name + ': ' + (error instanceof Error ? error.name : 'foreign ' + error));
          }
        }
        attempt('missing', function () { fs.readFileSync('missing', 'ascii') });
        attempt('stat', function () { fs.statSync('missing') });
        attempt('unlink', function () { fs.unlinkSync('missing') });
        attempt('rename', function () { fs.renameSync('missing', 'other') });
        attempt('open', function () { fs.openSync('missing', 'r') });
        attempt('flags', function () { fs.openSync('missing', 'x') });
        attempt('folder', function () { fs.listDirSync('/private') });
        attempt('outside', function () { fs.readFileSync('/etc/passwd') });
        attempt('read-only', function () { fs.writeFileSync('/mnt/assets/resources/read-me.txt', 'x', 'ascii') });
        attempt('remove read-only', function () { fs.unlinkSync('/mnt/assets/resources/read-me.txt') });
        attempt('no buffer', function () { fs.writeFileSync('f', 'text') });
        attempt('encoding', function () { fs.writeFileSync('f', 'text', 'utf8') });
        attempt('ascii', function () { fs.writeFileSync('f', 'ü', 'ascii') });
        attempt('function', function () { fs.writeFileSync('f', { f: function () {} }, 'cbor') });
        attempt('json', function () { fs.writeFileSync('f', '{', 'ascii'); fs.readFileSync('f', 'json') });
        attempt('circle', function () { var circle = {}; circle.me = circle; fs.writeFileSync('f', circle, 'cbor') });
        attempt('closed', function () { var fd = fs.openSync('f', 'r'); fs.closeSync(fd); fs.closeSync(fd) });
        attempt('too long', function () { fs.readSync(fs.openSync('f', 'r'), new ArrayBuffer(2), 1, 2) });`,
    });
    expect(logged(world)).toEqual([
      'missing: Error',
      'stat: Error',
      'unlink: Error',
      'rename: Error',
      'open: Error',
      'flags: TypeError',
      'folder: Error',
      'outside: Error',
      'read-only: Error',
      'remove read-only: Error',
      'no buffer: TypeError',
      'encoding: TypeError',
      'ascii: Error',
      'function: TypeError',
      'json: SyntaxError',
      'circle: TypeError',
      'closed: Error',
      'too long: RangeError',
    ]);
  });

  it('takes names of 1 to 64 of the allowed characters and no others', async () => {
    const world = await launched({
      app: `var fs = require('fs');
        var names = JSON.parse(fs.readFileSync('/mnt/assets/resources/names.json', 'utf-8'));
        console.log(JSON.stringify(names.map(function (name) {
          try { fs.writeFileSync(name, '', 'ascii'); return true } catch (error) { return false }
        })));`,
      files: {
        'resources/names.json': JSON.stringify([
          'a',
          'a'.repeat(64),
          "!#$%&'()-@^_{}~.",
          '.hidden',
          '',
          'a'.repeat(65),
          '.',
          '..',
          '..a',
          'a b',
          'a/b',
          'ü',
          'a*',
        ]),
      },
    });
    expect(JSON.parse(logged(world)[0] ?? '')).toEqual([
      ...Array<boolean>(4).fill(true),
      ...Array<boolean>(9).fill(false),
    ]);
  });

  it('lists, tells sizes and times, and knows the resources', async () => {
    const world = await launched(
      {
        files: { 'resources/icons/a.png.txi': 'x' },
        app: `
          var fs = require('fs');
          fs.writeFileSync('one', 'abc', 'ascii'); fs.writeFileSync('two', '', 'ascii');
          function list(folder) { var iterator = fs.listDirSync(folder), names = [], entry;
            while ((entry = iterator.next()) && !entry.done) { names.push(entry.value); if (entry.value === 'one') fs.unlinkSync('one') }
            return names.sort().join() }
          var stats = fs.statSync('one');
          console.log(stats.size + ' ' + stats.mtime.getTime() + ' ' + (stats.mtime instanceof Date));
          console.log(list('/private/data') + ' ' + list('private/data'));
          console.log(list('/mnt/assets/resources') + ' ' + fs.existsSync('/mnt/assets/resources/index.view'));
          console.log([fs.existsSync('two'), fs.existsSync('one'), fs.existsSync('?')].join());`,
      },
      { startEpochMs: 1_700_000_000_000 },
    );
    expect(logged(world)).toEqual([
      '3 1700000000000 true',
      'one,two two',
      'icons,index.view,widget.defs true',
      'true,false,false',
    ]);
  });

  it('reads and writes by descriptors, one piece after the other or at a place', async () => {
    const code = `var fs = require('fs');
      function text(buffer, count) { return String.fromCharCode.apply(null, new Uint8Array(buffer, 0, count)) }
      function bytes(text) { var array = new Uint8Array(text.length); for (var i = 0; i < text.length; i++) array[i] = text.charCodeAt(i); return array.buffer }
      var results = [], fd = fs.openSync('f', 'w+');
      results.push(fs.writeSync(fd, bytes('hello ')), fs.writeSync(fd, bytes('xworldx'), 1, 5), fs.writeSync(fd, bytes('J'), 0, 1, 0));
      fs.closeSync(fd);
      fd = fs.openSync('f', 'a'); results.push(fs.writeSync(fd, bytes('!'), 0, 1, 0)); fs.closeSync(fd);
      fd = fs.openSync('f', 'r'); var buffer = new ArrayBuffer(7), pieces = [], count;
      while ((count = fs.readSync(fd, buffer)) > 0) pieces.push(text(buffer, count));
      results.push(pieces, fs.readSync(fd, buffer, 0, 3, 2), text(buffer, 3));
      fs.closeSync(fd);
      try { fs.writeSync(fs.openSync('f', 'r'), buffer) } catch (error) { results.push('not for writing') }
      return results;`;
    expect(await evaluated(code)).toEqual([6, 5, 1, 1, ['Jello w', 'orld!'], 3, 'llo', 'not for writing']);
  });

  it('has no room for more than 15 MB', async () => {
    const world = await launched({
      app: `var fs = require('fs'), megabytes = 0;
        try { for (;;) { fs.writeFileSync('f' + megabytes, new ArrayBuffer(1048576)); megabytes++ } } catch (error) {
          fs.writeFileSync('f0', new ArrayBuffer(1000000));
          console.log(megabytes + ' ' + error.message);
        }`,
    });
    expect(logged(world)[0]).toMatch(/^14 No space left/);
  });

  it('behaves like a map of names to contents, across runs and worlds', async () => {
    const operation = fc.oneof(
      fc.record({
        do: fc.constant('write'),
        name: fc.constantFrom(...NAMES),
        text: fc.string({ unit: 'binary-ascii' }),
      }),
      fc.record({
        do: fc.constant('rename'),
        name: fc.constantFrom(...NAMES),
        to: fc.constantFrom(...NAMES),
      }),
      fc.record({ do: fc.constant('unlink'), name: fc.constantFrom(...NAMES) }),
      fc.record({ do: fc.constant('kill') }),
      fc.record({ do: fc.constant('save') }),
    );
    type Operation = { do: string; name?: string; to?: string; text?: string };
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 12 }), async (operations: Operation[]) => {
        const model = new Map<string, string>();
        const parts = {
          app: `var fs = require('fs');
            setInterval(function () {
              if (!fs.existsSync('todo')) return;
              var todo = fs.readFileSync('todo', 'json');
              fs.unlinkSync('todo');
              try {
                if (todo.do === 'write') fs.writeFileSync(todo.name, todo.text, 'utf-8');
                if (todo.do === 'rename') fs.renameSync(todo.name, todo.to);
                if (todo.do === 'unlink') fs.unlinkSync(todo.name);
              } catch (error) { console.log(error.message) }
            }, 10);`,
        };
        let world = await launched(parts);
        for (const { do: what, name = '', to = '', text = '' } of operations) {
          if (what === 'kill') {
            world.watch.kill();
            world.watch.launch();
          } else if (what === 'save') {
            world = worldOf(parts, { saved: world.save() });
            world.watch.launch();
          } else {
            world.watch.writeFile(
              'todo',
              new TextEncoder().encode(JSON.stringify({ do: what, name, to, text })),
            );
            await world.advance(10);
          }
          const before = model.get(name);
          if (what === 'write') model.set(name, text);
          if (what === 'rename' && before !== undefined) {
            model.delete(name);
            model.set(to, before);
          }
          if (what === 'unlink') model.delete(name);
        }
        const found = new Map(
          world.watch.files.map((file) => [
            file.name,
            new TextDecoder().decode(world.watch.readFile(file.name)),
          ]),
        );
        expect(found).toEqual(model);
        expect(errors(world)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('counts what the app writes', async () => {
    const world = await launched({
      app: `var fs = require('fs'); fs.writeFileSync('a', 'x', 'ascii'); fs.renameSync('a', 'b');
        fs.writeSync(fs.openSync('b', 'r+'), new ArrayBuffer(1)); fs.readFileSync('b');`,
    });
    world.watch.writeFile('c', new Uint8Array(1));
    expect(world.watch.counts.fileWrites).toBe(2);
  });
});
