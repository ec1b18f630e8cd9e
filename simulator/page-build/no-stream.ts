/** Node's `stream` in a browser: there is none. */
export const Stream = undefined;
