import type { SavedState, World } from '../../contract';
import { PackageError, type AppPackage } from '../../package/app-package';
import { openPackage } from '../../package/open-package';
import { Driver } from '../driver';
import { FrameSignal } from './frame-signal';
import { openWorld } from './open-world';

/** What is on the bench: a world and the driver that moves it. */
export interface Running {
  readonly world: World;
  readonly driver: Driver;
  /** True time when the world began, ms since 1970. */
  readonly startEpochMs: number;
  /** Differs for each world that was put on the bench. */
  readonly serial: number;
}

/** Holds one world at a time and replaces it by another package or another watch. Framework-free. */
export class Bench {
  readonly signal = new FrameSignal();
  private current: Running | undefined;
  private currentProblem: string | undefined;
  private serial = 0;
  private release: () => void = () => undefined;

  /** Undefined until a package has been opened. */
  get running(): Running | undefined {
    return this.current;
  }

  /** What went wrong with opening a package or moving the time; undefined when nothing did. */
  get problem(): string | undefined {
    return this.currentProblem;
  }

  dismissProblem(): void {
    this.setProblem(undefined);
  }

  /** Opens the package that the server hands out. */
  async openUrl(url: string): Promise<void> {
    try {
      const response = await fetch(url);
      if (!response.ok) throw new PackageError(await response.text());
      this.openBytes(new Uint8Array(await response.arrayBuffer()));
    } catch (fault) {
      this.setProblem(sentenceOf(fault));
    }
  }

  /** Opens a package that somebody dropped or chose; a broken one leaves the running world as it is. */
  async openFile(file: File): Promise<void> {
    try {
      this.openBytes(new Uint8Array(await file.arrayBuffer()), `${file.name}: `);
    } catch (fault) {
      this.setProblem(`${file.name}: ${sentenceOf(fault)}`);
    }
  }

  /** Changes to another watch of the same package; flash and the phone's storages stay. */
  chooseFamily(family: string): void {
    const running = this.current;
    if (!running || running.world.watch.family === family) return;
    this.attempt(() => this.put(running.world.package, family, running.world.save()));
  }

  private openBytes(bytes: Uint8Array, prefix = ''): void {
    this.attempt(() => this.put(openPackage(bytes)), prefix);
  }

  private attempt(deed: () => void, prefix = ''): void {
    try {
      deed();
      this.setProblem(undefined);
    } catch (fault) {
      this.setProblem(prefix + sentenceOf(fault));
    }
  }

  private put(appPackage: AppPackage, family?: string, saved?: SavedState): void {
    const startEpochMs = Date.now();
    const world = openWorld(appPackage, startEpochMs, family, saved);
    const driver = new Driver(world, {
      changed: this.signal.mark,
      acted: this.signal.tell,
      failed: (fault) => this.setProblem(sentenceOf(fault)),
    });
    const previous = this.current;
    const quiet = [world.onChange(this.signal.mark), world.journal.onEntry(this.signal.mark)];
    this.release();
    this.release = () => quiet.forEach((unsubscribe) => unsubscribe());
    this.current = { world, driver, startEpochMs, serial: ++this.serial };
    if (previous) {
      driver.setSpeed(previous.driver.speed);
      previous.driver.stop();
      previous.world.dispose();
    }
    driver.start();
    void driver.act(({ watch, phone }) => {
      watch.launch();
      if (appPackage.companion?.settingsSource !== undefined) phone.openSettings();
    });
    window.simulator = { world, driver };
    this.signal.mark();
  }

  private setProblem(problem: string | undefined): void {
    this.currentProblem = problem;
    this.signal.mark();
  }
}

function sentenceOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

declare global {
  interface Window {
    /** For scripts: `world` is the model (simulator/contract.ts), `driver` moves its time (simulator/page/driver.ts). */
    simulator?: { readonly world: World; readonly driver: Driver };
  }
}
