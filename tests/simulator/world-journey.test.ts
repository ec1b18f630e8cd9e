import type { World } from '../../simulator/contract';
import { errors, logged, worldOf } from './world-support/world';

/** A counter: counts presses, keeps the count in a file, sends it to the phone, and takes a goal from there. */
const APP = `
  var document = require('document').default, fs = require('fs'), me = require('appbit').me;
  var vibration = require('haptics').vibration, clock = require('clock').default, cbor = require('cbor');
  var transfer = require('file-transfer'), socket = require('messaging').peerSocket, gettext = require('i18n').gettext;
  me.appTimeoutEnabled = false;
  var state = fs.existsSync('state') ? fs.readFileSync('state', 'cbor') : { count: 0, goal: 10, since: Date.now() };
  function show() {
    document.getElementById('count').text = gettext('count') + ' ' + state.count + '/' + state.goal;
  }
  function save() {
    fs.writeFileSync('state.new', state, 'cbor');
    fs.renameSync('state.new', 'state');
  }
  function takeSettings() {
    var name;
    while ((name = transfer.inbox.nextFile())) {
      if (name === 'goal') { state.goal = fs.readFileSync(name, 'cbor').goal; save(); show(); }
      fs.unlinkSync(name);
    }
  }
  document.getElementById('plus').onclick = function () {
    state.count++;
    save();
    show();
    if (socket.readyState === socket.OPEN) socket.send({ count: state.count });
    if (state.count === state.goal) {
      vibration.start('ring');
      transfer.outbox.enqueue('done-' + state.count, cbor.encode(state));
    } else vibration.start('bump');
  };
  document.addEventListener('keypress', function (event) {
    if (event.key !== 'back' || state.count !== state.goal) return;
    event.preventDefault();
    vibration.stop();
    state.count = 0;
    save();
    show();
  });
  transfer.inbox.onnewfile = takeSettings;
  clock.granularity = 'seconds';
  clock.ontick = function (event) {
    document.getElementById('clock').text = event.date.toTimeString().slice(0, 8);
  };
  me.onunload = function () { save(); console.log('saved') };
  takeSettings();
  show();`;

const VIEW = `<svg>
  <text id="clock" x="0" y="60" font-size="40" text-length="8">-</text>
  <text id="count" x="0" y="120" font-size="40" text-length="20" />
  <rect id="plus" x="0" y="200" width="100%" height="100" pointer-events="visible" />
</svg>`;

const COMPANION = `
  const { settingsStorage } = require('settings'), { outbox, inbox } = require('file-transfer');
  const { localStorage } = require('local-storage'), { peerSocket } = require('messaging'), cbor = require('cbor');
  const { me } = require('companion');
  const sendGoal = () => {
    const goal = Number(settingsStorage.getItem('goal'));
    if (goal) outbox.enqueue('goal', cbor.encode({ goal }));
  };
  settingsStorage.onchange = ({ key }) => key === 'goal' && sendGoal();
  if (me.launchReasons.settingsChanged) sendGoal();
  peerSocket.onmessage = ({ data }) => settingsStorage.setItem('now', String(data.count));
  const takeAll = async () => {
    for (let file; (file = await inbox.pop()); ) {
      const { count } = await file.cbor();
      localStorage.setItem('rounds', String(Number(localStorage.getItem('rounds')) + 1));
      settingsStorage.setItem('last', String(count));
    }
  };
  inbox.onnewfile = takeAll;
  takeAll();`;

const SETTINGS = `registerSettingsPage(({ settings }) => createComponent(Page, null,
  createComponent(Slider, { label: 'Goal: ' + (settings.goal || 10), settingsKey: 'goal', min: '2', max: '20' }),
  createComponent(Text, null, 'Now ' + (settings.now || 0) + ', last ' + (settings.last || 'none'))))`;

