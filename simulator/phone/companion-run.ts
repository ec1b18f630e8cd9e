import { createRequire } from '../modules';
import { Permissions } from '../permissions';
import { Program } from '../program';
import { Signal } from '../signal';
import type { CompanionContext } from './companion-context';
import { createPhoneGlobals } from './globals';
import type { LaunchReason } from './launch-reason';
import type { PhoneMachine } from './machine';
import { companionModules, UNIMITATED_COMPANION_MODULES } from './modules';
import { furnishNetwork } from './network/network';
import { createReach } from './network/reach';
import type { WakeInterval } from './wake-interval';

/** One run of the companion, from its launch to its end. */
export class CompanionRun {
  readonly context: CompanionContext;
  private readonly program: Program;
  private readonly reasons: Set<LaunchReason>;

  constructor(
    private readonly machine: PhoneMachine,
    wakeInterval: WakeInterval,
    reason: LaunchReason,
  ) {
    const program = new Program('companion', machine);
    this.program = program;
    this.reasons = new Set([reason]);
    program.open(machine.host, {
      name: 'companion',
      globals: createPhoneGlobals(program),
      now: machine.clock.forAppCode(machine.turns),
      utcOffsetMinutes: machine.clock.utcOffsetMinutes,
      language: 'es2020',
      onUnhandledRejection: (reason) => program.reportRejection(reason),
    });
    const permissions = new Permissions(
      program,
      machine.package.companion?.requestedPermissions ?? [],
      machine.refusedPermissions,
    );
    furnishNetwork(
      program,
      createReach('companion', machine.journal, permissions, machine.isInternetAllowed),
      machine.host,
    );
    const { link } = machine;
    this.context = {
      machine,
      program,
      permissions,
      movedTo: new Signal(),
      port: link.join('phone'),
      wakeInterval,
      reasons: this.reasons,
      unloading: new Signal(),
      intervalElapsed: new Signal(),
      yielded: new Signal(),
    };
    program.onEnd(() => link.leave('phone'));
  }

  /** Loads the companion's file. */
  start(): void {
    const source = this.machine.package.companion?.companionSource ?? '';
    const require = createRequire(this.program, companionModules(this.context), UNIMITATED_COMPANION_MODULES);
    this.program.call(() => this.program.realm.load(source, 'companion.js', require));
  }

  addReason(reason: LaunchReason): void {
    this.reasons.add(reason);
  }

  /** Lets the companion hear that it is about to be unloaded. */
  unload(): void {
    this.context.unloading.emit();
  }

  /** Ends it between two instructions. */
  end(): void {
    this.program.end();
  }
}
