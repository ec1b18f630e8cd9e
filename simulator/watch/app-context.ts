import type { PeerPort } from '../link/peer-connection';
import type { Program } from '../program';
import { Permissions } from '../permissions';
import { Signal } from '../signal';
import { IdleTimer } from './idle-timer';
import type { WatchMachine } from './machine';

/**
 * How long an app may go without a touch or press before the system ends it.
 * Source: dev.fitbit.com/build/reference/device-api/appbit.
 */
const APP_TIMEOUT_MS = 120_000;

/** What the platform's modules of one run of the app share. */
export class AppContext {
  /** The app is about to be left. */
  readonly unloading = new Signal();
  /** The app has asked to exit; the system does it after this turn. */
  readonly exitRequested = new Signal();
  private readonly timeout: IdleTimer;
  private isTimeoutEnabled: boolean;
  /** Whether a finger on the glass does anything: an exercise may want it not to. The button goes on as ever. */
  touchEnabled = true;
  readonly permissions: Permissions;

  /** @param timedOut ends the app because nobody has touched it for too long */
  constructor(
    readonly machine: WatchMachine,
    readonly program: Program,
    readonly port: PeerPort,
    timedOut: () => void,
  ) {
    this.permissions = new Permissions(
      program,
      machine.bundle.manifest.requestedPermissions,
      machine.refusedPermissions,
    );
    this.timeout = new IdleTimer(machine.scheduler, APP_TIMEOUT_MS, timedOut);
    // A clock face is what the system shows when an app has ended: it has no time-out.
    this.isTimeoutEnabled = machine.bundle.manifest.appType !== 'clockface';
    if (this.isTimeoutEnabled) this.timeout.restart();
    program.onEnd(() => this.timeout.stop());
  }

  get timeoutEnabled(): boolean {
    return this.isTimeoutEnabled;
  }

  set timeoutEnabled(enabled: boolean) {
    if (this.machine.bundle.manifest.appType === 'clockface') return;
    if (enabled && !this.isTimeoutEnabled) this.timeout.restart();
    if (!enabled) this.timeout.stop();
    this.isTimeoutEnabled = enabled;
  }

  /** Somebody has touched the screen or pressed the button. */
  noteInteraction(): void {
    if (this.isTimeoutEnabled) this.timeout.restart();
  }
}
