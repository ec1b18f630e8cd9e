import { toArrayBuffer, viewBytes } from './bytes';
import { mulberry32 } from './link/seeded-random';
import { moduleExports } from './modules';
import { describeFault, PlatformError, toText } from './platform-error';
import type { Program } from './program';

/**
 * The module "crypto": `getRandomValues`, the same row of bytes for the same seed, so that runs repeat.
 * Source: types/companion/crypto.d.ts of fitbit-sdk-types.
 */
export function createCryptoModule(program: Program, seed: number): Record<string, unknown> {
  return moduleExports(program, { getRandomValues: randomValues(seed) });
}

function randomValues(seed: number): (values: unknown) => unknown {
  const roll = mulberry32(seed ^ 0x5bd1e995);
  return (values) => {
    const bytes = viewBytes(values);
    if (!bytes) throw new PlatformError('TypeError', 'crypto.getRandomValues needs a typed array');
    for (let index = 0; index < bytes.length; index++) bytes[index] = Math.floor(roll() * 256);
    return values;
  };
}

/** Which of the host's own algorithms may be used, and how the platform names them. */
const DIGEST = 'SHA-256';

/**
 * The module "crypto" of the watch: also `subtle`, done by the host's own cryptography: SHA-256, HMAC and AES-GCM.
 * Source: types/device/crypto.d.ts of fitbit-sdk-types.
 */
export function createDeviceCryptoModule(program: Program, seed: number): Record<string, unknown> {
  const keys = new WeakMap<object, CryptoKey>();
  const { subtle } = globalThis.crypto;
  const later = (work: () => Promise<unknown>): Promise<unknown> => {
    const deferred = program.deferred();
    const done = Promise.resolve()
      .then(work)
      .then(
        (value) => deferred.resolve(value),
        (fault: unknown) =>
          deferred.reject(
            fault instanceof PlatformError ? fault : new PlatformError('Error', describeFault(fault).text),
          ),
      );
    program.surroundings.outside.hold(done);
    return deferred.promise;
  };
  const nameOf = (algorithm: unknown): string =>
    typeof algorithm === 'object' && algorithm !== null
      ? toText(Reflect.get(algorithm, 'name'))
      : toText(algorithm);
  const bytesOf = (data: unknown): ArrayBuffer => {
    const bytes = viewBytes(data);
    if (!bytes) throw new PlatformError('TypeError', 'crypto.subtle needs an ArrayBuffer or a view of one');
    return toArrayBuffer(bytes);
  };
  const keyOf = (key: unknown): CryptoKey => {
    const known = typeof key === 'object' && key !== null ? keys.get(key) : undefined;
    if (!known) throw new PlatformError('TypeError', 'this is no key of crypto.subtle.importKey');
    return known;
  };
  const shown = (buffer: ArrayBuffer): unknown => program.realm.adopt(buffer);
  const subtleOfWatch = program.expose({
    digest: (algorithm: unknown, data: unknown) =>
      later(async () => shown(await subtle.digest(nameOf(algorithm), bytesOf(data)))),
    importKey: (_format: unknown, data: unknown, algorithm: unknown, extractable: unknown, usages: unknown) =>
      later(async () => {
        const name = nameOf(algorithm);
        const wanted = name === 'HMAC' ? { name, hash: DIGEST } : { name };
        const allowed = Array.from(usages as ArrayLike<KeyUsage>);
        const key = await subtle.importKey('raw', bytesOf(data), wanted, Boolean(extractable), allowed);
        const { type } = key;
        const face = program.expose({
          type,
          extractable: Boolean(extractable),
          algorithm: program.realm.adopt(wanted),
          usages: program.realm.adopt(allowed),
        });
        keys.set(face, key);
        return face;
      }),
    exportKey: (_format: unknown, key: unknown) =>
      later(async () => shown(await subtle.exportKey('raw', keyOf(key)))),
    sign: (_algorithm: unknown, key: unknown, data: unknown) =>
      later(async () => shown(await subtle.sign('HMAC', keyOf(key), bytesOf(data)))),
    verify: (_algorithm: unknown, key: unknown, signature: unknown, data: unknown) =>
      later(() => subtle.verify('HMAC', keyOf(key), bytesOf(signature), bytesOf(data))),
    decrypt: (algorithm: unknown, key: unknown, data: unknown) =>
      later(async () => {
        const field = (name: string): unknown => Reflect.get(Object(algorithm) as object, name);
        const extra = field('additionalData');
        const wanted: AesGcmParams = {
          name: 'AES-GCM',
          iv: bytesOf(field('iv')),
          ...(extra !== undefined && { additionalData: bytesOf(extra) }),
          ...(typeof field('tagLength') === 'number' && { tagLength: field('tagLength') as number }),
        };
        return shown(await subtle.decrypt(wanted, keyOf(key), bytesOf(data)));
      }),
  });
  return moduleExports(program, { getRandomValues: randomValues(seed), subtle: subtleOfWatch });
}
