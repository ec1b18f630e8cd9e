import fc from 'fast-check';
import { PackageError } from '../../simulator/package/app-package';
import { decodeTxi } from '../../simulator/package/txi';
import type { PictureFormat } from './support/make-package';
import { makeTxi } from './support/make-package';

/** Bits of red, green, blue and alpha in each format. */
const FORMATS: Record<PictureFormat, readonly [number, number, number, number]> = {
  RGB565: [5, 6, 5, 0],
  RGBA4444: [4, 4, 4, 4],
  RGBA6666: [6, 6, 6, 6],
  RGBA8888: [8, 8, 8, 8],
  A8: [0, 0, 0, 8],
};
const formats = fc.constantFrom(...(Object.keys(FORMATS) as PictureFormat[]));
const ways = fc.constantFrom(true, false, 'auto' as const);

/** Pictures with long runs and without: pixels are taken from a palette, small or large. */
const pictures = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }), fc.constantFrom(1, 2, 3, 200))
  .chain(([width, height, colours]) =>
    fc
      .tuple(
        fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)), {
          minLength: colours,
          maxLength: colours,
        }),
        fc.array(fc.nat(colours - 1), { minLength: width * height, maxLength: width * height }),
      )
      .map(([palette, indices]) => ({
        width,
        height,
        rgba: indices.flatMap((index) => palette[index] ?? []),
      })),
  );

/** How far a channel may be off when it was kept in so many bits. */
const tolerance = (bits: number): number => (bits === 8 ? 0 : 255 / (2 ** bits - 1) / 2 + 1);

describe('a picture in TXI', () => {
  it('is what was encoded, as near as its format can tell', () => {
    fc.assert(
      fc.property(pictures, formats, ways, ({ width, height, rgba }, format, rle) => {
        const picture = decodeTxi(makeTxi(width, height, rgba, format, rle));
        expect(picture).toMatchObject({ width, height, kind: format === 'A8' ? 'alpha' : 'colour' });
        expect(picture.pixels.length).toBe(rgba.length);
        const faults: unknown[] = [];
        const dropsHidden = format === 'RGBA4444' || format === 'RGBA6666';
        for (let at = 0; at < rgba.length; at += 4) {
          const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.slice(at, at + 4);
          let expected = [red, green, blue, alpha];
          if (format === 'A8') expected = [255, 255, 255, red];
          if (format === 'RGB565') expected = [red, green, blue, 255];
          if (dropsHidden && alpha === 0) expected = [0, 0, 0, 0];
          expected.forEach((value, channel) => {
            const off = Math.abs((picture.pixels[at + channel] ?? NaN) - value);
            if (!(off <= tolerance(FORMATS[format][channel] || 8))) faults.push({ at, channel, off });
          });
        }
        expect(faults).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps black, white, nothing and everything exactly', () => {
    const rgba = [0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0];
    for (const format of ['RGBA4444', 'RGBA6666', 'RGBA8888'] as const) {
      expect([...decodeTxi(makeTxi(3, 1, rgba, format)).pixels]).toEqual(rgba);
    }
  });

  it('that is damaged or cut off is complained of, or decoded to its own size', () => {
    const decode = (bytes: Uint8Array): void => {
      try {
        const { width, height, pixels } = decodeTxi(bytes);
        expect(pixels.length).toBe(width * height * 4);
      } catch (error) {
        expect(error).toBeInstanceOf(PackageError);
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), decode));
    const changes = fc.array(fc.tuple(fc.nat(99), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        pictures,
        formats,
        ways,
        changes,
        fc.nat(4000),
        ({ width, height, rgba }, format, rle, spots, length) => {
          const bytes = makeTxi(width, height, rgba, format, rle).slice(0, Math.max(44, length));
          for (const [index, byte] of spots) if (index < bytes.length) bytes[index] = byte;
          decode(bytes);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('cannot claim to be larger than its data', () => {
    const small = makeTxi(2, 2, new Array(16).fill(9), 'RGBA8888', true);
    const header = new DataView(small.buffer, small.byteOffset);
    header.setUint32(24, 4000, true);
    header.setUint32(28, 4000, true);
    expect(() => decodeTxi(small)).toThrow(/cut off/);
    header.setUint32(28, 0xffffffff, true);
    expect(() => decodeTxi(small)).toThrow(/size is 4000 x 4294967295/);
  });
});
