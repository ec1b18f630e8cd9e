import { parseJson } from '../common/json';

/** What somebody has entered to listen to: an address that can be opened, or that it is none. */
export interface Listening {
  readonly address: string | undefined;
  readonly isRefused: boolean;
}

/**
 * Reads what a text input has stored: `{"name": text}`. A link of the page opens http and https
 * (dev.fitbit.com/build/reference/settings-api), and of these only https is taken: what is listened to is nobody else's.
 */
export function listenTo(stored: string | undefined): Listening {
  const value = parseJson(stored);
  const name = typeof value === 'object' && value !== null ? (value as { name?: unknown }).name : undefined;
  const text = typeof name === 'string' ? name.trim() : '';
  const isAddress = /^https:\/\/[^\s/@?#]+\.[^\s/@?#]+([/?#]\S*)?$/i.test(text);
  return { address: isAddress ? text : undefined, isRefused: text !== '' && !isAddress };
}
