import type { Catalogue } from './catalogue';
import { countedId, isForOneAlone, pluralForms } from './plural-forms';

/** The place of the number that a counted message is about. */
const NUMBER = '{0}';

/**
 * What is wrong with a translation, in sentences: messages that are missing, that nobody asks for, or whose places to
 * fill in are others than in the source. Counted messages have the forms of their own language.
 */
export function faultsOf(source: Catalogue, translation: Catalogue, language: string): string[] {
  const faults: string[] = [];
  const expected = expectedIds(source, language);
  for (const [id, sourceId] of expected) {
    const words = translation.get(id);
    if (words === undefined) faults.push(`"${id}" is missing`);
    else {
      const mayLeaveOut = isForOneAlone(id, language) ? leftOutOfOne(source, id, sourceId) : [];
      faults.push(...placeFaults(id, source.get(sourceId) ?? '', words, mayLeaveOut));
    }
  }
  for (const id of translation.keys()) if (!expected.has(id)) faults.push(`"${id}" is asked for by nobody`);
  return faults;
}

/** Every id that a translation has to have, and the source's message that it translates. */
function expectedIds(source: Catalogue, language: string): Map<string, string> {
  const ids = new Set(source.keys());
  const expected = new Map<string, string>();
  for (const id of ids) {
    const stem = countedId(id, ids);
    if (stem === undefined) expected.set(id, id);
    else {
      // A message that has no form for one is never told of a single one.
      const least = ids.has(`${stem}_one`) ? 1 : 2;
      for (const form of pluralForms(language, least)) expected.set(`${stem}_${form}`, `${stem}_other`);
    }
  }
  return expected;
}

/** The places that a message about a single one need not have: the number, and those that the source's own has not. */
function leftOutOfOne(source: Catalogue, id: string, otherId: string): string[] {
  const own = placesIn(source.get(id) ?? source.get(otherId) ?? '');
  return placesIn(source.get(otherId) ?? '').filter((place) => place === NUMBER || !own.includes(place));
}

/** All places have to be there, each as often, but for those that may be left out. */
function placeFaults(id: string, source: string, words: string, mayLeaveOut: readonly string[]): string[] {
  const wanted = placesIn(source);
  const found = placesIn(words);
  const needed = (places: readonly string[]): string =>
    String(places.filter((place) => !mayLeaveOut.includes(place)));
  const fits = needed(found) === needed(wanted) && found.every((place) => wanted.includes(place));
  return fits ? [] : [`"${id}" fills in ${list(found)}, the source ${list(wanted)}`];
}

function placesIn(words: string): string[] {
  return (words.match(/\{[^}]*\}/g) ?? []).sort();
}

function list(places: readonly string[]): string {
  return places.length === 0 ? 'nothing' : places.join(', ');
}
