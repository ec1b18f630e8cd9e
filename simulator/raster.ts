import { encode as encodeTxiImage, TXIOutputFormat } from '@fitbit/image-codec-txi';
import { decode as decodePng } from 'fast-png';
import { decode as decodeJpeg, encode as encodeJpegImage } from 'jpeg-js';
import { toArrayBuffer } from './bytes';
import { readEncodedPicture } from './package/encoded-picture';

/** A picture as pixels: RGBA, row by row from the top, 4 bytes a pixel. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** More than any picture that a phone sends, and little enough to be decoded anywhere. */
const MOST_PIXELS = 4096 * 4096;

/** The bytes are no picture that can be read; the message says why. */
export class RasterError extends Error {}

/** Reads a JPEG or PNG picture. @throws RasterError for anything else, and for one of more than 4096 x 4096 pixels */
export function decodeRaster(bytes: Uint8Array): Raster {
  const picture = readEncodedPicture(bytes);
  if (!picture) throw new RasterError('the data is neither a JPEG nor a PNG picture');
  if (picture.width * picture.height > MOST_PIXELS) {
    throw new RasterError(`a picture of ${picture.width} x ${picture.height} pixels is too large`);
  }
  try {
    if (picture.mediaType === 'image/png') return fromPng(bytes);
    const { width, height, data } = decodeJpeg(bytes, { useTArray: true, formatAsRGBA: true });
    return { width, height, data: new Uint8ClampedArray(data) };
  } catch (fault) {
    throw new RasterError(
      `the picture is damaged: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
  }
}

/** Greys, with or without transparency, colours, palettes, 1 to 16 bits a channel. */
function fromPng(bytes: Uint8Array): Raster {
  const { width, height, data, channels, depth, palette } = decodePng(bytes);
  const pixels = new Uint8ClampedArray(width * height * 4);
  const most = 2 ** depth - 1;
  for (let at = 0; at < width * height; at++) {
    const sample = (channel: number): number => data[at * channels + channel] ?? 0;
    const wide = (channel: number): number => Math.round((sample(channel) * 255) / most);
    if (palette) {
      const [red = 0, green = 0, blue = 0, alpha = 255] = palette[sample(0)] ?? [];
      pixels.set([red, green, blue, alpha], at * 4);
      continue;
    }
    const grey = channels < 3;
    const alpha = channels === 2 || channels === 4 ? wide(channels - 1) : 255;
    pixels.set([wide(0), wide(grey ? 0 : 1), wide(grey ? 0 : 2), alpha], at * 4);
  }
  return { width, height, data: pixels };
}

/** Lays a picture on a ground of one colour. @param hex '#rrggbb' */
export function onGround({ width, height, data }: Raster, hex: string): Raster {
  const ground = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const pixels = new Uint8ClampedArray(data);
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = (pixels[at + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel++) {
      const own = pixels[at + channel] ?? 0;
      pixels[at + channel] = Math.round(own * alpha + (ground[channel] ?? 0) * (1 - alpha));
    }
    pixels[at + 3] = 255;
  }
  return { width, height, data: pixels };
}

/** @param quality 0 to 100 */
export function encodeJpeg({ width, height, data }: Raster, quality: number): ArrayBuffer {
  const view = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return toArrayBuffer(encodeJpegImage({ width, height, data: view }, quality).data);
}

/** As fitbit-build does: RGB565 for what nothing shines through, else RGBA6666 [S:lib/convertImageToTXI.js]. */
export function encodeTxi({ width, height, data }: Raster): ArrayBuffer {
  let opaque = true;
  for (let at = 3; at < data.length && opaque; at += 4) opaque = data[at] === 255;
  const outputFormat = opaque ? TXIOutputFormat.RGB565 : TXIOutputFormat.RGBA6666;
  return encodeTxiImage({ width, height, data: new Uint8ClampedArray(data) }, { rle: 'auto', outputFormat });
}
