import type { Catalogue, WordRoom } from './catalogue';
import { baseOf } from './plural-forms';

interface Rule {
  readonly says: string;
  /** What no message may have in it. */
  readonly not: RegExp;
}

/** On the watch, a text of more characters than these may be set in several lines. */
const ONE_LINE = 24;

const EVERYWHERE: readonly Rule[] = [
  { says: 'has a space at its beginning or end, or two in a row', not: /^\s|\s$|\s\s/ },
  { says: 'has a straight apostrophe or quotation mark', not: /['"]/ },
  { says: 'has three full stops for an ellipsis', not: /\.\./ },
  { says: 'shouts', not: /[!！]/ },
];

const IDEOGRAPH = '[\\u3040-\\u30ff\\u3400-\\u9fff]';
const HALF_WIDTH: Rule = {
  says: 'has a half-width sign beside an ideograph',
  not: new RegExp(`${IDEOGRAPH}[,.:;?()]|[,.:;?()]${IDEOGRAPH}`),
};

/** By the language's own rules. The key is the first part of its tag. */
const BY_LANGUAGE: { readonly [base: string]: readonly Rule[] } = {
  // "https:" is no French.
  fr: [{ says: 'may break its line before a sign of two parts', not: /(?<![\u00a0\u202f\w])[:;?»]|\w[;?»]/ }],
  ja: [HALF_WIDTH, { says: 'has a space between a number and what it counts', not: /\} [分秒回週件]/ }],
  zh: [HALF_WIDTH],
  ro: [{ says: 'has a cedilla for a comma below', not: /[şţŞŢ]/ }],
  ru: [{ says: 'has a short dash between parts of a sentence', not: /[^}\d] – / }],
};

/**
 * What of a catalogue is not written as its language is, in sentences. Whether the watch's font has a space that no
 * line breaks at is not known: there, a French text that cannot be broken has a plain one.
 */
export function typographyFaults(catalogue: Catalogue, room: WordRoom, language: string): string[] {
  const own = BY_LANGUAGE[baseOf(language)] ?? [];
  const faults: string[] = [];
  for (const [id, words] of catalogue) {
    const isOfOneLine = room === 'app' && words.length <= ONE_LINE;
    const rules = isOfOneLine && baseOf(language) === 'fr' ? EVERYWHERE : [...EVERYWHERE, ...own];
    for (const { says, not } of rules) if (not.test(words)) faults.push(`"${id}" ${says}: ${words}`);
  }
  return faults;
}
