import { withFiles } from './changed-package';
import type { World } from '../../../simulator/contract';
import type { AppPackage } from '../../../simulator/package/app-package';

/** A parcel as the wire has it, and how long after the socket opened the puppet sends it, as a message. */
export interface Line {
  readonly afterMs?: number;
  readonly parcel: readonly unknown[];
}

/**
 * The package with a puppet on the watch in the app's place: it says its lines, and repeats aloud what it hears (see
 * `heardByPuppet`).
 */
export function withPuppet(opened: AppPackage, lines: readonly Line[] = []): AppPackage {
  const source = `
    var lines = ${JSON.stringify(lines)};
    var socket = require('messaging').peerSocket;
    var inbox = require('file-transfer').inbox;
    var fs = require('fs');
    function hear(how, parcel) { console.log(JSON.stringify([how, parcel])); }
    function takeFiles() {
      for (var name = inbox.nextFile(); name; name = inbox.nextFile()) hear('file', fs.readFileSync(name, 'cbor'));
    }
    socket.onmessage = function (event) { hear('message', event.data); };
    socket.onopen = function () {
      lines.forEach(function (line) {
        setTimeout(function () { socket.send(line.parcel); }, line.afterMs || 0);
      });
    };
    inbox.onnewfile = takeFiles;
    takeFiles();
  `;
  return withMain(opened, () => source);
}

const SENDERS = {
  file: "require('file-transfer').outbox.enqueue",
  message: "require('messaging').peerSocket.send",
} as const;

/** The package with an app to which the link throws whenever it sends in this way. */
export function withThrowing(opened: AppPackage, way: keyof typeof SENDERS): AppPackage {
  const meddle = `${SENDERS[way]} = function () { throw new Error('the link is broken'); };`;
  return withMain(opened, (source) => `${meddle}\n${source}`);
}

/** The package with another code for the start of the app, on every watch. */
function withMain(opened: AppPackage, change: (source: string) => string): AppPackage {
  return withFiles(opened, (files, { manifest: { main } }) => {
    files.set(main, Buffer.from(change(Buffer.from(files.get(main) ?? []).toString())));
  });
}

/** What the puppet has heard of one kind, in order. */
export function heardByPuppet(
  world: World,
  kind: 'S' | 'K' | 'W',
): Array<{ how: string; parcel: unknown[] }> {
  return world.journal
    .of('console')
    .filter(({ side }) => side === 'app')
    .map(({ text }) => JSON.parse(text) as [string, unknown[]])
    .filter(([, parcel]) => parcel[1] === kind)
    .map(([how, parcel]) => ({ how, parcel }));
}

/** The package with a companion whose own code is loaded only after a while. */
export function withLateCompanion(opened: AppPackage, afterMs: number): AppPackage {
  return withCompanion(opened, (source) => `setTimeout(function () { ${source}\n }, ${afterMs});`);
}

/** The package with a companion to which storages refuse every write, or those under one key. */
export function withRefusingStorages(
  opened: AppPackage,
  which: ReadonlyArray<'settings' | 'local-storage'>,
  onlyKey?: string,
): AppPackage {
  return withCompanion(
    opened,
    (source) => `
      ${JSON.stringify(which)}.forEach(function (id) {
        var storage = require(id)[id === 'settings' ? 'settingsStorage' : 'localStorage'];
        var set = storage.setItem;
        storage.setItem = function (key, text) {
          if (${JSON.stringify(onlyKey ?? null)} === null || ${JSON.stringify(onlyKey ?? null)} === key) {
            throw new Error('the storage is full');
          }
          return set.call(storage, key, text);
        };
      });
      ${source}`,
  );
}

/**
 * The package with a companion that dies after so many effects on its storages and on the link: nothing that it does
 * then has any.
 */
export function withDyingCompanion(opened: AppPackage, effects: number): AppPackage {
  return withCompanion(
    opened,
    (source) => `
      (function () {
        var left = ${effects};
        function dieInTime(object, method) {
          var real = object[method];
          object[method] = function () {
            if (left-- > 0) return real.apply(object, arguments);
            return new Promise(function () {});
          };
        }
        dieInTime(require('settings').settingsStorage, 'setItem');
        dieInTime(require('local-storage').localStorage, 'setItem');
        dieInTime(require('local-storage').localStorage, 'removeItem');
        dieInTime(require('messaging').peerSocket, 'send');
        dieInTime(require('file-transfer').outbox, 'enqueue');
      })();
      ${source}`,
  );
}

function withCompanion(opened: AppPackage, change: (source: string) => string): AppPackage {
  const { companion } = opened;
  if (!companion) throw new Error('the package has no companion');
  return { ...opened, companion: { ...companion, companionSource: change(companion.companionSource) } };
}
