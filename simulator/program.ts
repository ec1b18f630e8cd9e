import { isCallable } from './callable';
import type { Journal, Side } from './journal';
import { describeFault, PlatformError, type PlatformErrorKind } from './platform-error';
import { rawStackOf } from './realm/raw-stack';
import type { OutsideWork } from './outside';
import type { Realm, RealmHost, RealmOptions } from './realm/realm';
import type { Appointment, Scheduler } from './time/scheduler';
import type { Turns } from './turns';

/** What every program of a world shares. */
export interface Surroundings {
  readonly scheduler: Scheduler;
  readonly journal: Journal;
  readonly turns: Turns;
  /** What happens outside of virtual time, which waits for it. */
  readonly outside: OutsideWork;
  /** Reports something of the platform that is not imitated, once for each name. */
  readonly unimitated: (side: Side, name: string) => void;
}

/** Thrown into app code that still stands on the stack when its program has been ended: nothing it calls works any more. */
class ProgramEnded extends Error {}

/** A promise of the realm, to be settled from outside; after the program's end both functions do nothing. */
export interface Deferred {
  readonly promise: Promise<unknown>;
  resolve(value: unknown): void;
  reject(fault: unknown): void;
}

/**
 * One run of app code in a realm of its own: the watch app, the companion or the settings page.
 * Every call into the realm goes through `call`, and everything the realm may call goes through `expose`,
 * so that an error in app code stops nothing else and nothing of the program runs after its end.
 */
export class Program {
  private openedRealm: Realm | undefined;
  private isAlive = true;
  private readonly appointments = new Set<Appointment>();
  private readonly excused = new WeakSet<object>();
  private readonly cleanups: Array<() => void> = [];
  private readonly unfinished: Array<(realm: Realm) => void> = [];

  /** @param noteWakeup hears that app code runs because of a timer, tick, message, file or frame */
  constructor(
    readonly side: Side,
    readonly surroundings: Surroundings,
    private readonly noteWakeup: () => void = () => undefined,
  ) {}

  get alive(): boolean {
    return this.isAlive;
  }

  get realm(): Realm {
    if (!this.openedRealm) throw new Error(`the realm of the ${this.side} is not open yet`);
    return this.openedRealm;
  }

  /** Makes the realm that this program runs in. */
  open(host: RealmHost, options: RealmOptions): Realm {
    this.openedRealm = host.create({ ...options, entriesTold: true });
    for (const finish of this.unfinished.splice(0)) finish(this.openedRealm);
    return this.openedRealm;
  }

  /** Finishes something that the realm is given with what only an open realm has; at once when it is open. */
  whenOpen(finish: (realm: Realm) => void): void {
    if (this.openedRealm) finish(this.openedRealm);
    else this.unfinished.push(finish);
  }

  /**
   * Calls app code; an error in it goes to the journal.
   * @param wakes whether the cause is one that wakes the processor: a timer, tick, message, file or frame
   * @returns what it returned; undefined after an error or after the program's end
   */
  call<T>(code: () => T, wakes = false): T | undefined {
    if (!this.isAlive) return undefined;
    if (wakes) this.noteWakeup();
    this.openedRealm?.entered();
    try {
      return this.surroundings.turns.duringAppCode(code);
    } catch (fault) {
      this.report(fault);
      return undefined;
    }
  }

  /** An error for which the app is not to be blamed: a promise that it rejects unheard is not told. */
  excuse(fault: object): void {
    this.excused.add(fault);
  }

  /** Writes the reason of a promise that was rejected unheard to the journal. */
  reportRejection(reason: unknown): void {
    if (typeof reason === 'object' && reason !== null && this.excused.has(reason)) return;
    this.report(reason);
  }

  /** Writes a fault of app code to the journal. */
  report(fault: unknown): void {
    if (!this.isAlive) return;
    const { text } = describeFault(fault);
    this.surroundings.journal.write({ kind: 'error', side: this.side, text, ...this.stackPart(fault) });
  }

  /** Where the app code that called the model just now stands, as part of a journal entry. */
  here(): { stack?: string } {
    return this.stackPart(this.error('Error', 'here'));
  }

  private stackPart(fault: unknown): { stack?: string } {
    const stack = this.openedRealm ? this.openedRealm.stackOf(fault) : rawStackOf(fault);
    return stack === undefined ? {} : { stack };
  }

