import type { SavedState, World } from '../../contract';
import type { AppPackage } from '../../package/app-package';
import { FrameRealmHost } from '../../realm/frame-realm';
import { createWorld } from '../../world';
import { useScriptOf } from '../watch-face/script-fonts';

/** What a world for the page is made with beside the package. */
export interface PageWorldOptions {
  readonly startEpochMs: number;
  readonly locale: string;
  readonly family: string | undefined;
  readonly saved: SavedState | undefined;
}

/** A world for the page, in the time zone of this browser. */
export function openWorld(
  appPackage: AppPackage,
  { startEpochMs, locale, family, saved }: PageWorldOptions,
): World {
  useScriptOf(locale);
  return createWorld({
    package: appPackage,
    host: new FrameRealmHost(),
    startEpochMs,
    utcOffsetMinutes: -new Date(startEpochMs).getTimezoneOffset(),
    locale,
    ...(family === undefined ? {} : { family }),
    ...(saved === undefined ? {} : { saved }),
  });
}
