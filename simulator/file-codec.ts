import { decodeCbor, encodeCbor } from './cbor';
import { toArrayBuffer, viewBytes } from './bytes';
import { describeFault, PlatformError, toText } from './platform-error';

/**
 * Turns a value into a file's bytes, as `writeFileSync` does.
 *
 * Source: types/device/fs.d.ts of fitbit-sdk-types. That characters beyond ASCII are refused by 'ascii', and a value
 * that is no JSON by 'json', are assumptions.
 * @param encoding undefined for raw buffers
 * @throws PlatformError for values that the encoding does not take and for unknown encodings
 */
export function encodeFile(data: unknown, encoding: unknown): Uint8Array {
  switch (encoding) {
    case undefined: {
      const bytes = viewBytes(data);
      if (!bytes) throw new PlatformError('TypeError', 'without an encoding the data has to be a buffer');
      return bytes;
    }
    case 'ascii':
      return encodeAscii(toText(data));
    case 'utf-8':
      return new TextEncoder().encode(toText(data));
    case 'json':
      return new TextEncoder().encode(encodeJson(data));
    case 'cbor':
      return encodeCbor(data);
    default:
      throw unknownEncoding(encoding);
  }
}

/**
 * Turns a file's bytes into a value, as `readFileSync` does.
 * @param encoding undefined for an ArrayBuffer
 * @throws PlatformError for bytes that the encoding cannot have made and for unknown encodings
 */
export function decodeFile(bytes: Uint8Array, encoding: unknown): unknown {
  switch (encoding) {
    case undefined:
      return toArrayBuffer(bytes);
    case 'ascii':
      return decodeAscii(bytes);
    case 'utf-8':
      return decodeUtf8(bytes);
    case 'json':
      return decodeJson(bytes);
    case 'cbor':
      return decodeCbor(bytes);
    default:
      throw unknownEncoding(encoding);
  }
}

/** @throws PlatformError for bytes that are not UTF-8 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PlatformError('Error', 'the file is not valid UTF-8');
  }
}

/** @throws PlatformError (SyntaxError) for bytes that are not JSON */
export function decodeJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch (fault) {
    throw new PlatformError('SyntaxError', `the file is not valid JSON: ${describeFault(fault).text}`);
  }
}

function encodeJson(data: unknown): string {
  const text: unknown = JSON.stringify(data);
  if (typeof text !== 'string') throw new PlatformError('TypeError', 'the value cannot be written as JSON');
  return text;
}

function encodeAscii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) throw new PlatformError('Error', `"${text[index]}" is not an ASCII character`);
    bytes[index] = code;
  }
  return bytes;
}

function decodeAscii(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte & 0x7f)).join('');
}

function unknownEncoding(encoding: unknown): PlatformError {
  return new PlatformError('TypeError', `unknown encoding "${toText(encoding)}"`);
}
