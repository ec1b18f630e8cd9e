import { PlatformError, toText } from '../platform-error';

const LONGEST_NAME = 64;
// The set of the file-transfer reference; the fs reference lists a few characters less, but takes in what was transferred.
const NAME = /^[a-zA-Z0-9!#$%&'()\-@^_`{}~+,.;=]+$/;

/**
 * Checks the name of a file, as for `outbox.enqueue` and for the private folder.
 *
 * Source: fitbit-sdk-typed/CompanionApi/file-transfer.d.ts and DeviceApi/fs.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces (reference text). What kind of error it is, is an assumption.
 * @returns the name as a string
 * @throws PlatformError when it is empty, longer than 64 characters, has others than the allowed ones, is "." or
 * begins with ".."
 */
export function checkedFileName(given: unknown): string {
  const name = toText(given);
  if (
    name.length >= 1 &&
    name.length <= LONGEST_NAME &&
    NAME.test(name) &&
    name !== '.' &&
    !name.startsWith('..')
  ) {
    return name;
  }
  throw new PlatformError('Error', `Invalid file name: "${name}"`);
}
