import type { Clusters } from '../cluster-module';
import type { RadioLink } from '../link/radio-link';
import type { AppPackage } from '../package/app-package';
import type { Surroundings } from '../program';
import type { RealmHost } from '../realm/realm';
import type { Signal } from '../signal';
import type { WallClock } from '../wall-clock';
import type { WatchMachine } from '../watch/machine';
import type { Inbox } from '../link/inbox';
import type { PhoneStorage } from './storage';

/** What a phone is made of, as far as companion, settings page and their modules need it. */
export interface PhoneMachine extends Surroundings {
  readonly host: RealmHost;
  readonly package: AppPackage;
  readonly locale: string;
  readonly clock: WallClock;
  readonly link: RadioLink;
  readonly inbox: Inbox;
  readonly settingsStorage: PhoneStorage;
  readonly localStorage: PhoneStorage;
  /** Whether requests may go out to the internet; to this machine they may anyway. */
  readonly isInternetAllowed: boolean;
  readonly refusedPermissions: readonly string[];
  readonly clusters: Clusters;
  /** Whether the companion wants to hear when the phone has moved far; kept while it does not run. */
  monitorsLocation: boolean;
  /** The watch that the phone is paired with. */
  readonly watch: WatchMachine;
  /** Whether the watch app runs, as far as the phone can know: it has to be near for that. */
  readonly isWatchAppNear: () => boolean;
  readonly watchAppNearChanged: Signal;
}
