import { toArrayBuffer, viewBytes } from './bytes';
import { decodeCbor, encodeCbor, wrappedFloats } from './cbor';
import { constructorOf } from './constructors';
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
  const Float = constructorOf(program, 'Float', (target, value) => {
    wrappedFloats.set(target, Number(value));
    Object.defineProperty(target, 'value', {
      enumerable: true,
      get: () => wrappedFloats.get(target),
      set: (other) => void wrappedFloats.set(target, Number(other)),
    });
  });
  return moduleExports(
    program,
    {
      encode: (value: unknown) => program.realm.adopt(toArrayBuffer(encodeCbor(value))),
      decode: (data: unknown) => {
        const bytes = viewBytes(data);
        if (!bytes) throw new PlatformError('TypeError', 'cbor.decode needs an ArrayBuffer or a view of one');
        return program.realm.adopt(decodeCbor(bytes));
      },
    },
    { raw: { Float } },
  );
}
