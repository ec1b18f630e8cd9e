import { createRequire } from 'node:module';
import type TypeScript from 'typescript';

/** The one that the toolchain of the watch brings along: newer ones will not make ECMAScript 5 much longer. */
const ts = createRequire(require.resolve('@fitbit/sdk'))('typescript') as typeof TypeScript;

/**
 * TypeScript as the toolchain compiles it for the watch, in CommonJS.
 * @param more compiler options, as in a tsconfig.json
 */
export function compiledForWatch(source: string, more: Readonly<Record<string, unknown>> = {}): string {
  const { options } = ts.convertCompilerOptionsFromJson({ target: 'es5', module: 'commonjs', ...more }, '');
  return ts.transpileModule(source, { compilerOptions: options }).outputText;
}
