import * as categories from 'make-plural/pluralCategories';

/** The forms that a counted message has in a language, by the rules of the Unicode CLDR: `one`, `few`, `other`, ... */
export function pluralForms(language: string): readonly string[] {
  const base = language.split('-')[0] as keyof typeof categories;
  const found = categories[base] as { readonly cardinal: readonly string[] } | undefined;
  if (!found) throw new Error(`nothing is known of the plurals of ${language}`);
  return found.cardinal;
}

const FORM = /_(zero|one|two|few|many|other)$/;

/** The id of a counted message without its form; undefined for a message that is none. */
export function countedId(id: string, ids: ReadonlySet<string>): string | undefined {
  const stem = id.replace(FORM, '');
  return stem !== id && ids.has(`${stem}_other`) ? stem : undefined;
}
