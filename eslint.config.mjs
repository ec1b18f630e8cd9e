import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { HOUSE_OF_ROOMS } from './tools/lint/rooms.mjs';
import { WATCH_ENGINE } from './tools/lint/watch-engine.mjs';
import { typeCheckedFolders } from './tools/places.mjs';

const CODE = '**/*.{ts,tsx,mts,mjs}';

/**
 * Which type check knows the files of which room. common/ belongs to the watch's, the strictest of the three it is
 * built into.
 * @type {readonly { files: string[], project: string }[]}
 */
const TYPE_CHECKS = [
  ...typeCheckedFolders().map((folder) => ({
    files: [`${folder}/${CODE}`],
    project: `${folder}/tsconfig.json`,
  })),
  { files: [`common/${CODE}`], project: 'app/tsconfig.json' },
  { files: ['playwright.config.mts'], project: 'tests/tsconfig.json' },
  { files: ['*.mjs'], project: 'tools/tsconfig.json' },
];

export default defineConfig(
  globalIgnores(['build/', 'coverage/', 'test-results/', 'playwright-report/', '.cache/']),
  {
    files: [CODE],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  ...TYPE_CHECKS.map(({ files, project }) =>
    defineConfig({
      files,
      extends: [tseslint.configs.strictTypeChecked],
      languageOptions: { parserOptions: { project, tsconfigRootDir: import.meta.dirname } },
      rules: {
        '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
        '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
        '@typescript-eslint/restrict-template-expressions': [
          'error',
          { allowNumber: true, allowBoolean: true },
        ],
        '@typescript-eslint/switch-exhaustiveness-check': [
          'error',
          { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
        ],
      },
    }),
  ),
  ...HOUSE_OF_ROOMS,
  ...WATCH_ENGINE,
  prettier,
);
