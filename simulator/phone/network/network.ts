import { isArrayBuffer, toArrayBuffer } from '../../bytes';
import { describeFault } from '../../platform-error';
import type { Program } from '../../program';
import { bringIntoProgram } from '../../realm/bring';
import type { RealmHost } from '../../realm/realm';
import { makeFetch, type NetworkAnswer, type SendRequest } from './fetch-inside';
import type { Reach } from './reach';
import { makeWebSocket } from './socket-inside';
import { openSocketOf } from './socket';

const OFFLINE = 'Network request failed';

/**
 * Gives a program of the phone `fetch`, `WebSocket` and what belongs to them. Answers come from the real network, in real
 * time, for which virtual time waits.
 */
export function furnishNetwork(program: Program, reach: Reach, { WebSocket }: RealmHost): void {
  const help = {
    // That this machine lets nothing out is no fault of the app's, even where it does not expect it.
    offline: (error: object) => program.excuse(error),
    decode: (bytes: ArrayBuffer) => new TextDecoder().decode(bytes),
    encode: (content: string) => program.realm.adopt(toArrayBuffer(new TextEncoder().encode(content))),
  };
  const fetchParts = bringIntoProgram(program, makeFetch)(senderOf(program, reach), help);
  for (const [name, value] of Object.entries(fetchParts)) program.realm.define(name, value);
  program.realm.define(
    'WebSocket',
    bringIntoProgram(program, makeWebSocket)(openSocketOf(program, reach, WebSocket)),
  );
}

function senderOf(program: Program, reach: Reach): SendRequest {
  const { journal, outside } = program.surroundings;
  return program.enterable((url, method, headers, body, resolve, reject) => {
    const settle = (call: () => void): void => {
      program.after(0, () => program.call(call));
    };
    if (!reach.allows(url)) {
      settle(() => reject(OFFLINE, true));
      return;
    }
    const request = globalThis
      .fetch(url, {
        method,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
        ...(body !== undefined && { body: isArrayBuffer(body) ? new Uint8Array(body).slice() : body }),
      })
      .then(answerOf)
      .then(
        (answer) => {
          journal.write({ kind: 'network', side: program.side, url, status: answer.status });
          settle(() => resolve(program.realm.adopt(answer)));
        },
        (fault: unknown) => {
          journal.write({ kind: 'network', side: program.side, url, fault: describeFault(fault).text });
          settle(() => reject(OFFLINE, false));
        },
      );
    outside.hold(request);
  });
}

async function answerOf(response: Response): Promise<NetworkAnswer> {
  const { status, statusText, url, headers } = response;
  return { status, statusText, url, headers: [...headers], body: await response.arrayBuffer() };
}
