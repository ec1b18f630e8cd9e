import { cs, de, en, es, fr, id, it, ja, ko, nb, nl, pl, pt, ro, ru, sv, zh } from 'make-plural/cardinals';

/** By the rules of the Unicode CLDR, for the languages that the platform takes. */
const RULES: { readonly [language: string]: (count: number) => string } = {
  cs,
  de,
  en,
  es,
  fr,
  id,
  it,
  ja,
  ko,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sv,
  zh,
};

/**
 * Which form of a counted message a number takes: `one`, `few`, `many`, `other`.
 * @param language one of RULES; English goes for any other
 */
export function pluralForm(language: string, count: number): string {
  return (RULES[language] ?? en)(count);
}
