const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  // Copies with mutants (tools/mutation.mjs).
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
};

/** @type {import('jest').Config} */
export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    { ...shared, displayName: 'simulator', testMatch: ['<rootDir>/tests/simulator/**/*.test.ts'] },
    { ...shared, displayName: 'model', testMatch: ['<rootDir>/tests/model/**/*.test.ts'] },
  ],
};
