/** What the host's part answers a request with. */
export interface NetworkAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: ReadonlyArray<readonly [string, string]>;
  readonly body: ArrayBuffer;
}

/** Sends a request; calls back once. */
export type SendRequest = (
  url: string,
  method: string,
  headers: ReadonlyArray<readonly [string, string]>,
  body: string | ArrayBuffer | undefined,
  resolve: (answer: NetworkAnswer) => void,
  reject: (message: string, isOffline: boolean) => void,
) => void;

/** What else the host does. */
export interface HostHelp {
  /** Hears the error of a request that was not let out. */
  readonly offline: (error: object) => void;
  readonly decode: (bytes: ArrayBuffer) => string;
  readonly encode: (text: string) => ArrayBuffer;
}

/**
 * Makes `fetch` with its classes. Runs inside a realm (it travels as its source text): everything is made of the realm's
 * own parts, only sending is the host's. Fields are only declared, as bundlers may make class fields by helpers that do
 * not travel along.
 *
 * Source: types/companion/fetch.d.ts, blob.d.ts and global.d.ts of fitbit-sdk-types; what they leave out follows the
 * Fetch standard.
 */
export function makeFetch(send: SendRequest, host: HostHelp): Record<string, unknown> {
  const { String: textOf } = globalThis;
  type Pairs = Array<[string, string]>;

  /** Names and values in a row, as both headers and parameters are. */
  class PairList {
    declare pairs: Pairs;
    constructor() {
      Object.defineProperty(this, 'pairs', { value: [], writable: true });
    }
    forEach(call: (value: string, name: string, all: this) => void): void {
      for (const [name, value] of this.pairs) call(value, name, this);
    }
    entries(): Iterator<[string, string]> {
      return this.pairs[Symbol.iterator]();
    }
    keys(): Iterator<string> {
      return this.pairs.map(([name]) => name)[Symbol.iterator]();
    }
    values(): Iterator<string> {
      return this.pairs.map(([, value]) => value)[Symbol.iterator]();
    }
    [Symbol.iterator](): Iterator<[string, string]> {
      return this.entries();
    }
  }

  class Headers extends PairList {
    constructor(from?: unknown) {
      super();
      if (from instanceof Headers) this.pairs = from.pairs.map(([name, value]) => [name, value]);
      else if (Array.isArray(from)) for (const [name, value] of from as Pairs) this.append(name, value);
      else if (from)
        for (const name of Object.keys(from)) this.append(name, (from as Record<string, string>)[name]);
    }
    append(name: unknown, value: unknown): void {
      const known = this.pairs.find(([other]) => other === textOf(name).toLowerCase());
      if (known) known[1] = `${known[1]}, ${textOf(value)}`;
      else this.pairs.push([textOf(name).toLowerCase(), textOf(value)]);
    }
    delete(name: unknown): void {
      this.pairs = this.pairs.filter(([other]) => other !== textOf(name).toLowerCase());
    }
    get(name: unknown): string | null {
      return (this.pairs.find(([other]) => other === textOf(name).toLowerCase()) ?? [])[1] ?? null;
    }
    has(name: unknown): boolean {
      return this.get(name) !== null;
    }
    set(name: unknown, value: unknown): void {
      this.delete(name);
      this.append(name, value);
    }
  }

  class Blob {
    declare readonly size: number;
    declare readonly type: string;
    declare private readonly bytes: Uint8Array;
    constructor(
      parts: ReadonlyArray<string | ArrayBuffer | ArrayBufferView | Blob> = [],
      options: { type?: string } = {},
    ) {
      const pieces = parts.map((part) => {
        if (part instanceof Blob) return part.bytes;
        if (ArrayBuffer.isView(part)) return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
        return new Uint8Array(part instanceof ArrayBuffer ? part : host.encode(textOf(part)));
      });
      const bytes = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      Object.defineProperty(this, 'bytes', { value: bytes });
      Object.assign(this, { size: bytes.length, type: options.type ?? '' });
    }
    slice(start = 0, end = this.size, type = ''): Blob {
      return new Blob([this.bytes.slice(start, end)], { type });
    }
    arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.resolve(this.bytes.slice().buffer);
    }
    text(): Promise<string> {
      return this.arrayBuffer().then((buffer) => host.decode(buffer));
    }
  }

  class Body {
    declare bodyUsed: boolean;
    declare private readonly content: ArrayBuffer;
    constructor(content: ArrayBuffer) {
      this.bodyUsed = false;
      Object.defineProperty(this, 'content', { value: content });
    }
    arrayBuffer(): Promise<ArrayBuffer> {
      if (this.bodyUsed) return Promise.reject(new TypeError('the body has been read already'));
      this.bodyUsed = true;
      return Promise.resolve(this.content);
    }
    text(): Promise<string> {
      return this.arrayBuffer().then((buffer) => host.decode(buffer));
    }
    json(): Promise<unknown> {
      return this.text().then((content) => JSON.parse(content) as unknown);
    }
    blob(): Promise<Blob> {
      return this.arrayBuffer().then((buffer) => new Blob([buffer]));
    }
  }

  const bytesOf = (body: unknown): ArrayBuffer => {
    if (body instanceof ArrayBuffer) return body;
    if (ArrayBuffer.isView(body))
      return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice().buffer;
    return host.encode(body === undefined || body === null ? '' : textOf(body));
  };

  interface Init {
    method?: string;
    headers?: unknown;
    body?: unknown;
  }

  class Request extends Body {
    declare url: string;
    declare method: string;
    declare headers: Headers;
    declare readonly sent: unknown;
    constructor(input: unknown, init: Init = {}) {
      super(bytesOf(init.body));
      const from = input instanceof Request ? input : undefined;
      this.url = from ? from.url : textOf(input);
      this.method = textOf(init.method ?? from?.method ?? 'GET').toUpperCase();
      this.headers = new Headers(init.headers ?? from?.headers);
      Object.defineProperty(this, 'sent', { value: init.body ?? from?.sent });
      if (this.sent instanceof URLSearchParams && !this.headers.has('content-type')) {
        this.headers.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
      }
    }
  }

  class Response extends Body {
    declare body: null;
    declare status: number;
    declare ok: boolean;
    declare statusText: string;
    declare url: string;
    declare headers: Headers;
    constructor(
      body?: unknown,
      init: { status?: number; statusText?: string; headers?: unknown; url?: string } = {},
    ) {
      super(bytesOf(body));
      this.body = null;
      this.status = init.status ?? 200;
      this.ok = this.status >= 200 && this.status < 300;
      this.statusText = init.statusText ?? '';
      this.headers = new Headers(init.headers);
      this.url = init.url ?? '';
    }
  }

  class URLSearchParams extends PairList {
    constructor(from?: unknown) {
      super();
      if (from instanceof URLSearchParams) this.pairs = from.pairs.map(([name, value]) => [name, value]);
      else if (Array.isArray(from))
        this.pairs = (from as Pairs).map(([name, value]) => [textOf(name), textOf(value)]);
      else if (typeof from === 'object' && from !== null) {
        this.pairs = Object.keys(from).map((name) => [name, textOf((from as Record<string, unknown>)[name])]);
      } else if (from !== undefined) this.read(textOf(from));
    }
    private read(query: string): void {
      const decode = (part: string): string => decodeURIComponent(part.replace(/\+/g, ' '));
      for (const part of query.replace(/^\?/, '').split('&')) {
        if (part === '') continue;
        const at = part.indexOf('=');
        this.pairs.push(
          at < 0 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))],
        );
      }
    }
    append(name: unknown, value: unknown): void {
      this.pairs.push([textOf(name), textOf(value)]);
    }
    delete(name: unknown): void {
      this.pairs = this.pairs.filter(([other]) => other !== textOf(name));
    }
    get(name: unknown): string | null {
      return (this.pairs.find(([other]) => other === textOf(name)) ?? [])[1] ?? null;
    }
    getAll(name: unknown): string[] {
      return this.pairs.filter(([other]) => other === textOf(name)).map(([, value]) => value);
    }
    has(name: unknown): boolean {
      return this.get(name) !== null;
    }
    set(name: unknown, value: unknown): void {
      const at = this.pairs.findIndex(([other]) => other === textOf(name));
      if (at < 0) this.append(name, value);
      else this.pairs = this.pairs.filter(([other], index) => other !== textOf(name) || index === at);
      if (at >= 0) this.pairs[at] = [textOf(name), textOf(value)];
    }
    sort(): void {
      this.pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    }
    toString(): string {
      const encode = (part: string): string => encodeURIComponent(part).replace(/%20/g, '+');
      return this.pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
    }
  }

  const sendable = (body: unknown): string | ArrayBuffer | undefined => {
    if (body === undefined || body === null) return undefined;
    return body instanceof ArrayBuffer || ArrayBuffer.isView(body) ? bytesOf(body) : textOf(body);
  };

  const fetch = (input: unknown, init?: Init): Promise<Response> =>
    new Promise((resolve, reject) => {
      const request = new Request(input, init);
      send(
        request.url,
        request.method,
        request.headers.pairs,
        sendable(request.sent),
        ({ status, statusText, url, headers, body }) => {
          resolve(new Response(body, { status, statusText, url, headers }));
        },
        (message, isOffline) => {
          const error = new TypeError(message);
          if (isOffline) host.offline(error);
          reject(error);
        },
      );
    });

  return { fetch, Headers, Request, Response, URLSearchParams, Blob };
}
