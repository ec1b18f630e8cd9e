import { join } from 'node:path';
import { defineConfig } from 'eslint/config';
import boundaries from 'eslint-plugin-boundaries';

/**
 * A room of the house.
 * @typedef {object} Room
 * @property {string} name
 * @property {string} folder
 * @property {readonly string[]} knows rooms that it may import from, besides itself
 * @property {'any' | readonly string[]} outside modules from outside of the repository that it may import
 */

/**
 * The house, as docs/architecture.md draws it. The first folder that a file is in counts.
 * @type {readonly Room[]}
 */
export const HOUSE = [
  { name: 'session', folder: 'app/session', knows: ['common'], outside: [] },
  { name: 'guidance', folder: 'app/guidance', knows: ['common'], outside: [] },
  { name: 'time', folder: 'app/time', knows: ['common'], outside: [] },
  { name: 'haptics', folder: 'app/haptics', knows: ['common', 'time'], outside: ['haptics'] },
  {
    name: 'screens',
    folder: 'app/screens',
    knows: ['common'],
    outside: ['document', 'i18n'],
  },
  { name: 'storage', folder: 'app/storage', knows: ['common', 'session', 'guidance'], outside: ['fs'] },
  {
    name: 'phone',
    folder: 'app/phone',
    knows: ['common', 'storage'],
    outside: ['cbor', 'file-transfer', 'messaging', 'user-settings'],
  },
  { name: 'wrist', folder: 'app/wrist', knows: ['common'], outside: ['accelerometer'] },
  {
    name: 'app',
    folder: 'app',
    knows: ['common', 'session', 'guidance', 'time', 'haptics', 'screens', 'storage', 'phone', 'wrist'],
    outside: 'any',
  },
  { name: 'companion', folder: 'companion', knows: ['common'], outside: 'any' },
  {
    name: 'settings',
    folder: 'settings',
    knows: ['common'],
    outside: ['user-settings', 'i18n', 'make-plural'],
  },
  { name: 'common', folder: 'common', knows: [], outside: [] },
  { name: 'simulator', folder: 'simulator', knows: [], outside: 'any' },
  { name: 'tools', folder: 'tools', knows: ['simulator'], outside: 'any' },
  { name: 'bench', folder: 'bench', knows: ['simulator', 'common'], outside: 'any' },
];

/** Tests may look into every room. */
const TESTS = {
  name: 'tests',
  folder: 'tests',
  knows: HOUSE.map(({ name }) => name),
  outside: /** @type {const} */ ('any'),
};

const ROOMS = [...HOUSE, TESTS];

/** Modules that have a room of their own on the watch; the rest of the watch's code goes through that room. */
const MODULES_WITH_A_ROOM = ['document', 'fs', 'haptics', 'file-transfer', 'messaging', 'accelerometer'];

/** The words of the motor's language are data; what plays them is beside them. */
const VOCABULARY = 'app/haptics/vocabulary.ts';

const FROM_OUTSIDE = ['external', 'core'];

/** @param {Room} room */
function allowances({ name, knows, outside }) {
  const from = { element: { type: name } };
  const modules =
    outside === 'any' ? { origin: FROM_OUTSIDE } : { origin: FROM_OUTSIDE, source: [...outside] };
  return [
    ...(knows.length > 0 ? [{ from, allow: { to: { element: { type: [...knows] } } } }] : []),
    ...(outside.length > 0 ? [{ from, allow: { to: { module: modules } } }] : []),
  ];
}

export const HOUSE_OF_ROOMS = defineConfig({
  name: 'drape/rooms',
  files: ['*/**/*.{ts,tsx,mts,mjs}'],
  plugins: { boundaries },
  settings: {
    'boundaries/root-path': join(import.meta.dirname, '..', '..'),
    'boundaries/elements': ROOMS.map(({ name, folder }) => ({
      type: name,
      pattern: folder,
      partialMatch: false,
    })),
    'boundaries/files': [{ category: 'vocabulary', pattern: VOCABULARY }],
    'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.mts', '.mjs', '.json'] } },
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/no-unknown-dependencies': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        policies: [
          ...ROOMS.flatMap(allowances),
          {
            from: { element: { type: 'app' } },
            disallow: { to: { module: { origin: FROM_OUTSIDE, source: MODULES_WITH_A_ROOM } } },
          },
          {
            from: { file: { categories: 'vocabulary' } },
            disallow: { to: { module: { origin: FROM_OUTSIDE } } },
          },
        ],
      },
    ],
  },
});
