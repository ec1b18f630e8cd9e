import { defineConfig } from 'eslint/config';

/** Global names of newer languages than the watch's JerryScript speaks (ECMAScript 5.1); some are there in part. */
const MISSING_GLOBALS = [
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'Symbol',
  'Proxy',
  'Reflect',
  'BigInt',
  'Intl',
  'globalThis',
  'structuredClone',
  'queueMicrotask',
];

/**
 * What the watch's engine lacks, or pays for with too much of its 64 KB, as far as it can be seen in the code. The
 * library's newer methods are seen by the type check: app/tsconfig.json knows those of ES5 alone.
 */
export const WATCH_ENGINE = defineConfig({
  name: 'drape/watch-engine',
  files: ['app/**/*.ts', 'common/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...MISSING_GLOBALS.map((name) => ({
        name,
        message: "The watch's engine is ECMAScript 5.1 and has none.",
      })),
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: ':function[generator=true]',
        message: 'A generator becomes a state machine with a run time of its own, too much for the watch.',
      },
      {
        selector: ':function[async=true]',
        message: 'An async function becomes a generator, too much for the watch: use then().',
      },
    ],
  },
});
