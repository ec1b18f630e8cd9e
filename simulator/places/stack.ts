import { parseStack } from 'error-stack-parser-es/lite';

/** A place in a file of a bundle, as it was built. */
export interface BuiltPlace {
  /** Path in the bundle, e.g. 'app/index.js'. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The function's name, where the engine tells one. */
  readonly name?: string;
}

/**
 * The places of a stack that are in files of a bundle, the innermost first; what the model itself has in it is left out.
 * @param isFile whether the bundle has a file of that path
 */
export function placesOfStack(stack: string, isFile: (path: string) => boolean): BuiltPlace[] {
  const places: BuiltPlace[] = [];
  for (const { file, line, col, function: name } of parseStack(stack, { allowEmpty: true })) {
    if (file === undefined || line === undefined || col === undefined || !isFile(file)) continue;
    places.push({ file, line, column: col, ...(name === undefined ? {} : { name }) });
  }
  return places;
}
