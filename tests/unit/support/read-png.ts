import { crc32, inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
const PIXEL_BITS = 2;

/** What a PNG of four colours shows: their places in its palette, row by row, read in another way than it was written. */
export interface ReadPicture {
  readonly width: number;
  readonly height: number;
  readonly rows: number[][];
}

/** @throws when a checksum is not that of the content, or it is packed wrongly */
export function readPng(bytes: readonly number[]): ReadPicture {
  const png = Buffer.from(bytes);
  const chunks = new Map<string, Buffer>();
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const length = png.readUInt32BE(at);
    const content = png.subarray(at + 4, at + 8 + length);
    if (png.readUInt32BE(at + 8 + length) !== crc32(content)) throw new Error('a checksum is wrong');
    chunks.set(content.toString('latin1', 0, 4), content.subarray(4));
    at += 12 + length;
  }
  const header = chunks.get('IHDR') as Buffer;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const lines = inflateSync(chunks.get('IDAT') as Buffer);
  const lineBytes = lines.length / height;
  const rows = Array.from({ length: height }, (_, row) => {
    const line = lines.subarray(row * lineBytes + 1, (row + 1) * lineBytes);
    const bits = Array.from(line, (byte) => byte.toString(2).padStart(8, '0')).join('');
    return Array.from({ length: width }, (__, column) =>
      parseInt(bits.slice(column * PIXEL_BITS, (column + 1) * PIXEL_BITS), 2),
    );
  });
  return { width, height, rows };
}
