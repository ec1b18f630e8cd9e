import fc from 'fast-check';
import type { World } from '../../../simulator/contract';
import type { Side } from '../../../simulator/journal';
import { RATE_NAMES, RATE_UNITS, type LinkRates, type RateUnit } from '../../../simulator/link/rates';
import type { PackageParts } from '../support/make-package';
import { logged } from '../world-support/world';

/** Says what its socket does and which messages come. */
const SOCKET = `
  var socket = require('messaging').peerSocket;
  socket.onopen = function () { console.log('open') };
  socket.onmessage = function (event) { console.log('got ' + event.data) };
  socket.onclose = function (event) {
    console.log('close ' + (event.code === event.SOCKET_ERROR ? 'SOCKET_ERROR' : 'other'));
  };
  socket.onerror = function (event) {
    console.log('error ' + (event.code === event.BUFFER_FULL ? 'BUFFER_FULL' : 'other'));
  };`;

/** Sends three messages (0, 1, 2) and three files (f0, f1, f2) at each press of the button. */
const APP = `${SOCKET}
  require('appbit').me.appTimeoutEnabled = false;
  var transfer = require('file-transfer'), fs = require('fs'), sent = 0;
  function take() {
    for (var name; (name = transfer.inbox.nextFile());) console.log('file ' + name + '=' + fs.readFileSync(name, 'utf-8'));
  }
  transfer.inbox.onnewfile = take;
  take();
  require('document').default.onkeypress = function (event) {
    event.preventDefault();
    for (var i = 0; i < 3; i++) {
      if (socket.readyState === socket.OPEN) {
        console.log('sent ' + sent);
        socket.send(sent);
      }
      console.log('queued f' + sent + '=' + sent);
      transfer.outbox.enqueue('f' + sent, new Uint8Array(String(sent).split('').map(function (c) { return c.charCodeAt(0) })));
      sent++;
    }
  };`;

/** Takes what comes, and queues a file for each change that the page makes: key=value. */
const COMPANION = `${SOCKET}
  var { inbox, outbox } = require('file-transfer'), { me } = require('companion');
  console.log('up ' + ['peerAppLaunched', 'settingsChanged', 'wokenUp', 'fileTransfer'].filter((name) => me.launchReasons[name]));
  me.onunload = () => console.log('down');
  var take = async () => {
    for (let file; (file = await inbox.pop()); ) console.log('file ' + file.name + '=' + (await file.text()));
  };
  inbox.onnewfile = take;
  take();
  var { settingsStorage } = require('settings');
  var tell = () => {
    var text = settingsStorage.getItem('note');
    if (text !== null) outbox.enqueue('note', new Uint8Array([...text].map((char) => char.charCodeAt(0))));
  };
  settingsStorage.onchange = tell;
  if (me.launchReasons.settingsChanged) tell();`;

const SETTINGS =
  'registerSettingsPage(() => createComponent(TextInput, { settingsKey: "note", useSimpleValue: true }))';

/** An app and a companion that send each other what they can and say what comes. */
export const gossip = (): PackageParts => ({ app: APP, companion: COMPANION, settings: SETTINGS });

/** Has the app send three messages, where the socket is open, and three files. */
export async function sendAll(world: World): Promise<void> {
  world.watch.wakeScreen();
  await world.settle();
  world.watch.pressButton();
  await world.settle();
}

/** Enters texts on the settings page, which the companion sends to the watch, and closes it. */
export async function enter(world: World, texts: readonly string[]): Promise<void> {
  world.phone.openSettings();
  for (const text of texts) {
    const page = world.phone.settingsPage;
    const [input] = page?.all('TextInput') ?? [];
    if (page && input) page.enterText(input, text);
    await world.settle();
  }
  world.phone.closeSettings();
}

const after = (world: World, side: Side, word: string): string[] =>
  logged(world, side)
    .filter((line) => line.startsWith(word))
    .map((line) => line.slice(word.length));

/** Files that a side has taken, as name=content, in the order in which it took them. */
export const filesAt = (world: World, side: Side): string[] => after(world, side, 'file ');

/** Messages that a side has got, in order. */
export const messagesAt = (world: World, side: Side): string[] => after(world, side, 'got ');

/** Values of a rate by its unit: no fault, a certain one, or one in between. */
export const kindsOfRates = (): Readonly<Record<RateUnit, fc.Arbitrary<number>>> => ({
  share: fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  ms: fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 600_000 })),
  bytes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3000 })),
});

/** Rates of all kinds at once. */
export function anyRates(): fc.Arbitrary<LinkRates> {
  const kinds = kindsOfRates();
  const fields = Object.fromEntries(RATE_NAMES.map((name) => [name, kinds[RATE_UNITS[name]]]));
  return fc.record(fields as Record<keyof LinkRates, fc.Arbitrary<number>>);
}
