import { format } from 'node:util';
import type { ConsoleMessage, ConsoleTrace } from '@fitbit/fdb-debugger';
import type { FDBTypes } from '@fitbit/fdb-protocol';

/** A message of the debugger, its places already those of the source, as lines for a terminal. */
export function consoleLine(message: ConsoleMessage | ConsoleTrace): string {
  const time = message.timestamp?.toTimeString().slice(0, 8) ?? '--:--:--';
  const head = `${time} ${message.emittedBy.component}: `;
  const text =
    (message.kind === 'log' ? '' : `${message.kind}: `) + format(...(message.message as unknown[]));
  if ('stack' in message) {
    const frames = message.stack.map((place) => `\n    at ${placeText(place)}`);
    return head + text + frames.join('');
  }
  return head + text + (message.position ? `  (${placeText(message.position)})` : '');
}

/** Lines and columns from 1, as editors count. */
function placeText({ source, line, column }: FDBTypes.Position): string {
  return `${source}:${line + 1}:${column + 1}`;
}
