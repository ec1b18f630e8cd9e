import type { Picture } from './app-package';
import { PackageError } from './app-package';

/** Turns the bytes of one pixel, from `offset` on, into RGBA in `out` from `at` on. */
type PixelDecoder = (bytes: Uint8Array, offset: number, out: Uint8ClampedArray, at: number) => void;

interface PixelFormat {
  readonly kind: Picture['kind'];
  readonly bytesPerPixel: number;
  readonly decode: PixelDecoder;
}

interface Header {
  readonly format: PixelFormat;
  readonly rle: boolean;
  readonly width: number;
  readonly height: number;
}

const FILE_TYPE = 0x0a697874;
const HEADER_BYTES = 40;
const RLE_FLAG = 0x10000000;
/** More than any picture on a watch, and little enough to be decoded anywhere. */
const MOST_PIXELS = 4096 * 4096;

const byteAt = (bytes: Uint8Array, offset: number): number => bytes[offset] ?? 0;

/** Stretches a channel of fewer bits to 0..255. */
const widen = (value: number, max: number): number => Math.round((value * 255) / max);

function put(
  out: Uint8ClampedArray,
  at: number,
  red: number,
  green: number,
  blue: number,
  alpha: number,
): void {
  out[at] = red;
  out[at + 1] = green;
  out[at + 2] = blue;
  out[at + 3] = alpha;
}

/** The formats by their number in the header, as `encoder.js` of @fitbit/image-codec-txi lays them out. */
const FORMATS: ReadonlyMap<number, PixelFormat> = new Map<number, PixelFormat>([
  [
    0x00080008, // A8
    {
      kind: 'alpha',
      bytesPerPixel: 1,
      decode: (bytes, p, out, at) => put(out, at, 255, 255, 255, byteAt(bytes, p)),
    },
  ],
  [
    0x01100565, // BGR565
    {
      kind: 'colour',
      bytesPerPixel: 2,
      decode: (bytes, p, out, at) => {
        const word = byteAt(bytes, p) | (byteAt(bytes, p + 1) << 8);
        put(out, at, widen(word >> 11, 31), widen((word >> 5) & 63, 63), widen(word & 31, 31), 255);
      },
    },
  ],
  [
    0x01208888, // BGRA8888, without RLE
    {
      kind: 'colour',
      bytesPerPixel: 4,
      decode: (bytes, p, out, at) =>
        put(out, at, byteAt(bytes, p + 2), byteAt(bytes, p + 1), byteAt(bytes, p), byteAt(bytes, p + 3)),
    },
  ],
  [
    0x02208888, // ABGR8888, with RLE
    {
      kind: 'colour',
      bytesPerPixel: 4,
      decode: (bytes, p, out, at) =>
        put(out, at, byteAt(bytes, p + 3), byteAt(bytes, p + 2), byteAt(bytes, p + 1), byteAt(bytes, p)),
    },
  ],
  [
    0x02104444, // ABGR4444
    {
      kind: 'colour',
      bytesPerPixel: 2,
      decode: (bytes, p, out, at) => {
        const low = byteAt(bytes, p);
        const high = byteAt(bytes, p + 1);
        put(out, at, widen(high >> 4, 15), widen(high & 15, 15), widen(low >> 4, 15), widen(low & 15, 15));
      },
    },
  ],
  [
    0x02186666, // ABGR6666
    {
      kind: 'colour',
      bytesPerPixel: 3,
      decode: (bytes, p, out, at) => {
        const word = byteAt(bytes, p) | (byteAt(bytes, p + 1) << 8) | (byteAt(bytes, p + 2) << 16);
        const channel = (shift: number) => widen((word >> shift) & 63, 63);
        put(out, at, channel(18), channel(12), channel(6), channel(0));
      },
    },
  ],
]);

const unreadable = (what: string): PackageError =>
  new PackageError(
    `A picture in TXI format cannot be read: ${what}. Build the project again from its PNG files.`,
  );

function readHeader(bytes: Uint8Array): Header {
  if (bytes.length < HEADER_BYTES) throw unreadable('it is shorter than its header');
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.getUint32(0, true) !== FILE_TYPE) throw unreadable('it does not begin as a TXI file does');
  const code = data.getUint32(16, true);
  const format = FORMATS.get(code & ~RLE_FLAG);
  if (!format) throw unreadable(`its pixel format 0x${code.toString(16)} is unknown`);
  const width = data.getUint32(24, true);
  const height = data.getUint32(28, true);
  if (width === 0 || height === 0 || width * height > MOST_PIXELS)
    throw unreadable(`its size is ${width} x ${height}`);
  return { format, rle: (code & RLE_FLAG) !== 0, width, height };
}

/** Rows have one pixel more than is shown and are padded to 4 bytes. */
function decodeRows(bytes: Uint8Array, { format, width, height }: Header): Uint8ClampedArray {
  const rowBytes = ((width + 1) * format.bytesPerPixel + 3) & ~3;
  if (bytes.length < HEADER_BYTES + rowBytes * height) throw unreadable('its pixels are cut off');
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const offset = HEADER_BYTES + y * rowBytes + x * format.bytesPerPixel;
      format.decode(bytes, offset, pixels, (y * width + x) * 4);
    }
  }
  return pixels;
}

/** Sections of 1 to 127 pixels: a length byte, then the pixels, or one pixel for all of them when the length's top bit is set. */
function decodeSections(bytes: Uint8Array, { format, width, height }: Header): Uint8ClampedArray {
  const total = width * height;
  const mostPixels = Math.ceil((bytes.length - HEADER_BYTES) / (1 + format.bytesPerPixel)) * 127;
  if (total > mostPixels) throw unreadable('its pixels are cut off');
  const pixels = new Uint8ClampedArray(total * 4);
  let offset = HEADER_BYTES;
  let done = 0;
  while (done < total) {
    const length = byteAt(bytes, offset) & 127;
    const repeats = byteAt(bytes, offset) > 127;
    offset += 1;
    const storedBytes = (repeats ? 1 : length) * format.bytesPerPixel;
    if (length === 0) throw unreadable('it has an empty section');
    if (offset + storedBytes > bytes.length) throw unreadable('its pixels are cut off');
    if (done + length > total) throw unreadable('it has more pixels than its size says');
    for (let index = 0; index < length; index += 1) {
      const from = repeats ? offset : offset + index * format.bytesPerPixel;
      format.decode(bytes, from, pixels, (done + index) * 4);
    }
    done += length;
    offset += storedBytes;
  }
  return pixels;
}

/**
 * Decodes a picture as fitbit-build puts it into a package (`<name>.png.txi`).
 * @throws PackageError when the bytes are not such a picture
 */
export function decodeTxi(bytes: Uint8Array): Picture {
  const header = readHeader(bytes);
  const pixels = header.rle ? decodeSections(bytes, header) : decodeRows(bytes, header);
  return { width: header.width, height: header.height, kind: header.format.kind, pixels };
}
