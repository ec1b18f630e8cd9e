const shared = {
  testEnvironment: 'node',
  // Copies with mutants (tools/mutation.mjs).
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  transform: { '^.+\\.tsx?$': '@swc/jest', '^.+\\.m?js$': '@swc/jest' },
  // These are ES modules only, which Jest cannot load as they are.
  transformIgnorePatterns: [
    '/node_modules/(?!(birpc|d3-dsv|error-stack-parser-es|fast-png|gettext-parser|iobuffer|make-plural|quickjs-wasi)/)',
  ],
};

/** @type {import('jest').Config} */
export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    { ...shared, displayName: 'simulator', testMatch: ['<rootDir>/tests/simulator/**/*.test.ts'] },
    { ...shared, displayName: 'model', testMatch: ['<rootDir>/tests/model/**/*.test.ts'] },
  ],
};
