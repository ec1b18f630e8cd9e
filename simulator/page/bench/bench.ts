import type { Phone, SavedState, World } from '../../contract';
import type { AppIdentity, ComponentKind } from '../../bridge/component';
import { identityOf, installComponent } from '../../bridge/install';
import type { AppPackage } from '../../package/app-package';
import { openPackage } from '../../package/open-package';
import { Driver } from '../driver';
import { paintScene } from '../watch-face/paint-scene';
import type { SceneNode } from '../../watch/document/watch-document';
import type { KeptStates } from '../keeping/kept-states';
import type { ServedPackage } from '../package/served-package';
import { afterPicture } from './after-picture';
import { FrameSignal } from './frame-signal';
import { openWorld } from './open-world';

/** What is on the bench: a world and the driver that moves it. */
export interface Running {
  readonly world: World;
  readonly driver: Driver;
  /** True time when the world began, ms since 1970. */
  readonly startEpochMs: number;
  /** Language of watch and phone, e.g. 'en-US'. */
  readonly locale: string;
  /** Differs for each world that was put on the bench. */
  readonly serial: number;
}

/** How a package is put on the bench. */
interface Placing {
  /** Which watch. Default: the first one that the package is for. */
  readonly family?: string;
  readonly saved?: SavedState;
  /** Whether the app is opened. Default true. */
  readonly launch?: boolean;
  /** Whether the settings page is opened, where there is one. Default true. */
  readonly settings?: boolean;
}

/** Holds one world at a time and replaces it by another package or another watch. Framework-free. */
export class Bench {
  readonly signal = new FrameSignal();
  private current: Running | undefined;
  private currentProblem: string | undefined;
  private serial = 0;
  private locale = navigator.language;
  private release: () => void = () => undefined;
  private readonly followers = new Set<(running: Running) => () => void>();

  /** @param kept what apps kept when they were on the bench before. Default: nothing of it is known */
  constructor(private readonly kept?: Pick<KeptStates, 'load'>) {}

  /** Undefined until a package has been opened. */
  get running(): Running | undefined {
    return this.current;
  }

  /** What went wrong with opening a package or moving the time; undefined when nothing did. */
  get problem(): string | undefined {
    return this.currentProblem;
  }

  /** Tells whoever sits before the page of a fault. */
  report(fault: unknown): void {
    this.setProblem(sentenceOf(fault));
  }

  dismissProblem(): void {
    this.setProblem(undefined);
  }

  /** Opens the package that comes with the page. */
  async openServed(served: ServedPackage): Promise<void> {
    try {
      await this.openBytes(await served.bytes());
    } catch (fault) {
      this.setProblem(sentenceOf(fault));
    }
  }

  /** Opens a package that somebody dropped or chose; a broken one leaves the running world as it is. */
  async openFile(file: File): Promise<void> {
    try {
      await this.openBytes(new Uint8Array(await file.arrayBuffer()));
    } catch (fault) {
      this.setProblem(`${file.name}: ${sentenceOf(fault)}`);
    }
  }

  /** Changes to another watch of the same package; flash and the phone's storages stay. */
  chooseFamily(family: string): void {
    const running = this.current;
    if (!running || running.world.watch.family === family) return;
    this.attempt(() => this.put(running.world.package, { family, saved: running.world.save() }));
  }

  /** Sets watch and phone to another language, as if both were started anew; what is kept stays. */
  chooseLocale(locale: string): void {
    this.locale = locale;
    const running = this.current;
    if (!running) return;
    const { world } = running;
    this.attempt(() => this.put(world.package, { family: world.watch.family, saved: world.save() }));
  }

  /** Opens it anew when it has been built anew; what the same app has kept stays, and it runs if it ran. */
  async openNewer(served: ServedPackage): Promise<void> {
    try {
      const bytes = await served.newerBytes();
      if (bytes) this.attempt(() => this.replace(openPackage(bytes)));
    } catch (fault) {
      this.setProblem(sentenceOf(fault));
    }
  }

  /**
   * Puts a component in the place of the one that is there, and leaves the app closed.
   * @throws PackageError when it does not go with what is there
   */
  install(kind: ComponentKind, zipped: Uint8Array): AppIdentity {
    const { world } = this.presentRunning();
    const { opened, family, isOther } = installComponent(kind, zipped, world.package, world.watch.family);
    this.put(opened, { family, launch: false, settings: false, ...(isOther ? {} : { saved: world.save() }) });
    this.setProblem(undefined);
    return identityOf(opened);
  }

