import type { Link, Phone, SavedState, Watch, World, WorldOptions } from './contract';
import { Journal, type Side } from './journal';
import { RadioLink } from './link/radio-link';
import type { AppPackage, DeviceBundle } from './package/app-package';
import type { PhoneMachine } from './phone/machine';
import { SimulatedPhone } from './phone/phone';
import { PhoneStorage } from './phone/storage';
import type { Surroundings } from './program';
import type { RealmHost } from './realm/realm';
import { Signal } from './signal';
import { OutsideWork } from './outside';
import { Scheduler } from './time/scheduler';
import { Turns } from './turns';
import { WallClock } from './wall-clock';
import { Display } from './watch/display';
import { isKnownFamily, watchFamily } from './watch/families';
import { Flash } from './watch/flash';
import { Inbox } from './link/inbox';
import type { WatchMachine } from './watch/machine';
import { Motion } from './watch/motion';
import { Motor } from './watch/motor';
import { Sensors } from './watch/sensors/sensors';
import { Pictures } from './watch/pictures';
import { systemAsset } from './watch/sysassets/system-asset';
import { SimulatedWatch } from './watch/watch';

/** A Monday morning, so that runs repeat. */
const DEFAULT_START_EPOCH_MS = Date.UTC(2024, 0, 1, 9, 0, 0);

/**
 * Makes a watch and a phone with an app installed, near each other, the app closed. Time stands still until `advance`.
 * @throws Error for a package without a watch app, or for a family that it or this simulator does not have
 */
export function createWorld(options: WorldOptions): World {
  return new SimulatedWorld(options);
}

class SimulatedWorld implements World {
  readonly package: AppPackage;
  readonly scheduler: Scheduler;
  readonly journal: Journal;
  readonly watch: Watch;
  readonly phone: Phone;
  readonly link: Link;
  private readonly turns = new Turns();
  private readonly parts: { readonly watch: WatchMachine; readonly phone: PhoneMachine };
  private readonly ends: ReadonlyArray<() => void>;
  private isMoving = false;
  private isDisposed = false;

  constructor(options: WorldOptions) {
    const { host, saved } = options;
    this.package = options.package;
    const bundle = chooseBundle(options.package, options.family);
    const family = watchFamily(bundle.family);
    const outside = new OutsideWork();
    const scheduler = new Scheduler(() => {
      const settling = host.settle();
      if (settling || outside.isPending) return this.settleWith(host, outside, settling);
      this.turns.end();
      return undefined;
    });
    const journal = new Journal(() => scheduler.nowMs);
    journal.onEntry(() => this.turns.mark());
    this.scheduler = scheduler;
    this.journal = journal;
    const surroundings: Surroundings = {
      outside,
      scheduler,
      journal,
      turns: this.turns,
      unimitated: this.unimitatedOnce(),
    };
    const startEpochMs = options.startEpochMs ?? DEFAULT_START_EPOCH_MS;
    const locale = options.locale ?? 'en-US';
    const newClock = (): WallClock => new WallClock(scheduler, startEpochMs, options.utcOffsetMinutes ?? 0);
    const link = new RadioLink(scheduler, journal, this.turns, options.linkConditions, saved?.transfers);
    const watchClock = newClock();
    const motion = new Motion(scheduler, options.accelerometer ?? true);
    const flash = new Flash(watchClock.now, this.turns, saved?.flash);
    const watchMachine: WatchMachine = {
      ...surroundings,
      host,
      package: options.package,
      bundle,
      family,
      locale,
      es5: options.es5 ?? true,
      clock: watchClock,
      display: new Display(scheduler, journal, this.turns),
      motor: new Motor(scheduler, journal, this.turns),
      motion,
      sensors: new Sensors(watchClock, motion, options.sensorSeed ?? 1),
      clusters: new Map(),
      refusedPermissions: options.refusedPermissions ?? [],
      pictures: new Pictures(bundle, journal, (name) => flash.read(name)),
      flash,
      inbox: new Inbox(saved?.transfers?.atWatch),
      link,
      lastSyncEpochMs: startEpochMs,
      systemAsset,
      timerLatenessMs: options.timerLatenessMs ?? (() => 0),
    };
    const watch = new SimulatedWatch(watchMachine);
    const isWatchAppNear = (): boolean => link.connected && watch.app === 'running';
    const phoneMachine: PhoneMachine = {
      ...surroundings,
      host,
      package: options.package,
      locale,
      clock: newClock(),
      link,
      inbox: new Inbox(saved?.transfers?.atPhone),
      settingsStorage: new PhoneStorage(this.turns, saved?.settingsStorage),
      localStorage: new PhoneStorage(this.turns, saved?.localStorage),
      isInternetAllowed: options.internet ?? false,
      refusedPermissions: options.refusedPermissions ?? [],
      clusters: new Map(),
      monitorsLocation: false,
      watch: watchMachine,
      isWatchAppNear,
      watchAppNearChanged: changesOf(isWatchAppNear, [watch.appChanged, link.connectedChanged]),
    };
    const phone = new SimulatedPhone(phoneMachine);
    this.parts = { watch: watchMachine, phone: phoneMachine };
    this.ends = [() => watch.dispose(), () => phone.dispose()];
    this.watch = watch;
    this.phone = phone;
    this.link = link;
  }

