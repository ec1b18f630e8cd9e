import type { Routine } from '../../common/routines';
import type { SessionRecord } from '../../common/session-record';
import type { Card } from '../guidance/cards';
import type { Session } from '../session/session';
import type { Lesson } from './lesson';

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

/** Something to read before a session, or because somebody asked. */
export interface Reading {
  readonly kind: 'reading';
  readonly cards: readonly Card[];
  readonly place: number;
  /** What starts when all is read; undefined when somebody only asked. */
  readonly routine: Routine | undefined;
}

/** The length of a routine's one move is being chosen. */
export interface Adjusting {
  readonly kind: 'adjusting';
  readonly move: number;
}

/** After a session: a word of care, or what could come next. */
export type Afterwards =
  { readonly kind: 'care' } | { readonly kind: 'offer'; readonly routines: readonly Routine[] };

/** What goes on: everything that decides, beside the settings and the time, what is shown and what a press does. */
export type Scene =
  | { readonly kind: 'ready' }
  | Reading
  | Adjusting
  | UnderWay
  | Over
  | Afterwards
  | { readonly kind: 'lesson'; readonly lesson: Lesson };

const READY: Scene = { kind: 'ready' };

let scene: Scene = READY;

export function currentScene(): Scene {
  return scene;
}

/** The one place where one scene follows another; whoever changes it also sees to its alarms and what is on flash. */
export function enter(next: Scene): void {
  scene = next;
}

export function enterReady(): void {
  scene = READY;
}
