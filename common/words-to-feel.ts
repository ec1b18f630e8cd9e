/**
 * The words of the wrist that can be felt to learn them, on the watch and from the phone: first those that are on by
 * default, in the order in which a session says them.
 */
export const WORDS_TO_FEEL = [
  'tick',
  'begin',
  'time-left',
  'last-minute',
  'finished',
  'halfway',
  'interval',
  'paused',
  'going-on',
] as const;
export type WordToFeel = (typeof WORDS_TO_FEEL)[number];

/** How many of them are on by default: those of the quiz, since a wrist can tell five or six apart (docs/haptics.md). */
export const ON_BY_DEFAULT = 5;
