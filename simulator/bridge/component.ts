/** A half of an app, as Fitbit's tools install it: what runs on the watch, or what runs on the phone. */
export type ComponentKind = 'app' | 'companion';

/** Which build of which app, as the developer bridge names it. */
export interface AppIdentity {
  readonly uuid: string;
  /** 16 hexadecimal figures, without "0x" (fdb-protocol, lib/FDBTypes/Structures.js). */
  readonly buildID: string;
}
