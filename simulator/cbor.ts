import { addExtension, Encoder } from 'cbor-x';
import { toArrayBuffer, viewBytes } from './bytes';
import { describeFault, PlatformError } from './platform-error';

// Plain standard CBOR: no records, no tags. Maps are given and taken as `Map`, so that every key stays what it is.
const codec = new Encoder({ useRecords: false, mapsAsObjects: false, tagUint8Array: false });

/** A number that is to be written as floating point, whole or not (`new cbor.Float(2)`). */
class FloatingPoint {
  constructor(readonly value: number) {}
}

// Without a tag of its own an extension writes only what it encodes, here with the encoder set to floats for the moment.
const floatExtension = {
  Class: FloatingPoint,
  encode({ value }: FloatingPoint, encode: (value: number) => Uint8Array): Uint8Array {
    floatSwitch.alwaysUseFloat = true;
    try {
      return encode(value);
    } finally {
      floatSwitch.alwaysUseFloat = false;
    }
  },
};
const floatSwitch = codec as Encoder & { alwaysUseFloat?: boolean };
addExtension(floatExtension as unknown as Parameters<typeof addExtension>[0]);

const LARGEST_CBOR_INTEGER = 2 ** 64;

/** The numbers in the objects that app code has made by `new cbor.Float(2)`, see `createCborModule`. */
export const wrappedFloats = new WeakMap<object, number>();

/**
 * Encodes what app code may encode: numbers, strings, booleans, null, undefined, buffers, arrays and objects.
 * Whole numbers become integers, all others 64-bit floats (the width is an assumption). Any other object is a map of
 * what can be counted in it, so an error, a date or a promise is an empty one (an assumption: the reference knows
 * "Object" alone, and all of these are objects).
 *
 * Source: fitbit-sdk-typed/CommonApi/cbor.d.ts of Woyken/Mocked-Fitbit-SDK-Interfaces (reference text).
 * @throws PlatformError for anything else and for circular references
 */
export function encodeCbor(value: unknown): Uint8Array {
  try {
    return new Uint8Array(codec.encode(toEncodable(value, [])));
  } catch (fault) {
    if (fault instanceof PlatformError) throw fault;
    throw new PlatformError('Error', `cannot be encoded as CBOR: ${describeFault(fault).text}`);
  }
}

/**
 * Decodes CBOR to plain data; byte strings become ArrayBuffers (an assumption: no source says which type).
 * @throws PlatformError when the bytes are not one CBOR value of the kinds that `encodeCbor` makes
 */
export function decodeCbor(bytes: Uint8Array): unknown {
  let decoded: unknown;
  try {
    decoded = codec.decode(bytes);
  } catch (fault) {
    throw new PlatformError('Error', `not valid CBOR: ${describeFault(fault).text}`);
  }
  return toPlain(decoded);
}

function toEncodable(value: unknown, above: readonly object[]): unknown {
  switch (typeof value) {
    case 'number':
      return isLargeInteger(value) ? BigInt(value) : value;
    case 'string':
    case 'boolean':
    case 'undefined':
      return value;
    case 'object':
      return value === null ? null : objectToEncodable(value, above);
    default:
      throw new PlatformError('TypeError', `a ${typeof value} cannot be encoded as CBOR`);
  }
}

function objectToEncodable(value: object, above: readonly object[]): unknown {
  const bytes = viewBytes(value);
  if (bytes) return bytes.slice();
  const float = wrappedFloats.get(value);
  if (float !== undefined) return new FloatingPoint(float);
  if (above.includes(value)) throw new PlatformError('TypeError', 'circular references cannot be encoded');
  const path = [...above, value];
  // An array of another realm would be written as one of unknown length, a byte longer.
  if (Array.isArray(value)) return Array.from(value, (item) => toEncodable(item, path));
  const kind = Object.prototype.toString.call(value);
  if (BOXES.has(kind)) return toEncodable(value.valueOf(), path);
  return new Map(Object.entries(value).map(([key, item]) => [key, toEncodable(item, path)]));
}

const BOXES: ReadonlySet<string> = new Set(['[object Number]', '[object String]', '[object Boolean]']);

/** Beyond 32 bits the library would write a float; the platform's rule is that whole numbers become integers. */
function isLargeInteger(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) > 0xffffffff && Math.abs(value) < LARGEST_CBOR_INTEGER;
}

function toPlain(decoded: unknown): unknown {
  if (typeof decoded === 'bigint') return Number(decoded);
  if (typeof decoded !== 'object' || decoded === null) return decoded;
  if (decoded instanceof Uint8Array) return toArrayBuffer(decoded);
  if (Array.isArray(decoded)) return decoded.map(toPlain);
  if (decoded instanceof Map) {
    const object: Record<string, unknown> = {};
    for (const [key, value] of decoded) {
      const property = { value: toPlain(value), enumerable: true, configurable: true, writable: true };
      Object.defineProperty(object, String(key), property);
    }
    return object;
  }
  throw new PlatformError('Error', 'not valid CBOR for this platform: it holds a tagged value');
}
