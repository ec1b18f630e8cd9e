import { checkSnapshot, defaultSnapshot, type SettingsSnapshot } from '../../common/settings';
import type { Session } from '../session/session';
import { readWhole, removeWhole, writeWhole } from './whole-file';

export const FILES = { session: 'session', settings: 'settings.kept' } as const;

/** How a session ended that nobody has answered yet. */
export interface KeptEnd {
  /** Place in ENDINGS. */
  readonly ending: number;
  readonly atMs: number;
}

/** The session under way as it was when it last changed, or one whose end is still to be answered. */
export interface KeptSession {
  readonly session: Session;
  /** The steady clock's time then, and how far it was ahead of the watch's own (`clockAheadMs`). */
  readonly savedAtMs: number;
  readonly clockAheadMs: number;
  /** How often its record has been written before (a minute more after the end). */
  readonly edition: number;
  /**
   * Once nothing is to be said on the wrist any more: it was ended early, or *finished* was said for as long as it is
   * said, or it ended so long ago that it is only shown. Written before the log is, where a death in between would
   * otherwise tell another story.
   */
  readonly end: KeptEnd | undefined;
}

/** Puts the session under way on flash. @throws what the file system throws when the flash is full */
export function saveSession(kept: KeptSession): void {
  writeWhole(FILES.session, kept);
}

/** Takes it from flash, if it is there. */
export function forgetSession(): void {
  removeWhole(FILES.session);
}

/** The settings that were kept last; the defaults where there are none, or damaged ones. */
export function loadSettings(): SettingsSnapshot {
  return readWhole(FILES.settings, checkSnapshot) || defaultSnapshot();
}

/** Keeps settings. @throws what the file system throws when the flash is full */
export function saveSettings(snapshot: SettingsSnapshot): void {
  writeWhole(FILES.settings, snapshot);
}