  unimitated(name: string): void {
    this.surroundings.unimitated(this.side, name);
  }

  /** Does something of the model later, unless the program has ended by then. */
  after(delayMs: number, action: () => void): Appointment {
    return this.at(this.surroundings.scheduler.nowMs + Math.max(0, delayMs), action);
  }

  /** Like `after`, for a moment of virtual time. */
  at(dueMs: number, action: () => void): Appointment {
    const inner = this.surroundings.scheduler.at(dueMs, () => {
      this.appointments.delete(appointment);
      action();
    });
    const appointment: Appointment = {
      dueMs: inner.dueMs,
      cancel: () => {
        this.appointments.delete(appointment);
        inner.cancel();
      },
    };
    if (this.isAlive) this.appointments.add(appointment);
    else inner.cancel();
    return appointment;
  }

  /** Something to do when the program ends, however it does. */
  onEnd(cleanup: () => void): void {
    this.cleanups.push(cleanup);
  }

  /** Ends the program between two instructions: none of its code runs again, no promise of it is settled. */
  end(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    for (const appointment of [...this.appointments]) appointment.cancel();
    for (const cleanup of this.cleanups.reverse()) cleanup();
    this.openedRealm?.dispose();
  }

  /** An error of the realm. */
  error(kind: PlatformErrorKind, message: string, shownName?: string): Error {
    const error = new this.realm.intrinsics[kind](message);
    if (shownName !== undefined) {
      Object.defineProperty(error, 'name', { value: shownName, configurable: true, writable: true });
    }
    return error;
  }

  /** A promise of the realm. */
  deferred(): Deferred {
    let settle: { resolve: (value: unknown) => void; reject: (fault: unknown) => void } | undefined;
    const promise = new this.realm.intrinsics.Promise<unknown>((resolve, reject) => {
      settle = { resolve, reject };
    });
    return {
      promise,
      resolve: (value) => {
        if (!this.isAlive) return;
        this.realm.entered();
        settle?.resolve(value);
      },
      reject: (fault) => {
        if (!this.isAlive) return;
        this.realm.entered();
        settle?.reject(this.toRealmFault(fault));
      },
    };
  }

  /** A promise of the realm, settled with what `work` returns (made of the realm already) or throws. */
  promise(work: () => unknown): Promise<unknown> {
    const deferred = this.deferred();
    try {
      deferred.resolve(work());
    } catch (fault) {
      deferred.reject(fault);
    }
    return deferred.promise;
  }

  /**
   * Makes an object of the realm out of a description: methods, getters and setters of the model become callable
   * from app code, other values are copied as they are (primitives, or things of the realm).
   */
  expose(description: object): Record<string, unknown> {
    const exposed = new this.realm.intrinsics.Object() as Record<string, unknown>;
    return this.exposeOn(exposed, description);
  }

  /** Like `expose`, onto an object that the realm has already. */
  exposeOn<T extends object>(target: T, description: object): T {
    const properties = Object.getOwnPropertyDescriptors(description) as Record<
      string,
      TypedPropertyDescriptor<unknown>
    >;
    for (const [name, property] of Object.entries(properties)) {
      const exposed: PropertyDescriptor = { enumerable: true, configurable: true };
      if (property.get ?? property.set) {
        exposed.get = property.get && this.enterable(property.get, description);
        exposed.set = property.set && this.enterable(property.set, description);
      } else {
        exposed.writable = true;
        exposed.value = isCallable(property.value)
          ? this.enterable(property.value, description)
          : property.value;
      }
      Object.defineProperty(target, name, exposed);
    }
    return target;
  }

  /** Makes one function of the model callable from app code. */
  enterable<A extends unknown[], R>(code: (...args: A) => R, self?: unknown): (...args: A) => R {
    return (...args) => {
      this.checkAlive();
      let result: R;
      try {
        result = code.apply(self, args);
      } catch (fault) {
        throw this.toRealmFault(fault);
      }
      this.checkAlive();
      return result;
    };
  }

  private checkAlive(): void {
    if (!this.isAlive) throw new ProgramEnded('the program has ended');
  }

  private toRealmFault(fault: unknown): unknown {
    if (!(fault instanceof PlatformError)) return fault;
    return this.error(fault.kind, fault.message, fault.shownName);
  }
}
