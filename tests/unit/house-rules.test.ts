import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HOUSE } from '../../tools/lint/rooms.mjs';
import { importsOf, modulesOf } from '../../tools/rooms/imports';

/**
 * The house rules are only worth something if they strike: here code that breaks them is held against the
 * repository's own ESLint configuration, as if it stood in one of the rooms.
 */

const ROOT = join(__dirname, '..', '..');

/** Code in a file that need not be there, and all rules that it breaks. */
interface Case {
  readonly title: string;
  readonly file: string;
  readonly code: string;
  readonly breaks: readonly string[];
}

const ARROW = 'boundaries/dependencies';

/** The arrows as they are drawn in docs/architecture.md: from each folder to those it may import from. */
const ARROWS: Record<string, readonly string[]> = {
  'app/session': ['common'],
  'app/time': ['common'],
  'app/haptics': ['app/time', 'common'],
  'app/wrist': ['common'],
  'app/screens': ['common'],
  'app/storage': ['app/session', 'common'],
  'app/phone': ['app/storage', 'common'],
  app: [
    ...['app/session', 'app/time', 'app/haptics', 'app/wrist', 'app/screens', 'app/storage', 'app/phone'],
    'common',
  ],
  companion: ['common'],
  settings: ['common'],
  common: [],
  'simulator/time': [],
  tools: ['simulator/time'],
  bench: ['simulator/time', 'common'],
  'tests/unit': [
    ...['app', 'app/session', 'app/time', 'app/haptics', 'app/wrist', 'app/screens', 'app/storage'],
    ...['app/phone', 'companion', 'settings', 'common', 'simulator/time', 'tools', 'bench'],
  ],
};

/** A file that stands in the folder itself, to be imported: a rule about arrows needs both ends. */
function anyFileIn(folder: string): string {
  const [name] = readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => entry.name);
  if (name === undefined) throw new Error(`There is no file in ${folder} to import.`);
  return join(folder, name);
}

/** How code in one folder imports from another. */
function specifier(from: string, to: string): string {
  const path = relative(from, anyFileIn(to)).replace(/\.tsx?$/, '');
  return path.startsWith('.') ? path : `./${path}`;
}

function arrows(): Case[] {
  const folders = Object.keys(ARROWS);
  return folders.flatMap((from) =>
    folders
      .filter((to) => to !== from)
      .map((to) => {
        const allowed = ARROWS[from]?.includes(to) ?? false;
        return {
          title: `${from} ${allowed ? 'may' : 'may not'} import from ${to}`,
          file: `${from}/snippet.ts`,
          code: `export { it } from '${specifier(from, to)}';\n`,
          breaks: allowed ? [] : [ARROW],
        };
      }),
  );
}

function formsOfImport(): Case[] {
  const source = specifier('simulator/time', 'common');
  const forms: [form: string, code: string, ...breaks: string[]][] = [
    ['import', `import { it } from '${source}';\nexport default it;\n`, ARROW],
    ['import of a type', `import type { It } from '${source}';\nexport const it: It[] = [];\n`, ARROW],
    ['import for its effect', `import '${source}';\n`, ARROW],
    ['export of all', `export * from '${source}';\n`, ARROW],
    ['dynamic import', `export const it = () => import('${source}');\n`, ARROW],
    ['require', `export const it = require('${source}');\n`, ARROW, '@typescript-eslint/no-require-imports'],
    [
      'type named by its file',
      `export type It = import('${source}').It;\n`,
      '@typescript-eslint/consistent-type-imports',
    ],
  ];
  return forms.map(([form, code, ...breaks]) => ({
    title: `sees through ${form}`,
    file: 'simulator/time/snippet.ts',
    code,
    breaks,
  }));
}

/** Modules of the platform (or of anybody) that code in a file may use, and some that it may not. */
const MODULES: [file: string, may: readonly string[], mayNot: readonly string[]][] = [
  ['app/session/snippet.ts', [], ['document', 'fs', 'haptics', 'appbit', 'clock', 'cbor', 'lodash']],
  ['app/haptics/vocabulary.ts', [], ['document', 'fs', 'haptics', 'appbit', 'clock', 'cbor', 'lodash']],
  ['app/haptics/snippet.ts', ['haptics'], ['document', 'fs', 'messaging']],
  ['app/wrist/snippet.ts', ['accelerometer'], ['document', 'fs', 'haptics']],
  ['app/time/snippet.ts', [], ['clock', 'haptics']],
  ['app/screens/snippet.ts', ['document', 'i18n'], ['fs', 'haptics', 'messaging', 'display']],
  ['app/storage/snippet.ts', ['fs'], ['document', 'haptics', 'messaging']],
  ['app/phone/snippet.ts', ['messaging', 'file-transfer', 'cbor'], ['document', 'fs', 'haptics']],
  [
    'app/snippet.ts',
    ['appbit', 'clock', 'display'],
    ['document', 'fs', 'haptics', 'messaging', 'file-transfer', 'accelerometer'],
  ],
  ['companion/snippet.ts', ['settings', 'messaging', 'file-transfer', 'local-storage'], []],
  ['settings/snippet.tsx', ['i18n'], ['messaging', 'settings', 'react']],
  ['common/snippet.ts', [], ['document', 'fs', 'cbor', 'lodash']],
];

