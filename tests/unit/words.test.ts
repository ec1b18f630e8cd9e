import { join } from 'node:path';
import { MOVES } from '../../common/all-moves';
import { SETTING_NAMES } from '../../common/all-settings';
import type { Move } from '../../common/moves';
import { controlOf, optionId, OPTIONS, type SelectName } from '../../common/page-controls';
import { routineNameId, SPA } from '../../common/routines';
import { RATINGS } from '../../common/session-record';
import { INSISTENCES } from '../../common/settings';
import { WORDS_TO_FEEL } from '../../common/words-to-feel';
import { pluralForm } from '../../settings/plural-form';
import { askedForBy } from '../../tools/words/asked-for';
import {
  languagesOf,
  readCatalogue,
  SOURCE_LANGUAGE,
  WORD_ROOMS,
  type Catalogue,
  type WordRoom,
} from '../../tools/words/catalogue';
import { faultsOf } from '../../tools/words/compare';
import { fitBegin, fitEnd, fitTable, roomsOnPage, withTable, type Rooms } from '../../tools/words/fit-table';
import { readJson } from '../../tools/json.mjs';
import { ROOT } from '../../tools/places.mjs';
import { baseOf, countedId } from '../../tools/words/plural-forms';

/** Messages whose ids are made of the tables that both sides share: those that no call names as a whole. */
function madeOfTables(room: WordRoom): string[] {
  const names = [...MOVES.map((_, place) => place), SPA, SPA + 1, SPA + 2, SPA + 3, MOVES.length];
  const ids = names.map(routineNameId).filter((id) => room !== 'app' || id !== 'move_unknown');
  const ratings = RATINGS.filter((rating) => rating !== 'unsaid');
  const options = Object.entries(OPTIONS).flatMap(([name, each]) =>
    each.map((option) => optionId(name as SelectName, option)),
  );
  if (room === 'companion') return [...ids, ...options];
  const byMove: readonly Move[] = MOVES;
  if (room === 'app') {
    const cards = byMove.flatMap(({ id, holds }) => [
      `ready_${id}`,
      ...[1, 2, 3].map((card) => `${id}_how_${card}`),
      `${id}_caution`,
      ...holds.map((hold) => `hold_${hold}`),
    ]);
    return [...ids, ...cards, ...WORDS_TO_FEEL, ...ratings];
  }
  const told = byMove.flatMap(({ id, unit, rounds, restS }) => [
    `${id}_guidance`,
    `${id}_caution`,
    `time_${unit}_other`,
    `within_${unit}`,
    `recommended_${unit}`,
    ...(rounds ? ['rounds_other'] : []),
    ...(restS ? ['rest_other'] : []),
  ]);
  const controls = SETTING_NAMES.filter((name) => !/^own\d|(Time|Rounds|RestS)$/.test(name)).map((name) =>
    controlOf(name) === 'slider' ? `${name}_other` : name,
  );
  const insistences = INSISTENCES.map((insistence) => `insistence_${insistence}_means`);
  const words = WORDS_TO_FEEL.map((word) => `word_${word}`);
  const felt = ratings.map((rating) => `session_${rating}`);
  return [...ids, ...options, ...told, ...controls, ...insistences, ...words, ...felt];
}

describe.each(WORD_ROOMS)('the words of %s', (room) => {
  const source = readCatalogue(ROOT, room, SOURCE_LANGUAGE);
  const ids = new Set(source.keys());

  it('are all there that the code asks for', () => {
    const { certain } = askedForBy(ROOT, room);
    expect([...certain].filter((id) => !source.has(id))).toEqual([]);
  });

  it('are all there that the tables of moves, cues and settings ask for', () => {
    expect(madeOfTables(room).filter((id) => !source.has(id))).toEqual([]);
  });

  it('are asked for by the code', () => {
    const { possible } = askedForBy(ROOT, room);
    const isAskedFor = (id: string): boolean => {
      const stem = countedId(id, ids);
      return possible.has(id) || (stem !== undefined && possible.has(stem));
    };
    expect([...ids].filter((id) => !isAskedFor(id))).toEqual([]);
  });

  it.each(languagesOf(ROOT, room))('are whole in %s', (language) => {
    expect(faultsOf(source, readCatalogue(ROOT, room, language), language)).toEqual([]);
  });
});

