import { viewBytes } from '../../bytes';
import { moduleExports } from '../../modules';
import { PlatformError, toText } from '../../platform-error';
import type { Program } from '../../program';
import { decodeRaster, encodeJpeg, encodeTxi, onGround, RasterError, type Raster } from '../../raster';
import { parseColour } from '../../watch/document/colours';
import type { CompanionContext } from '../companion-context';

/** "If not specified, the default quality setting is 85." */
const USUAL_QUALITY = 85;
/** "Defaults to black." */
const USUAL_GROUND = '#000000';

/**
 * The module "image": `Image.from` reads a picture, given as a data URI (what an ImagePicker stores) or as an ArrayBuffer
 * with its type; `export` gives it as JPEG or TXI. JPEG and PNG can be read (an assumption).
 *
 * Source: dev.fitbit.com/build/reference/companion-api/image; dev.fitbit.com/blog/
 * 2018-05-09-introducing-the-imagepicker-and-image-api; fitbit-sdk-typed/CompanionApi/image.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces. Colours are read as those of views are.
 */
export function createImageModule({ program }: CompanionContext): Record<string, unknown> {
  const Image = program.expose({
    from: (source: unknown) => program.promise(() => imageObject(program, readable(source))),
  });
  return moduleExports(program, { Image }, { main: 'Image' });
}

function imageObject(program: Program, raster: Raster): Record<string, unknown> {
  return program.expose({
    width: raster.width,
    height: raster.height,
    export: (format: unknown, options?: unknown) =>
      program.promise(() => program.realm.adopt(exported(raster, toText(format), options))),
  });
}

function exported(raster: Raster, format: string, options: unknown): ArrayBuffer {
  const option = (name: string): unknown =>
    typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
  const ground = groundOf(option('background'));
  switch (format) {
    case 'image/vnd.fitbit.txi':
      return encodeTxi(ground === undefined ? raster : onGround(raster, ground));
    case 'image/jpeg':
      return encodeJpeg(onGround(raster, ground ?? USUAL_GROUND), qualityOf(option('quality')));
    default:
      throw new PlatformError('TypeError', `an image cannot be exported as "${format}"`);
  }
}

function groundOf(background: unknown): string | undefined {
  if (background === undefined || background === null) return undefined;
  const colour = parseColour(toText(background));
  if (!colour) throw new PlatformError('TypeError', `"${toText(background)}" is no colour`);
  return colour.hex;
}

function qualityOf(quality: unknown): number {
  const number = quality === undefined ? USUAL_QUALITY : Number(quality);
  if (number >= 0 && number <= 100) return Math.round(number);
  throw new PlatformError('RangeError', `the quality of a JPEG is 0 to 100, not ${toText(quality)}`);
}

function readable(source: unknown): Raster {
  const bytes = typeof source === 'string' ? bytesOfUri(source) : viewBytes(source);
  if (!bytes) throw new PlatformError('TypeError', 'an image is made from a data URI or an ArrayBuffer');
  try {
    return decodeRaster(bytes);
  } catch (fault) {
    if (fault instanceof RasterError) throw new PlatformError('TypeError', fault.message);
    throw fault;
  }
}

/** Of `data:image/jpeg;base64,...`; undefined for any other text. */
function bytesOfUri(uri: string): Uint8Array | undefined {
  const base64 = /^data:[^,]*;base64,([A-Za-z0-9+/=\s]*)$/.exec(uri)?.[1];
  return base64 === undefined ? undefined : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
