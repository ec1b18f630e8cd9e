import { moduleExports } from '../../modules';
import { PlatformError, toText } from '../../platform-error';
import { decodeRaster, encodeTxi, RasterError } from '../../raster';
import type { AppContext } from '../app-context';
import { FileSystem } from './file-system';

/**
 * The module "jpeg": turns a JPEG file of the private folder into a picture of the watch's own format (TXI). It fails when
 * the file is no JPEG, and when the other one is there already, unless `overwrite` is asked for; `delete` removes the JPEG
 * once all went well.
 *
 * Source: fitbit-sdk-typed/DeviceApi/jpeg.d.ts of Woyken/Mocked-Fitbit-SDK-Interfaces; types/device/jpeg.d.ts of
 * fitbit-sdk-types. The words of the errors are assumptions.
 */
export function createJpegModule({ program, machine }: AppContext): Record<string, unknown> {
  const files = new FileSystem(machine);
  const decode = (filename: unknown, outputFilename: unknown, options?: unknown): void => {
    const asks = (name: string): boolean =>
      typeof options === 'object' && options !== null && Reflect.get(options, name) === true;
    const bytes = files.read(filename);
    if (files.exists(outputFilename) && !asks('overwrite')) {
      throw new PlatformError('Error', `File exists: ${toText(outputFilename)}`);
    }
    files.write(outputFilename, new Uint8Array(asTxi(bytes, filename)));
    if (asks('delete')) files.remove(filename);
  };
  return moduleExports(program, {
    decodeSync: decode,
    decode: (...args: Parameters<typeof decode>) => program.promise(() => decode(...args)),
  });
}

function asTxi(bytes: Uint8Array, filename: unknown): ArrayBuffer {
  try {
    return encodeTxi(decodeRaster(bytes));
  } catch (fault) {
    if (fault instanceof RasterError)
      throw new PlatformError('Error', `${toText(filename)}: ${fault.message}`);
    throw fault;
  }
}
