import type { SavedState, World } from '../../contract';
import type { AppPackage } from '../../package/app-package';
import { FrameRealmHost } from '../../realm/frame-realm';
import { createWorld } from '../../world';
import { useScriptOf } from '../watch-face/script-fonts';

/** A world for the page, in the time zone and language of this browser. */
export function openWorld(
  appPackage: AppPackage,
  startEpochMs: number,
  family?: string,
  saved?: SavedState,
): World {
  useScriptOf(navigator.language);
  return createWorld({
    package: appPackage,
    host: new FrameRealmHost(),
    startEpochMs,
    utcOffsetMinutes: -new Date(startEpochMs).getTimezoneOffset(),
    locale: navigator.language,
    ...(family === undefined ? {} : { family }),
    ...(saved === undefined ? {} : { saved }),
  });
}