const PARTS = {
  app: APP,
  views: { 'index.view': VIEW },
  companion: COMPANION,
  settings: SETTINGS,
  i18n: { 'en-US': { count: 'Count' }, 'de-DE': { count: 'Zahl' } },
};

async function setGoal(world: World, goal: number): Promise<void> {
  world.phone.openSettings();
  const page = world.phone.settingsPage;
  const [slider] = page?.all('Slider') ?? [];
  if (!page || !slider) throw new Error('no slider');
  page.slide(slider, goal);
  await world.advance(2000);
}

async function press(world: World, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    world.watch.wakeScreen();
    world.watch.press('plus');
    await world.advance(200);
  }
}

describe('a counter with its phone', () => {
  it('counts on the watch and shows it on the phone, with a goal set there', async () => {
    const world = worldOf(PARTS, { startEpochMs: Date.UTC(2024, 0, 1, 12), utcOffsetMinutes: 60 });
    world.watch.launch();
    await world.advance(1000);
    expect(world.watch.text()).toEqual(['13:00:01', 'Count 0/10']);
    await setGoal(world, 3);
    expect(world.watch.text()).toContain('Count 0/3');
    await press(world, 2);
    expect(world.phone.settingsPage?.text()).toEqual(['Goal: 3', 'Now 2, last none']);
    await press(world, 1);
    expect(world.watch.motor.pattern).toBe('ring');
    await world.advance(2000);
    expect(world.phone.settingsPage?.text()).toEqual(['Goal: 3', 'Now 3, last 3']);
    world.watch.pressButton();
    expect(world.watch.app).toBe('running');
    expect(world.watch.motor.pattern).toBeUndefined();
    expect(world.watch.text()).toContain('Count 0/3');
    world.watch.pressButton();
    expect(world.watch.app).toBe('closed');
    expect(logged(world)).toEqual(['saved']);
    expect(Object.fromEntries(world.phone.localStorage)).toEqual({ rounds: '1' });
    expect(errors(world)).toEqual([]);
    expect(world.journal.of('unimitated')).toEqual([]);
  });

  it('loses nothing while the phone is away, the app is killed and the world ends', async () => {
    let world = worldOf(PARTS);
    world.watch.launch();
    await world.advance(1000);
    world.link.setConnected(false);
    await press(world, 10);
    expect(world.link.waiting.toPhone).toBe(1);
    world.watch.kill();
    expect(world.watch.motor.pattern).toBeUndefined();
    await world.advance(3_600_000);
    world.link.setConnected(true);
    await world.advance(2000);
    expect(world.phone.settingsStorage.get('last')).toBe('10');
    await world.advance(60_000);
    expect(world.phone.companion).toBe('stopped');
    world = worldOf(PARTS, { saved: world.save(), locale: 'de-DE' });
    world.watch.launch();
    await world.advance(500);
    expect(world.watch.text()).toContain('Zahl 10/10');
    await setGoal(world, 12);
    expect(world.watch.text()).toContain('Zahl 10/12');
    expect(errors(world)).toEqual([]);
  });

  it('takes a goal that was set while its app was closed', async () => {
    const world = worldOf(PARTS);
    await setGoal(world, 7);
    world.phone.closeSettings();
    await world.advance(60_000);
    expect(world.phone.companion).toBe('stopped');
    world.watch.launch();
    await world.settle();
    expect(world.watch.text()).toContain('Count 0/7');
  });

  it('comes out the same each time, entry by entry', async () => {
    const run = async (): Promise<World> => {
      const world = worldOf(PARTS, { timerLatenessMs: () => 3 });
      world.watch.launch();
      await setGoal(world, 4);
      await press(world, 4);
      world.link.setConnected(false);
      await world.advance(90_000);
      return world;
    };
    const [one, other] = [await run(), await run()];
    expect(one.journal.entries).toEqual(other.journal.entries);
    expect(one.save()).toEqual(other.save());
    expect(one.journal.entries.length).toBeGreaterThan(15);
  });
});