it('watch, companion and page have the same languages, and the app a name in each', () => {
  const { fitbit } = readJson(join(ROOT, 'package.json')) as {
    fitbit: { i18n: Record<string, { name: string }>; appDisplayName: string };
  };
  const languages = languagesOf(ROOT, 'app');
  expect(languages).toContain(SOURCE_LANGUAGE);
  for (const room of WORD_ROOMS) expect(languagesOf(ROOT, room)).toEqual(languages);
  expect(Object.keys(fitbit.i18n).sort()).toEqual(languages);
  for (const { name } of Object.values(fitbit.i18n)) expect(name).toBe(fitbit.appDisplayName);
});

describe('the table of what fits', () => {
  const rooms = new Map<string, Rooms>([
    ['en-US', { ready: 12, paused: 3 }],
    ['de-DE', { ready: 7, paused: 0 }],
  ]);
  const [large, small] = ['336x336', '300x300'] as const;
  const place = (size: string): string => `${fitBegin(size)}\n\nold ${size}\n\n${fitEnd(size)}`;
  const page = `# Page\n\n${place(large)}\n\n${place(small)}\n\nmore | of it\n`;

  it('says on the page what was measured', () => {
    const written = withTable(page, small, fitTable(rooms));
    expect(written).toContain('more | of it');
    expect(written).toContain(`old ${large}`);
    expect(written).not.toContain(`old ${small}`);
    for (const [language, own] of rooms) expect(roomsOnPage(written, small, language)).toEqual(own);
    expect(roomsOnPage(written, small, 'fr-FR')).toBeUndefined();
  });

  it('is not made of languages that were measured on other screens, nor of nothing, nor put where it has no place', () => {
    expect(() => fitTable(new Map([...rooms, ['fr-FR', { ready: 1 }]]))).toThrow('fr-FR');
    expect(() => fitTable(new Map())).toThrow('nothing was measured');
    expect(() => withTable('# Page', small, '')).toThrow('docs/fit.md has no');
  });
});

it.each(languagesOf(ROOT, 'settings'))('the page counts in %s by its own rules', (language) => {
  const base = baseOf(language);
  expect(readCatalogue(ROOT, 'settings', language).get('plural_rules')).toBe(base);
  // English goes for what is not known: a language has to be known to differ from it.
  expect([...new Set([1, 2, 3, 5, 21].map((count) => pluralForm(base, count)))].sort()).toEqual(
    [...new Set([1, 2, 3, 5, 21].map((count) => new Intl.PluralRules(base).select(count)))].sort(),
  );
});

describe('a translation that is not as its source', () => {
  const source: Catalogue = new Map([
    ['hello', 'Hello {0}'],
    ['sessions_one', '{0} session'],
    ['sessions_other', '{0} sessions'],
  ]);

  it('is told what it lacks, what it has too much, and what it fills in wrongly', () => {
    const polish: Catalogue = new Map([
      ['hello', 'Cześć'],
      ['sessions_one', 'jedna sesja'],
      ['sessions_few', '{0} sesje'],
      ['sessions_other', '{0} {1} sesji'],
      ['bye', 'Pa'],
    ]);
    expect(faultsOf(source, polish, 'pl-PL')).toEqual([
      '"hello" fills in nothing, the source {0}',
      '"sessions_many" is missing',
      '"sessions_other" fills in {0}, {1}, the source {0}',
      '"bye" is asked for by nobody',
    ]);
  });

  it('has the plural forms of its own language', () => {
    const japanese: Catalogue = new Map([
      ['hello', 'こんにちは、{0}'],
      ['sessions_other', '{0} 回'],
    ]);
    expect(faultsOf(source, japanese, 'ja-JP')).toEqual([]);
  });
});

it('of a single one the number may be left out, and nothing else that the source tells', () => {
  const source: Catalogue = new Map([
    ['week_one', '1 session, {1}'],
    ['week_other', '{0} sessions, {1}'],
  ]);
  const german = (one: string): Catalogue =>
    new Map([
      ['week_one', one],
      ['week_other', '{0} Sitzungen, {1}'],
    ]);
  expect(faultsOf(source, german('Eine Sitzung, {1}'), 'de-DE')).toEqual([]);
  expect(faultsOf(source, german('{0} Sitzung, {1}'), 'de-DE')).toEqual([]);
  expect(faultsOf(source, german('Eine Sitzung'), 'de-DE')).toEqual([
    '"week_one" fills in nothing, the source {0}, {1}',
  ]);
});
