import * as cardinals from 'make-plural/cardinals';

/** Counts of sessions, minutes and the like: what nobody reaches needs no form of its own. */
const LARGEST = 2000;

/** The forms that a counted message has in a language for whole numbers from `least` on: `one`, `few`, `other`, ... */
export function pluralForms(language: string, least: number): readonly string[] {
  const rule = ruleOf(language);
  const forms = new Set<string>();
  for (let count = least; count <= LARGEST; count++) forms.add(rule(count));
  // Other numbers than whole ones have it, and it is the one that the source is told by.
  return [...forms.add('other')];
}

/** Whether a form is for 1 and for no other number: in Russian, `one` is for 21 as well. */
export function isForOneAlone(id: string, language: string): boolean {
  const rule = ruleOf(language);
  return id.endsWith('_one') && ![21, 31, 101].some((count) => rule(count) === 'one');
}

function ruleOf(language: string): (count: number) => string {
  const rules = cardinals as { readonly [base: string]: ((count: number) => string) | undefined };
  const rule = rules[baseOf(language)];
  if (!rule) throw new Error(`nothing is known of the plurals of ${language}`);
  return rule;
}

/** "pt" of "pt-BR". */
export function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}

const FORM = /_(zero|one|two|few|many|other)$/;

/** The id of a counted message without its form; undefined for a message that is none. */
export function countedId(id: string, ids: ReadonlySet<string>): string | undefined {
  const stem = id.replace(FORM, '');
  return stem !== id && ids.has(`${stem}_other`) ? stem : undefined;
}
