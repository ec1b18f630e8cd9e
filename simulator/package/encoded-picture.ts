import type { EncodedPicture } from './app-package';

const PNG_START = [0x89, 0x50, 0x4e, 0x47];
const JPEG_START = [0xff, 0xd8];
const PNG_SIZE_AT = 16;

/**
 * Reads how large a JPEG or PNG picture is; its pixels are left to those who draw.
 * @returns undefined when the bytes are neither
 */
export function readEncodedPicture(bytes: Uint8Array): EncodedPicture | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, PNG_START) && bytes.length >= PNG_SIZE_AT + 8) {
    const [width, height] = [data.getUint32(PNG_SIZE_AT), data.getUint32(PNG_SIZE_AT + 4)];
    return { kind: 'encoded', mediaType: 'image/png', width, height, bytes };
  }
  const size = startsWith(bytes, JPEG_START) ? jpegSize(data) : undefined;
  return size && { kind: 'encoded', mediaType: 'image/jpeg', ...size, bytes };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** The size stands in the first "start of frame" (0xC0 to 0xCF without 0xC4, 0xC8, 0xCC) among the segments. */
function jpegSize(data: DataView): { width: number; height: number } | undefined {
  let at = JPEG_START.length;
  while (at + 9 <= data.byteLength && data.getUint8(at) === 0xff) {
    const marker = data.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
    // Bytes of 0xFF may fill the space before a marker.
    at += marker === 0xff ? 1 : 2 + data.getUint16(at + 2);
  }
  return undefined;
}
