/** What the host's part of a socket tells. */
interface SocketListener {
  opened(): void;
  received(data: string | ArrayBuffer): void;
  failed(): void;
  closed(code: number, reason: string, wasClean: boolean): void;
}

/** The host's part of a socket. */
interface SocketLine {
  send(data: string | ArrayBuffer): void;
  close(code: number | undefined): void;
}

export type OpenSocket = (url: string, protocols: readonly string[], listener: SocketListener) => SocketLine;

/**
 * Makes the class `WebSocket`. Runs inside a realm (it travels as its source text).
 *
 * Source: types/companion/web-socket.d.ts of fitbit-sdk-types; what it leaves out follows the standard.
 */
export function makeWebSocket(open: OpenSocket): unknown {
  type Handler = ((event: object) => unknown) | null;

  const STATES = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };

  class WebSocket {
    declare readyState: number;
    declare url: string;
    declare onopen: Handler;
    declare onmessage: Handler;
    declare onerror: Handler;
    declare onclose: Handler;
    declare private readonly listeners: Record<string, Array<(event: object) => unknown>>;
    declare private readonly line: SocketLine;

    constructor(url: unknown, protocols: string | readonly string[] = []) {
      Object.assign(this, STATES, {
        readyState: STATES.CONNECTING,
        bufferedAmount: 0,
        binaryType: 'arraybuffer',
      });
      Object.assign(this, { onopen: null, onmessage: null, onerror: null, onclose: null });
      Object.defineProperty(this, 'listeners', { value: {} });
      this.url = String(url);
      if (!/^wss?:\/\//i.test(this.url)) throw new SyntaxError(`"${this.url}" is no address of a WebSocket`);
      const line = open(this.url, typeof protocols === 'string' ? [protocols] : protocols, {
        opened: () => {
          this.readyState = 1;
          this.tell('open', {});
        },
        received: (data) => this.tell('message', { data }),
        failed: () => this.tell('error', {}),
        closed: (code, reason, wasClean) => {
          this.readyState = 3;
          this.tell('close', { code, reason, wasClean });
        },
      });
      Object.defineProperty(this, 'line', { value: line });
    }

    send(data: unknown): void {
      if (this.readyState === 0) throw new Error('the socket is not open yet');
      if (this.readyState !== 1) return;
      if (data instanceof ArrayBuffer) this.line.send(data);
      else if (ArrayBuffer.isView(data)) {
        this.line.send(new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice().buffer);
      } else this.line.send(String(data));
    }

    close(code?: number): void {
      if (this.readyState >= 2) return;
      this.readyState = 2;
      this.line.close(code);
    }

    addEventListener(name: string, listener: (event: object) => unknown): void {
      const present = (this.listeners[name] ??= []);
      if (!present.includes(listener)) present.push(listener);
    }

    removeEventListener(name: string, listener: (event: object) => unknown): void {
      this.listeners[name] = (this.listeners[name] ?? []).filter((other) => other !== listener);
    }

    private tell(name: 'open' | 'message' | 'error' | 'close', fields: object): void {
      const event = Object.assign({ type: name, target: this }, fields);
      const handlers = {
        open: this.onopen,
        message: this.onmessage,
        error: this.onerror,
        close: this.onclose,
      };
      const hearers = [handlers[name], ...(this.listeners[name] ?? [])];
      for (const hearer of hearers) if (typeof hearer === 'function') hearer.call(this, event);
    }
  }

  return Object.assign(WebSocket, STATES);
}
