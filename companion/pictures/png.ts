import { Z_RLE, deflate } from 'pako';
import { PALETTE, PIXEL_BITS, type Canvas } from './canvas';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INDEXED = 3;
const POLYNOMIAL = 0xedb88320;
/** Runs of one colour are nearly all of a drawing. The window holds all of it, so that it need not slide. */
const RUNS = { strategy: Z_RLE, windowBits: 14, memLevel: 4 } as const;

/**
 * A picture as a data URI. As PNG and not as SVG: the toolchain turns pictures that a page imports into data URIs of PNG,
 * JPEG or GIF (lib/plugins/resourceImports.js of \@fitbit/sdk), so of these it is known that a page shows them.
 */
export function dataUri(canvas: Canvas): string {
  let binary = '';
  for (const byte of pngOf(canvas)) binary += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(binary)}`;
}

/**
 * The bytes of a picture as PNG, its colours by a palette (Portable Network Graphics, W3C Recommendation, 11.2). Written
 * here, since fast-png asks for a TextDecoder as soon as it is loaded, which no source promises on the phone.
 */
export function pngOf({ width, height, lines }: Canvas): number[] {
  const header = [...bigEndian(width), ...bigEndian(height), PIXEL_BITS, INDEXED, 0, 0, 0];
  return [
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('PLTE', ([] as number[]).concat(...PALETTE.map(({ red, green, blue }) => [red, green, blue]))),
    ...chunk(
      'tRNS',
      PALETTE.map(({ alpha }) => alpha),
    ),
    ...chunk('IDAT', Array.from(deflate(lines, RUNS))),
    ...chunk('IEND', []),
  ];
}

function chunk(type: string, data: readonly number[]): number[] {
  const content = [...type.split('').map((letter) => letter.charCodeAt(0)), ...data];
  return [...bigEndian(data.length), ...content, ...bigEndian(checksum(content))];
}

/** CRC-32. */
function checksum(bytes: readonly number[]): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return ~crc >>> 0;
}

function bigEndian(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}
