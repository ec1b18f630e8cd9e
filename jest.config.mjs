import type { Config } from 'jest';

const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': ['@swc/jest', {}] as [string, Record<string, unknown>] },
};

const config: Config = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    { ...shared, displayName: 'simulator', testMatch: ['<rootDir>/tests/simulator/**/*.test.ts'] },
    { ...shared, displayName: 'model', testMatch: ['<rootDir>/tests/model/**/*.test.ts'] },
  ],
};

export default config;
