import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { WORDS_TO_FEEL } from '../../common/words-to-feel';
import { ROOT } from '../../tools/places.mjs';
import { bareWords } from '../../tools/words/bare-words';
import { languagesOf, readCatalogue, WORD_ROOMS } from '../../tools/words/catalogue';
import { typographyFaults } from '../../tools/words/typography';

/** Cues whose whole name has no room on the watch. */
const SHORTENED: { readonly [language: string]: readonly string[] } = { 'ru-RU': ['last-minute'] };

/** What forbids for good, in each language: no caution may be made milder than its source. */
const NEVER: { readonly [language: string]: RegExp } = {
  'cs-CZ': /nikdy/i,
  'de-DE': /\bnie\b/i,
  'en-US': /never/i,
  'es-ES': /nunca/i,
  'fr-FR': /jamais/i,
  'id-ID': /jangan pernah/i,
  'it-IT': /\bmai\b/i,
  'ja-JP': /決して/,
  'ko-KR': /절대/,
  'nb-NO': /aldri/i,
  'nl-NL': /nooit/i,
  'pl-PL': /nigdy/i,
  'pt-BR': /nunca/i,
  'ro-RO': /niciodată/i,
  'ru-RU': /никогда/i,
  'sv-SE': /aldrig/i,
  'zh-CN': /绝不要|千万不要/,
  'zh-TW': /絕不要|千萬不要/,
};

it.each(languagesOf(ROOT, 'app'))('never is never in %s', (language) => {
  for (const room of ['app', 'settings'] as const) {
    const catalogue = readCatalogue(ROOT, room, language);
    for (const id of ['roller_caution', 'lengthen_caution'])
      expect([room, catalogue.get(id)]).toEqual([room, expect.stringMatching(NEVER[language] as RegExp)]);
  }
});

describe.each(WORD_ROOMS)('the words of %s', (room) => {
  it.each(languagesOf(ROOT, room))('are written as is the custom in %s', (language) => {
    expect(typographyFaults(readCatalogue(ROOT, room, language), room, language)).toEqual([]);
  });
});

describe.each(languagesOf(ROOT, 'app'))('one thing has one name in %s', (language) => {
  const [app, companion, settings] = WORD_ROOMS.map((room) => readCatalogue(ROOT, room, language));

  it('in the companion and on the page', () => {
    for (const [id, words] of companion ?? []) expect([id, settings?.get(id)]).toEqual([id, words]);
  });

  it('on the watch and on the page: moves, routines, and cues where there is room for the whole name', () => {
    for (const [id, words] of app ?? []) {
      if (/^(move|routine)_/.test(id)) expect([id, settings?.get(id)]).toEqual([id, words]);
    }
    const others = WORDS_TO_FEEL.filter((word) => settings?.get(`word_${word}`) !== app?.get(word));
    expect(others.filter((word) => word !== 'interval')).toEqual(SHORTENED[language] ?? []);
  });
});

it('the texts of the watch fit into their buffers, also if the watch counts bytes', () => {
  const styles = readFileSync(join(ROOT, 'resources/styles.css'), 'utf8');
  const bufferOf = (selector: string): number => {
    const [, length] = new RegExp(`^${selector} \\{[^}]*text-length: (\\d+)`, 'm').exec(styles) ?? [];
    return Number(length);
  };
  const [line, card, caution] = ['text', '#card-text', '#caution-text'].map(bufferOf);
  const room = (id: string): number | undefined =>
    /_how_\d$/.test(id) ? card : /(_caution|^long|^care)$/.test(id) ? caution : line;
  const tooLong = languagesOf(ROOT, 'app').flatMap((language) =>
    [...readCatalogue(ROOT, 'app', language)]
      .filter(([id, words]) => !(Buffer.byteLength(words) <= (room(id) ?? 0)))
      .map(([id]) => `${language}: ${id}`),
  );
  expect(tooLong).toEqual([]);
});

describe('words in other places', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'words-'));
    for (const folder of ['app', 'settings', 'companion', 'resources']) write(`${folder}/empty.ts`, '');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(file: string, text: string): void {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }

  it('are found: on the page, on the screens, and in the views', () => {
    write(
      'settings/page.tsx',
      `const page = <Page><Section title="A title"><Text>{'Said'} bare</Text></Section>
        <Select label={\`\${count} words\`} options={[{ name: 'First', value: '1' }]} settingsKey="routine" />
        <Text bold>{gettext('words')}</Text></Page>;`,
    );
    write(
      'app/screen.ts',
      "setText('heading', 'Paused'); setText('times', '×'); setShown('heading', 'shown');",
    );
    write(
      'resources/index.view',
      '<svg><!-- no word --><text id="a">Go</text><text>_go_on</text><text text="On"/></svg>',
    );
    expect(bareWords(root)).toEqual([
      'app/screen.ts: Paused',
      'settings/page.tsx: A title',
      'settings/page.tsx: Said',
      'settings/page.tsx: bare',
      'settings/page.tsx: words',
      'settings/page.tsx: First',
      'resources/index.view: Go',
      'resources/index.view: On',
    ]);
  });

  it('are nowhere in Drape', () => expect(bareWords(ROOT)).toEqual([]));

  it('a catalogue that is another language by its own word is none', () => {
    write('app/i18n/nb-NO.po', 'msgid ""\nmsgstr "Language: sv-SE\\n"\n\nmsgid "end"\nmsgstr "Slutt"\n');
    expect(() => readCatalogue(root, 'app', 'nb-NO')).toThrow('calls its language "sv-SE"');
  });
});

it.each([
  ['fr-FR', 'settings', 'Heure : {0}', 'may break its line'],
  ['fr-FR', 'settings', 'Heure\u00a0: {0}, https://', undefined],
  ['fr-FR', 'app', 'Terminer ?', undefined],
  ['fr-FR', 'app', 'Pas de ballon ? Allongez-vous.', 'may break its line'],
  ['ja-JP', 'settings', '前回: {0}', 'half-width'],
  ['ja-JP', 'settings', '{0} 分', 'space between a number'],
  ['zh-CN', 'app', '对,就是它', 'half-width'],
  ['ru-RU', 'app', 'Больно – прекратите', 'short dash'],
  ['ru-RU', 'settings', '{0}–{1} минут', undefined],
  ['ro-RO', 'app', 'Întinde-te puţin', 'cedilla'],
  ['de-DE', 'app', "Wie geht's", 'straight apostrophe'],
  ['de-DE', 'app', 'Fertig!', 'shouts'],
  ['de-DE', 'app', 'Fertig ', 'space at its beginning'],
] as const)('in %s, %s, "%s" %s', (language, room, words, fault) => {
  const faults = typographyFaults(new Map([['message', words]]), room, language);
  expect(faults.join()).toEqual(fault === undefined ? '' : expect.stringContaining(fault));
});
