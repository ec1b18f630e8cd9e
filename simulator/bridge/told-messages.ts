import type { FDBTypes } from '@fitbit/fdb-protocol';
import type { Told } from './station';

/** What the developer bridge calls the two kinds of console message. */
export type BridgeMessage =
  | { readonly method: 'message'; readonly params: FDBTypes.ConsoleMessage }
  | { readonly method: 'trace'; readonly params: FDBTypes.TraceMessage };

const KINDS = { log: 'log', debug: 'log', info: 'info', warn: 'warn', error: 'error' } as const;

/**
 * What the debugger is told of an entry: errors and traces with their stack, the rest with the place where it was said.
 * Places are those of the bundle; the debugger has the source maps.
 * @param timestampS since the debugger came, in s
 * @returns undefined for what is no message
 */
export function messageOf({ app, entry, places }: Told, timestampS: number): BridgeMessage | undefined {
  if (entry.kind === 'lifecycle') return undefined;
  const common = {
    timestamp: timestampS,
    emittedBy: { ...app, component: entry.side },
    message: [entry.kind === 'unimitated' ? `not imitated by the simulator: ${entry.name}` : entry.text],
  };
  const stack = places.map(positionOf);
  if (entry.kind === 'error') return { method: 'trace', params: { ...common, kind: 'exception', stack } };
  if (entry.kind === 'unimitated') {
    return { method: 'message', params: { ...common, kind: 'warn', fromHost: true } };
  }
  if (entry.level === 'trace') return { method: 'trace', params: { ...common, kind: 'trace', stack } };
  const [position] = stack;
  return {
    method: 'message',
    params: { ...common, kind: KINDS[entry.level], ...(position === undefined ? {} : { position }) },
  };
}

/** Lines and columns from 0, files as "app:///" (lib/FDBTypes/Structures.js of fdb-protocol). */
function positionOf({ file, line, column, name }: Told['places'][number]): FDBTypes.Position {
  return {
    source: `app:///${file}`,
    line: line - 1,
    column: Math.max(0, column - 1),
    ...(name === undefined ? {} : { name }),
  };
}
