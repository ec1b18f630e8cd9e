import type { SessionRecord } from '../../common/session-record';
import type { Press } from '../screens/view';
import type { Session } from '../session/session';

/** A session under way. */
export interface UnderWay {
  readonly kind: 'session';
  readonly session: Session;
  /** How often its record has been written before (a minute more after the end). */
  readonly edition: number;
  /** Somebody has been asked whether to end it here. */
  readonly asking: boolean;
}

/** A session that is over: kept in mind until it is left, for a minute more and for how it felt. */
export interface Over {
  readonly kind: 'over';
  readonly session: Session;
  readonly record: SessionRecord;
  readonly endedAtMs: number;
  /** The wrist is being told. */
  readonly insisting: boolean;
  /** Somebody has pressed; what is asked now is how it feels. */
  readonly answered: boolean;
}

/** What comes before, after or beside a session. The code for it is loaded when it is needed, and comes with it. */
export interface Aside {
  readonly kind: 'aside';
  /** A word of the wrist belongs to what is shown. */
  readonly saysWord: boolean;
  /** Draws what has changed. */
  readonly show: () => void;
  /** @returns whether the press was used */
  readonly press: (what: Press) => boolean;
}

/** What goes on: everything that decides, beside the settings and the time, what is shown and what a press does. */
export type Scene = { readonly kind: 'ready' } | UnderWay | Over | Aside;

const READY: Scene = { kind: 'ready' };

let scene: Scene = READY;

/** What there is on the watch now. */
export function currentScene(): Scene {
  return scene;
}

/** The one place where one scene follows another; whoever changes it also sees to its alarms and what is on flash. */
export function enter(next: Scene): void {
  scene = next;
}

/** @returns the scene that is now there */
export function enterAside(show: () => void, press: (what: Press) => boolean, saysWord = false): Scene {
  scene = { kind: 'aside', show, press, saysWord };
  return scene;
}

/** The ready screen, from which all begins. */
export function enterReady(): void {
  scene = READY;
}
