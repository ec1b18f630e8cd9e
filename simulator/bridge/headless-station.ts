import type { SavedState, World } from '../contract';
import { Driver } from '../page/driver';
import type { AppPackage } from '../package/app-package';
import { NodeRealmHost } from '../realm/node-realm';
import { createWorld } from '../world';
import type { AppIdentity, ComponentKind } from './component';
import { identityOf, installComponent } from './install';
import type { Station, Told } from './station';
import { tellFrom } from './told';

/** How often time moves on where nobody watches, ms. */
const TICK_MS = 20;

/** A watch and a phone in this process, in real time; nobody draws its screen. */
export class HeadlessStation implements Station {
  readonly screenshot = undefined;
  private readonly listeners = new Set<(told: Told) => void>();
  private running: { readonly world: World; readonly driver: Driver; readonly stopTelling: () => void };
  private readonly gone: Array<() => void> = [];

  /** @throws Error for a package that no watch here can run */
  constructor(opened: AppPackage) {
    this.running = this.open(opened);
  }

  family(): Promise<string> {
    return Promise.resolve(this.running.world.watch.family);
  }

  install(kind: ComponentKind, zipped: Uint8Array): Promise<AppIdentity> {
    return attempt(() => {
      const { world } = this.running;
      const installed = installComponent(kind, zipped, world.package, world.watch.family);
      this.put(installed.opened, installed.family, installed.isOther ? undefined : world.save());
      return identityOf(installed.opened);
    });
  }

  /** A newer build of what is there: it starts anew if it ran, and finds what it has kept. */
  replace(opened: AppPackage): void {
    const { world } = this.running;
    const wasRunning = world.watch.app === 'running';
    const isSame = identityOf(opened).uuid === identityOf(world.package).uuid;
    const family = opened.devices.has(world.watch.family) ? world.watch.family : undefined;
    this.put(opened, family, isSame ? world.save() : undefined);
    if (wasRunning) void this.running.driver.act(({ watch }) => watch.launch());
  }

  async launch(uuid: string): Promise<AppIdentity> {
    const { world, driver } = this.running;
    const app = identityOf(world.package);
    if (app.uuid !== uuid) throw new Error(`the app ${uuid} is not on the watch, ${app.uuid} is`);
    await driver.act(({ watch }) => watch.launch());
    return app;
  }

  onTold(listener: (told: Told) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onGone(listener: () => void): void {
    this.gone.push(listener);
  }

  close(): void {
    this.end();
    for (const listener of this.gone) listener();
  }

  private put(opened: AppPackage, family?: string, saved?: SavedState): void {
    const next = this.open(opened, family, saved);
    this.end();
    this.running = next;
  }

  private open(opened: AppPackage, family?: string, saved?: SavedState) {
    const startEpochMs = Date.now();
    const world = createWorld({
      package: opened,
      host: new NodeRealmHost(),
      startEpochMs,
      utcOffsetMinutes: -new Date(startEpochMs).getTimezoneOffset(),
      locale: Intl.DateTimeFormat().resolvedOptions().locale,
      ...(family === undefined ? {} : { family }),
      ...(saved === undefined ? {} : { saved }),
    });
    const driver = new Driver(
      world,
      {
        changed: () => undefined,
        acted: () => undefined,
        failed: (fault) => console.error(`The simulated time stands still: ${String(fault)}`),
      },
      () => performance.now(),
      (tick) => {
        const interval = setInterval(tick, TICK_MS);
        return () => clearInterval(interval);
      },
    );
    driver.start();
    const stopTelling = tellFrom(world, (told) => {
      for (const listener of this.listeners) listener(told);
    });
    return { world, driver, stopTelling };
  }

  private end(): void {
    const { world, driver, stopTelling } = this.running;
    stopTelling();
    driver.stop();
    world.dispose();
  }
}

/** What `work` throws is a rejection. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
