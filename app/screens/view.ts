/** What goes on now and how much of it is left; the ring shows the whole. */
export interface Dial {
  /** Left of what goes on now: the step, the getting ready, the changeover. */
  readonly remainingMs: number;
  /** Share of the whole that is left, 0 to 1. */
  readonly wholeShare: number;
  /** Where on the ring the step ends, as a share of the whole that is then left; undefined when it ends the whole. */
  readonly stepEndShare: number | undefined;
}

/** A length as it is chosen: "12 min", "20 s × 3". */
export interface Length {
  readonly number: number;
  readonly unit: 'min' | 's';
  /** How many times in a row. */
  readonly times: number;
}

/** Under way: `headingId` is the message that says what it is, `step` counts from 0. */
interface Stretch {
  readonly dial: Dial;
  readonly headingId: string;
  readonly step: number;
  readonly steps: number;
}

/** What the screen is to show: everything decided, nothing left to it but how it looks. Words are message ids. */
export type View =
  | {
      readonly screen: 'ready';
      readonly nameId: string;
      /** Id of the move whose picture it has. */
      readonly picture: string;
      readonly length: Length;
    }
  | {
      readonly screen: 'card';
      readonly picture: string | undefined;
      /** Something to be careful about. */
      readonly isCaution: boolean;
      readonly textId: string;
      readonly buttonId: string;
    }
  | { readonly screen: 'adjust'; readonly nameId: string; readonly length: Length }
  /** Before the first step, or between two. */
  | ({ readonly screen: 'getting-ready' } & Stretch)
  | ({ readonly screen: 'running' } & Stretch)
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
  /** What could come next: one or two names. */
  | { readonly screen: 'offer'; readonly nameIds: readonly string[] }
  | { readonly screen: 'lesson'; readonly word: string }
  | {
      readonly screen: 'quiz';
      readonly words: readonly string[];
      readonly verdict: 'right' | 'wrong' | undefined;
    };

export type Screen = View['screen'];

/** What somebody did. */
export type Press =
  /** The physical button. */
  | 'button'
  /** The back swipe. */
  | 'swipe'
  /** Another routine: by a press at the side of the picture, or a swipe to the left. */
  | 'routine-before'
  | 'routine-after'
  | 'start'
  /** How is it done? */
  | 'how'
  /** On with what there is to read. */
  | 'card-on'
  /** How long? */
  | 'adjust'
  | 'less'
  | 'more'
  | 'adjusted'
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
  | 'offer-0'
  | 'offer-1'
  | 'learn'
  | 'again'
  | 'next'
  | 'quiz'
  | 'choice-0'
  | 'choice-1'
  | 'choice-2';
