import type { Appointment } from '../time/scheduler';
import { CompanionRun } from './companion-run';
import { onMovedFar } from './location-changes';
import type { LaunchReason } from './launch-reason';
import type { PhoneMachine } from './machine';
import { WakeInterval } from './wake-interval';

/**
 * How long the phone keeps a companion for which there is no reason any more. No public source gives it; authors only
 * report that it may be unloaded at any time (dev.fitbit.com/build/guides/companion).
 */
const LINGER_MS = 30_000;

/**
 * When the companion runs: it is launched by the watch app, a changed setting, a file or the wake interval, and is kept
 * while the watch app is near or the settings page is open.
 *
 * Source of the reasons: dev.fitbit.com/build/reference/companion-api/life-cycle; dev.fitbit.com/build/guides/settings.
 */
export class CompanionLife {
  private run: CompanionRun | undefined;
  private launching: { readonly appointment: Appointment; readonly reasons: Set<LaunchReason> } | undefined;
  private leaving: Appointment | undefined;
  /** When the phone unloads it whatever holds it. */
  private eviction: Appointment | undefined;
  private isSettingsPageOpen = false;
  private readonly wakeInterval: WakeInterval;
  private readonly forgetMoves: () => void;

  constructor(private readonly machine: PhoneMachine) {
    const { companion } = machine.package;
    const isPermitted = companion?.requestedPermissions.includes('run_background') ?? false;
    this.wakeInterval = new WakeInterval(
      machine.scheduler,
      isPermitted,
      () => this.wakeByInterval(),
      companion?.defaultWakeInterval,
    );
    machine.inbox.arrived.listen(() => this.wake('fileTransfer'));
    machine.settingsStorage.changed.listen(({ by }) => {
      if (by === 'settings') this.wake('settingsChanged');
    });
    machine.watchAppNearChanged.listen(() => {
      if (machine.isWatchAppNear()) this.wake('peerAppLaunched');
      else this.linger();
    });
    this.forgetMoves = onMovedFar(machine, () => this.movedFar(isPermitted));
    machine.link.conditionsChanged.listen(() => this.planEviction());
  }

  get running(): boolean {
    return this.run !== undefined;
  }

  set settingsPageOpen(open: boolean) {
    this.isSettingsPageOpen = open;
    this.linger();
  }

  /**
   * Launches the companion for a reason, in a turn of its own, as soon as the conditions have it; when it runs, it has
   * one reason more.
   */
  wake(reason: LaunchReason): void {
    if (!this.machine.package.companion) return;
    if (this.run) {
      this.run.addReason(reason);
      this.linger();
      return;
    }
    const { journal, link, scheduler } = this.machine;
    const lateMs = link.conditions.companionWakeMs(reason);
    if (lateMs > 0) {
      const fault = lateMs === Infinity ? 'not-woken' : 'woken-late';
      journal.write({ kind: 'link-fault', fault, detail: reason });
      if (lateMs === Infinity) return;
    }
    const reasons = new Set(this.launching?.reasons).add(reason);
    if (this.launching && this.launching.appointment.dueMs <= scheduler.nowMs + lateMs) {
      this.launching = { ...this.launching, reasons };
      return;
    }
    this.launching?.appointment.cancel();
    this.launching = { appointment: scheduler.after(lateMs, () => this.launch()), reasons };
  }

  /** Unloads it, with its `unload` event. */
  unload(reason: string): void {
    const { run } = this;
    run?.unload();
    this.end(run, 'closed', reason);
  }

  /** Ends it without another word of its code. */
  kill(reason: string): void {
    this.end(this.run, 'killed', reason);
  }

  dispose(): void {
    this.launching?.appointment.cancel();
    this.leaving?.cancel();
    this.eviction?.cancel();
    this.wakeInterval.dispose();
    this.forgetMoves();
    this.run?.end();
    this.run = undefined;
  }

  private launch(): void {
    const reasons = [...(this.launching?.reasons ?? [])];
    this.launching = undefined;
    const [first, ...others] = reasons;
    if (!first) return;
    const run = new CompanionRun(this.machine, this.wakeInterval, first);
    for (const reason of others) run.addReason(reason);
    this.run = run;
    const { journal, scheduler, turns } = this.machine;
    journal.write({ kind: 'lifecycle', side: 'companion', state: 'launched', reason: reasons.join(', ') });
    turns.mark();
    run.context.yielded.listen(() =>
      scheduler.after(0, () => {
        if (this.run === run && !this.isHeld()) this.unload('it yielded');
      }),
    );
    this.linger();
    this.planEviction();
    run.start();
  }

  /** @param run the one that is meant; nothing happens when it has ended already, e.g. in its own `unload` */
  private end(run: CompanionRun | undefined, state: 'closed' | 'killed', reason: string): void {
    if (!run || run !== this.run) return;
    this.leaving?.cancel();
    this.leaving = undefined;
    this.eviction?.cancel();
    this.eviction = undefined;
    this.run = undefined;
    run.end();
    this.machine.journal.write({ kind: 'lifecycle', side: 'companion', state, reason });
    this.machine.turns.mark();
  }

  private planEviction(): void {
    this.eviction?.cancel();
    this.eviction = undefined;
    const { link, scheduler } = this.machine;
    const lastsMs = this.run ? link.conditions.companionLastsMs() : Infinity;
    if (lastsMs === Infinity) return;
    this.eviction = scheduler.after(lastsMs, () => {
      const reason = 'the phone had other uses for its memory';
      if (link.conditions.companionEndsUnheard()) this.kill(reason);
      else this.unload(reason);
    });
  }

  private wakeByInterval(): void {
    const { run } = this;
    this.wake('wokenUp');
    run?.context.intervalElapsed.emit();
  }

  private movedFar(mayRunInBackground: boolean): void {
    if (!this.machine.monitorsLocation) return;
    if (this.run) this.run.context.movedTo.emit();
    else if (mayRunInBackground) this.wake('locationChanged');
  }

  private isHeld(): boolean {
    return this.isSettingsPageOpen || this.machine.isWatchAppNear();
  }

  /** Has it unloaded after a while, unless something holds it; each new reason begins that while anew. */
  private linger(): void {
    this.leaving?.cancel();
    this.leaving = undefined;
    if (!this.run || this.isHeld()) return;
    this.leaving = this.machine.scheduler.after(LINGER_MS, () => {
      this.leaving = undefined;
      this.unload('nothing needed it any more');
    });
  }
}
