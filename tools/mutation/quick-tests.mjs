import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Tests that run none of the code that is mutated, or measure what the switches of the mutants make larger and slower. */
const LEFT_OUT = [
  'tests/unit/(built|documents|gate|house-rules|listen|pictures|mutation|words|wrist)\\.test',
  'tests/model/(budgets|bundle|costs|new-move|wrist)\\.test',
];

/** The long tests are tried with few of their cases: one that fails is enough. */
export const FEW_CASES = {
  DRAPE_HISTORIES: '30',
  DRAPE_CASES: '0.1',
  DRAPE_FUZZ: '400',
  DRAPE_SHRINK: '0',
};

const beside = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Jest's configuration for trying mutants: all tests without a browser as one project, files read as the project's own
 * configuration has it. With DRAPE_UNIT_ONLY in the environment those of the pure rooms alone.
 * @param {string} root the folder of the repository, or of its copy with the mutants
 */
export async function quickTests(root) {
  const path = join(root, 'jest.config.mjs');
  const loaded = /** @type {unknown} */ (await import(path));
  const { default: own } = /** @type {{ default: { projects: Array<Record<string, unknown>> } }} */ (loaded);
  const { transform, transformIgnorePatterns } = own.projects[0] ?? {};
  return {
    rootDir: root,
    testMatch: (process.env.DRAPE_UNIT_ONLY === undefined ? ['unit', 'model'] : ['unit']).map((folder) =>
      join(root, 'tests', folder, '**', '*.test.ts'),
    ),
    testPathIgnorePatterns: LEFT_OUT,
    testEnvironment: beside('environment.mjs'),
    setupFilesAfterEnv: [beside('no-shrinking.ts')],
    transform,
    transformIgnorePatterns,
    reporters: [],
  };
}
