/** What goes on now and how much of it is left; the ring shows the whole. */
export interface Dial {
  /** Left of what goes on now: the step, the getting ready, the changeover. */
  readonly remainingMs: number;
  /** Share of the whole that is left, 0 to 1. */
  readonly wholeShare: number;
  /** Where on the ring the step ends, as a share of the whole that is then left; undefined when it ends the whole. */
  readonly stepEndShare: number | undefined;
}

/** What the screen is to show: everything decided, nothing left to it but how it looks. */
export type View =
  | { readonly screen: 'ready'; readonly minutes: number; readonly rounds: number }
  /** Before the first step, or between two: `step` counts from 0. */
  | { readonly screen: 'getting-ready'; readonly dial: Dial; readonly step: number; readonly steps: number }
  | { readonly screen: 'running'; readonly dial: Dial; readonly step: number; readonly steps: number }
  | { readonly screen: 'paused'; readonly dial: Dial }
  | { readonly screen: 'asking'; readonly dial: Dial }
  | {
      readonly screen: 'finished';
      readonly heldMs: number;
      readonly sinceMs: number;
      /** Bright and dim by turns while the wrist is told, a second channel beside it; still afterwards. */
      readonly glow: 'bright' | 'dim' | 'still';
    }
  | { readonly screen: 'feeling' }
  | { readonly screen: 'lesson'; readonly word: string }
  | {
      readonly screen: 'quiz';
      readonly words: readonly string[];
      readonly verdict: 'right' | 'wrong' | undefined;
    };

/** What somebody did. */
export type Press =
  /** The physical button. */
  | 'button'
  /** The back swipe. */
  | 'swipe'
  | 'start'
  | 'pause'
  | 'go-on'
  /** End it? Asked once. */
  | 'ask-end'
  /** End it, asked. */
  | 'end'
  | 'keep-going'
  | 'time'
  | 'answer'
  | 'one-more'
  | 'better'
  | 'same'
  | 'worse'
  | 'skip'
  | 'learn'
  | 'again'
  | 'next'
  | 'quiz'
  | 'choice-0'
  | 'choice-1'
  | 'choice-2';
