/** A length as it is chosen: "12 min", "20 s × 3". */
export interface Length {
  readonly number: number;
  readonly unit: 'min' | 's';
  /** How many times in a row. */
  readonly times: number;
}

/** Every screen that the view has. */
export type Screen =
  | 'ready'
  | 'card'
  | 'adjust'
  | 'getting-ready'
  | 'running'
  | 'paused'
  | 'asking'
  | 'finished'
  | 'feeling'
  | 'offer'
  | 'lesson'
  | 'quiz';

/** What somebody did. */
export type Press =
  /** The physical button, at the left. */
  | 'button'
  /** Those at the right, where the watch has them. */
  | 'upper-key'
  | 'lower-key'
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
