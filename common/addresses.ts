import { parseJson } from './json';

/** What somebody has entered as an address: one that can be used, or that it is none. */
export interface Address {
  readonly address: string | undefined;
  readonly isRefused: boolean;
}

/**
 * Reads an address out of what a text input has stored: `{"name": text}`. Only https is taken, without a name or
 * password in it: what somebody listens to or keeps is nobody else's.
 */
export function addressIn(stored: string | null | undefined): Address {
  const value = parseJson(stored);
  const name = typeof value === 'object' && value !== null ? (value as { name?: unknown }).name : undefined;
  const text = typeof name === 'string' ? name.trim() : '';
  const isAddress = /^https:\/\/[^\s/@?#]+\.[^\s/@?#]+([/?#]\S*)?$/i.test(text);
  return { address: isAddress ? text : undefined, isRefused: text !== '' && !isAddress };
}