  async advance(durationMs: number): Promise<void> {
    if (this.isDisposed) throw new Error('this world was disposed of: make a new one');
    if (this.isMoving)
      throw new Error('time moves on already: wait for the call of advance or settle before this one');
    if (!Number.isFinite(durationMs) || durationMs < 0) {
      throw new RangeError(`time moves on by 0 ms or more, not by ${durationMs}`);
    }
    this.isMoving = true;
    try {
      await this.scheduler.advance(durationMs);
    } finally {
      this.isMoving = false;
    }
  }

  settle(): Promise<void> {
    return this.advance(0);
  }

  onChange(listener: () => void): () => void {
    return this.turns.changed.listen(listener);
  }

  save(): SavedState {
    return {
      flash: this.parts.watch.flash.save(),
      settingsStorage: Object.fromEntries(this.parts.phone.settingsStorage.entries),
      localStorage: Object.fromEntries(this.parts.phone.localStorage.entries),
      transfers: this.parts.watch.link.save({
        atWatch: this.parts.watch.inbox.waiting,
        atPhone: this.parts.phone.inbox.waiting,
      }),
    };
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    for (const end of this.ends) end();
  }

  /** Settles everything, also what happens outside of virtual time, and what that brings about. */
  private async settleWith(
    host: RealmHost,
    outside: OutsideWork,
    settling: void | Promise<void>,
  ): Promise<void> {
    await settling;
    while (outside.isPending) {
      await outside.idle();
      await host.settle();
    }
    this.turns.end();
  }

  private unimitatedOnce(): (side: Side, name: string) => void {
    const told = new Set<string>();
    return (side, name) => {
      if (told.has(`${side} ${name}`)) return;
      told.add(`${side} ${name}`);
      this.journal.write({ kind: 'unimitated', side, name });
    };
  }
}

function chooseBundle(opened: AppPackage, family: string | undefined): DeviceBundle {
  const families = [...opened.devices.keys()];
  const chosen = family ?? families.find(isKnownFamily) ?? families[0];
  const bundle = chosen === undefined ? undefined : opened.devices.get(chosen);
  if (bundle) return bundle;
  if (families.length === 0) throw new Error('this package has no app for a watch');
  throw new Error(`this package has no app for "${family}", only for ${families.join(', ')}`);
}

/** Emits whenever a condition has become true or false. */
function changesOf(condition: () => boolean, causes: ReadonlyArray<Signal>): Signal {
  const changed = new Signal();
  let last = condition();
  for (const cause of causes) {
    cause.listen(() => {
      const now = condition();
      if (now === last) return;
      last = now;
      changed.emit();
    });
  }
  return changed;
}
