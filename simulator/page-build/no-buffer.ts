import type * as Vite from 'vite';

/** The last line of jpeg-js's encoder asks for a class of Node's, even in a browser. */
const ASKS = 'return Buffer.from(byteout)';

/** Lets `jpeg-js` write pictures in a browser: the bytes come as a Uint8Array there. */
export function noBuffer(): Vite.Plugin {
  return {
    name: 'no-buffer',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/jpeg-js/lib/encoder.js')) return undefined;
      if (!code.includes(ASKS)) throw new Error(`jpeg-js has changed: it no longer says "${ASKS}"`);
      return { code: code.replace(ASKS, 'return new Uint8Array(byteout)'), map: null };
    },
  };
}
