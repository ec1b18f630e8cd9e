import { isArrayBuffer, toArrayBuffer } from '../../bytes';
import type { Program } from '../../program';
import type { Reach } from './reach';
import type { OpenSocket } from './socket-inside';

/** How long virtual time waits for an answer to what was sent, in real ms. */
const ANSWER_MS = 250;
const ABNORMAL = 1006;

/** The host's part of `WebSocket`. What comes in real time is told at the next event of virtual time. */
export function openSocketOf(
  program: Program,
  reach: Reach,
  Socket: typeof WebSocket | undefined,
): OpenSocket {
  const { journal, outside } = program.surroundings;
  return program.enterable((url, protocols, listener) => {
    const tell = (call: () => void): void => {
      program.after(0, () => program.call(call, true));
    };
    const refuse = (): void => {
      tell(() => listener.failed());
      tell(() => listener.closed(ABNORMAL, '', false));
    };
    const idle = program.expose({
      send: () => undefined,
      close: () => undefined,
    }) as unknown as ReturnType<OpenSocket>;
    if (!reach.allows(url.replace(/^ws/i, 'http'))) {
      refuse();
      return idle;
    }
    if (!Socket) {
      program.unimitated('WebSocket (the host has none)');
      refuse();
      return idle;
    }
    const socket = new Socket(url, [...protocols]);
    socket.binaryType = 'arraybuffer';
    let answered: () => void = () => undefined;
    const awaitAnswer = (limitMs?: number): void => {
      outside.hold(
        new Promise<void>((resolve) => {
          answered = resolve;
          if (limitMs !== undefined) setTimeout(resolve, limitMs);
        }),
      );
    };
    awaitAnswer();
    socket.onopen = () => {
      tell(() => listener.opened());
      answered();
    };
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      tell(() => listener.received(typeof data === 'string' ? data : program.realm.adopt(data)));
      answered();
    };
    socket.onerror = () => {
      journal.write({ kind: 'network', side: program.side, url, fault: 'the socket failed' });
      tell(() => listener.failed());
    };
    socket.onclose = ({ code, reason, wasClean }) => {
      tell(() => listener.closed(code, reason, wasClean));
      answered();
    };
    program.onEnd(() => socket.close());
    return program.expose({
      send: (data: string | ArrayBuffer) => {
        awaitAnswer(ANSWER_MS);
        socket.send(isArrayBuffer(data) ? toArrayBuffer(new Uint8Array(data)) : data);
      },
      close: (code: number | undefined) => {
        awaitAnswer();
        socket.close(code);
      },
    }) as unknown as ReturnType<OpenSocket>;
  });
}
