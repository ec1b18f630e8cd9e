import type { Clusters } from '../cluster-module';
import type { RadioLink } from '../link/radio-link';
import type { AppPackage, DeviceBundle } from '../package/app-package';
import type { Surroundings } from '../program';
import type { RealmHost } from '../realm/realm';
import type { WallClock } from '../wall-clock';
import type { Display } from './display';
import type { WatchFamily } from './families';
import type { Flash } from './flash';
import type { Inbox } from '../link/inbox';
import type { Motion } from './motion';
import type { Motor } from './motor';
import type { Pictures } from './pictures';
import type { Sensors } from './sensors/sensors';

/** What a watch is made of, as far as its app and the platform's modules need it; outlives every run of the app. */
export interface WatchMachine extends Surroundings {
  readonly host: RealmHost;
  readonly package: AppPackage;
  readonly bundle: DeviceBundle;
  readonly family: WatchFamily;
  readonly locale: string;
  readonly es5: boolean;
  readonly clock: WallClock;
  readonly display: Display;
  readonly motor: Motor;
  readonly motion: Motion;
  readonly sensors: Sensors;
  readonly pictures: Pictures;
  readonly flash: Flash;
  readonly inbox: Inbox;
  readonly clusters: Clusters;
  readonly link: RadioLink;
  /** When the phone was last synchronised with, ms since 1970. */
  readonly lastSyncEpochMs: number;
  /** A file of the system such as /mnt/sysassets/system_widget.defs; undefined when there is none. */
  readonly systemAsset: (path: string) => string | undefined;
  readonly timerLatenessMs: () => number;
  /** What the person has taken from the app of the permissions that it asks for. */
  readonly refusedPermissions: readonly string[];
}
