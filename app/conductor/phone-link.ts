import { withCode } from './chunks';
import type * as Exchange from './exchange';

/**
 * Does something with the phone, once the code for that is there: it takes what has arrived and hands over what waits as soon
 * as it is loaded, and listens from then on.
 * @param otherwise done when the code cannot be loaded
 */
export function withPhone(use: (exchange: typeof Exchange) => void, otherwise?: () => void): void {
  withCode(import('./exchange'), use, otherwise);
}