  /** Opens the app. @throws Error when another one is on the bench */
  async launch(uuid: string): Promise<AppIdentity> {
    const { world, driver } = this.presentRunning();
    const app = identityOf(world.package);
    if (app.uuid !== uuid) throw new Error(`the app ${uuid} is not on the watch, ${app.uuid} is`);
    await driver.act(({ watch, phone }) => {
      watch.launch();
      openSettingsOf(world.package, phone);
    });
    return app;
  }

  /**
   * Calls `begin` for what is on the bench now and for each world that comes after it, before anything runs in it.
   * @param begin returns what ends it for that world
   * @returns a function that ends it all
   */
  follow(begin: (running: Running) => () => void): () => void {
    let end = this.current ? begin(this.current) : () => undefined;
    const follower = (running: Running): (() => void) => {
      end();
      end = begin(running);
      return end;
    };
    this.followers.add(follower);
    return () => {
      this.followers.delete(follower);
      end();
    };
  }

  private presentRunning(): Running {
    if (!this.current) throw new Error('no package is open on the page');
    return this.current;
  }

  private async openBytes(bytes: Uint8Array): Promise<void> {
    const opened = openPackage(bytes);
    const saved = await this.kept?.load(opened);
    this.put(opened, saved === undefined ? {} : { saved });
    this.setProblem(undefined);
  }

  private replace(opened: AppPackage): void {
    const { current } = this;
    if (!current) {
      this.put(opened);
      return;
    }
    const { world } = current;
    const { family } = world.watch;
    const isSame = identityOf(opened).uuid === identityOf(world.package).uuid;
    this.put(opened, {
      launch: world.watch.app === 'running',
      ...(opened.devices.has(family) ? { family } : {}),
      ...(isSame ? { saved: world.save() } : {}),
    });
  }

  private attempt(deed: () => void): void {
    try {
      deed();
      this.setProblem(undefined);
    } catch (fault) {
      this.setProblem(sentenceOf(fault));
    }
  }

  private put(appPackage: AppPackage, { family, saved, launch = true, settings = true }: Placing = {}): void {
    const startEpochMs = Date.now();
    const world = openWorld(appPackage, { startEpochMs, locale: this.locale, family, saved });
    const driver = new Driver(world, {
      changed: this.signal.mark,
      acted: this.signal.tell,
      failed: (fault) => this.setProblem(sentenceOf(fault)),
    });
    const previous = this.current;
    const quiet = [world.onChange(this.signal.mark), world.journal.onEntry(this.signal.mark)];
    this.release();
    this.release = () => quiet.forEach((unsubscribe) => unsubscribe());
    this.current = { world, driver, startEpochMs, locale: this.locale, serial: ++this.serial };
    if (previous) {
      driver.setSpeed(previous.driver.speed);
      previous.driver.stop();
      previous.world.dispose();
    }
    for (const follower of this.followers) follower(this.current);
    driver.start();
    if (launch) void driver.act(({ watch }) => watch.launch());
    if (settings) {
      // The watch is seen first; its page may take longer than all the rest.
      afterPicture(() => {
        if (this.current?.world === world) void driver.act(({ phone }) => openSettingsOf(appPackage, phone));
      });
    }
    const paint = (svg: SVGSVGElement, scene: SceneNode): void =>
      paintScene(svg, scene, (href) => world.watch.picture(href), { buttons: true });
    window.simulator = { world, driver, startEpochMs, paint };
    this.signal.mark();
  }

  private setProblem(problem: string | undefined): void {
    this.currentProblem = problem;
    this.signal.mark();
  }
}

function openSettingsOf({ companion }: AppPackage, phone: Phone): void {
  if (companion?.settingsSource !== undefined) phone.openSettings();
}

function sentenceOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

declare global {
  interface Window {
    /**
     * For scripts: `world` is the model (simulator/contract.ts), `driver` moves its time (simulator/page/driver.ts),
     * `startEpochMs` is when its clock said that it began, `paint` paints a scene, of whatever world, as the page paints
     * its own; the viewBox is the size of its screen.
     */
    simulator?: {
      readonly world: World;
      readonly driver: Driver;
      readonly startEpochMs: number;
      readonly paint: (svg: SVGSVGElement, scene: SceneNode) => void;
    };
  }
}