function modules(): Case[] {
  return MODULES.flatMap(([file, may, mayNot]) =>
    [...may, ...mayNot].map((module) => ({
      title: `${file} ${may.includes(module) ? 'may' : 'may not'} use ${module}`,
      file,
      code: `export { it } from '${module}';\n`,
      breaks: may.includes(module) ? [] : [ARROW],
    })),
  );
}

function watchEngine(): Case[] {
  const missing: [what: string, code: string, rule: string][] = [
    ['Map', 'export const it = new Map<string, number>();\n', 'no-restricted-globals'],
    ['Symbol', "export const it = Symbol('it');\n", 'no-restricted-globals'],
    ['Proxy', 'export const it = new Proxy({}, {});\n', 'no-restricted-globals'],
    ['generator', 'export function* it() {\n  yield 1;\n}\n', 'no-restricted-syntax'],
    ['async function', 'export const it = async () => Promise.resolve();\n', 'no-restricted-syntax'],
  ];
  return missing.flatMap(([what, code, rule]) => [
    { title: `app has no ${what}`, file: 'app/snippet.ts', code, breaks: [rule] },
    { title: `common has no ${what}`, file: 'common/snippet.ts', code, breaks: [rule] },
    { title: `companion may use ${what}`, file: 'companion/snippet.ts', code, breaks: [] },
  ]);
}

const ALL_CODE: Case[] = [
  {
    title: 'stands in a room that the rules know',
    file: 'attic/snippet.ts',
    code: 'export const it = 1;\n',
    breaks: ['boundaries/no-unknown-files'],
  },
  {
    title: 'imports nothing of the repository from outside of the rooms',
    file: 'tests/unit/snippet.ts',
    code: "export { it } from '../../eslint.config.mjs';\n",
    breaks: ['boundaries/no-unknown-dependencies'],
  },
  {
    title: 'cannot switch a rule off in a comment',
    file: 'companion/snippet.ts',
    code: "/* eslint-disable */\nexport const it = eval('1');\n",
    breaks: [
      "'/* eslint-disable */' has no effect because you have 'noInlineConfig' setting in your config.",
      'no-eval',
    ],
  },
  { title: 'may have 300 lines', file: 'common/snippet.ts', code: 'export {};\n'.repeat(300), breaks: [] },
  {
    title: 'may not have 301 lines',
    file: 'common/snippet.ts',
    code: 'export {};\n'.repeat(301),
    breaks: ['max-lines'],
  },
];

const GROUPS: [name: string, cases: Case[]][] = [
  ['the arrows between the rooms', arrows()],
  ['a forbidden arrow', formsOfImport()],
  ["the platform's modules", modules()],
  ["the watch's engine", watchEngine()],
  ['all code', ALL_CODE],
];

const broken = new Map<Case, readonly string[]>();

/** All in one run, since starting ESLint takes longer than using it. */
beforeAll(() => {
  const cases = GROUPS.flatMap(([, ofGroup]) => ofGroup);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/lint/lint-snippets.mjs'], {
    cwd: ROOT,
    input: JSON.stringify(cases.map(({ file, code }) => ({ file, code }))),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The snippets could not be checked: ${stderr}`);
  const found = JSON.parse(stdout) as string[][];
  cases.forEach((one, index) => broken.set(one, found[index] ?? ['not checked']));
}, 120_000);

describe.each(GROUPS)('%s', (_name, cases) => {
  it.each(cases)('$title', (one) => {
    expect([...(broken.get(one) ?? ['not checked'])].sort()).toEqual([...one.breaks].sort());
  });
});

/** The room that a file is in: the first of them, as the rule has it. */
function roomOf(file: string): string | undefined {
  return HOUSE.find(({ folder }) => file.startsWith(`${folder}/`))?.name;
}

/** An allowance that nobody uses lets an arrow grow that nobody has drawn. */
describe('what a room may know', () => {
  const folders = [...new Set(HOUSE.map(({ folder }) => folder.split('/')[0] ?? folder))];
  const arrowsDrawn = new Set(
    importsOf(ROOT, folders).map(({ from, to }) => `${roomOf(from)} knows ${roomOf(to)}`),
  );

  it.each(HOUSE)('is what it uses: $name', ({ name, folder, knows, outside }) => {
    expect(knows.filter((other) => !arrowsDrawn.has(`${name} knows ${other}`))).toEqual([]);
    if (outside === 'any') return;
    const used = [...modulesOf(ROOT, folder)];
    const isUsed = (allowed: string) => used.some((module) => `${module}/`.startsWith(`${allowed}/`));
    expect(outside.filter((allowed) => !isUsed(allowed))).toEqual([]);
  });
});
