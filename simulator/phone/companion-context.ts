import type { PeerPort } from '../link/peer-connection';
import type { Permissions } from '../permissions';
import type { Program } from '../program';
import type { Signal } from '../signal';
import type { LaunchReason } from './launch-reason';
import type { PhoneMachine } from './machine';
import type { WakeInterval } from './wake-interval';

/** What the platform's modules of one run of the companion share. */
export interface CompanionContext {
  readonly machine: PhoneMachine;
  readonly program: Program;
  readonly permissions: Permissions;
  /** Where the phone was when it last was said to have moved far, for `launchReasons.locationChanged`. */
  readonly movedTo: Signal;
  readonly port: PeerPort;
  readonly wakeInterval: WakeInterval;
  /** All reasons so far: the first is why it was launched, further ones came while it ran. */
  readonly reasons: ReadonlySet<LaunchReason>;
  /** The companion is about to be unloaded. */
  readonly unloading: Signal;
  /** The wake interval has elapsed while the companion runs. */
  readonly intervalElapsed: Signal;
  /** The companion offers to be unloaded. */
  readonly yielded: Signal;
}
