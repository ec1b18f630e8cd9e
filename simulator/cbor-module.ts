import { toArrayBuffer, viewBytes } from './bytes';
import { decodeCbor, encodeCbor, wrappedFloats } from './cbor';
import { moduleExports } from './modules';
import { PlatformError } from './platform-error';
import type { Program } from './program';

/**
 * The module "cbor", the same on watch and phone: encode, decode, and Float for numbers that are to be written as
 * floating point.
 *
 * Source: types/shared/cbor.d.ts of fitbit-sdk-types; reference text in Woyken/Mocked-Fitbit-SDK-Interfaces.
 */
export function createCborModule(program: Program): Record<string, unknown> {
  function Float(value: unknown): object {
    const wrapped = program.expose({ value: Number(value) });
    wrappedFloats.set(wrapped, Number(value));
    return wrapped;
  }
  const module = moduleExports(program, {
    encode: (value: unknown) => program.realm.adopt(toArrayBuffer(encodeCbor(value))),
    decode: (data: unknown) => {
      const bytes = viewBytes(data);
      if (!bytes) throw new PlatformError('TypeError', 'cbor.decode needs an ArrayBuffer or a view of one');
      return program.realm.adopt(decodeCbor(bytes));
    },
  });
  Object.defineProperty(module, 'Float', { value: Float, enumerable: true });
  Object.defineProperty(module.default, 'Float', { value: Float, enumerable: true });
  return module;
}
