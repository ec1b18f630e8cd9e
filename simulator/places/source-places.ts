import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { Side } from '../journal';
import type { AppPackage } from '../package/app-package';
import { placesOfStack, type BuiltPlace } from './stack';

/** A place in the source, or in the bundle where the package has no source map for it. */
export interface SourcePlace {
  /** Path in the project, e.g. 'app/index.ts'; without a map that of the bundle. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly name?: string;
  /** Whether it is in the source. */
  readonly mapped: boolean;
}

const PHONE_FILES = { companion: 'companion.js', settings: 'settings.js' } as const;

/** Finds the places of stacks in the source, by the source maps that a package carries. */
export class SourcePlaces {
  private readonly maps = new Map<string, TraceMap | undefined>();

  /** @param family of the watch whose bundle runs */
  constructor(
    private readonly opened: AppPackage,
    private readonly family: string,
  ) {}

  /** The places of a stack that are in the bundle as it was built, the innermost first. */
  builtPlaces(side: Side, stack: string | undefined): BuiltPlace[] {
    if (stack === undefined) return [];
    const device = this.opened.devices.get(this.family);
    return placesOfStack(stack, (path) =>
      side === 'app' ? device?.files.has(path) === true : path === PHONE_FILES[side],
    );
  }

  /** The same places in the source. */
  sourcePlaces(side: Side, stack: string | undefined): SourcePlace[] {
    return this.builtPlaces(side, stack).map((place) => this.inSource(side, place));
  }

  private inSource(side: Side, { file, line, column, name }: BuiltPlace): SourcePlace {
    const map = this.mapOf(side === 'app' ? this.family : side, file);
    const found = map && originalPositionFor(map, { line, column: column - 1 });
    if (found?.source == null) {
      return { file, line, column, mapped: false, ...(name === undefined ? {} : { name }) };
    }
    // The engine's name of the function is a short one of the build.
    return { file: found.source, line: found.line, column: found.column + 1, mapped: true };
  }

  /** A map that cannot be read counts as none: the place in the bundle is shown instead. */
  private mapOf(component: string, file: string): TraceMap | undefined {
    const key = `${component}/${file}`;
    if (this.maps.has(key)) return this.maps.get(key);
    let map: TraceMap | undefined;
    try {
      const text = this.opened.sourceMaps.get(key)?.();
      map = text === undefined ? undefined : new TraceMap(text);
    } catch {
      map = undefined;
    }
    this.maps.set(key, map);
    return map;
  }
}

/** A place as a line of text: 'app/index.ts:12:5'. */
export function placeText({ file, line, column }: Pick<SourcePlace, 'file' | 'line' | 'column'>): string {
  return `${file}:${line}:${column}`;
}
