import { decode } from 'fast-png';
import { GIFEncoder, quantize } from 'gifenc';

/** One place of the 256 is for "as before". */
const COLOURS = 255;
const AS_BEFORE = COLOURS;
/** Of the first frame every so many pixels count for the colours: most of it is ground. */
const FIRST_FRAME_STEP = 4;
const CHANNELS = 4;

interface Frame {
  readonly pixels: Uint8Array;
  shownMs: number;
}

/** Pictures of one size in a row, as an animated GIF that goes on for ever. One palette, and of each frame what changed. */
export class Film {
  private readonly frames: Frame[] = [];
  private size = { width: 0, height: 0 };

  /**
   * @param png of the same size as all the others
   * @param shownMs for how long, in ms; the format counts in hundredths of a second
   */
  add(png: Uint8Array, shownMs: number): void {
    const { data, channels, width, height } = decode(png);
    const last = this.frames.at(-1);
    if (last && (width !== this.size.width || height !== this.size.height)) {
      throw new Error(`a frame has ${width} x ${height} px, the ones before it ${sizeText(this.size)}`);
    }
    this.size = { width, height };
    const pixels = withFourChannels(new Uint8Array(data), channels);
    if (last && Buffer.compare(last.pixels, pixels) === 0) last.shownMs += shownMs;
    else this.frames.push({ pixels, shownMs });
  }

  /** @throws when no frame was added */
  gif(): Uint8Array {
    const { width, height } = this.size;
    const palette = quantize(this.sample(), COLOURS);
    while (palette.length <= AS_BEFORE) palette.push([0, 0, 0]);
    const colours = palette.slice(0, COLOURS);
    const nearest = nearestOf(colours);
    const gif = GIFEncoder();
    let shown: Uint8Array | undefined;
    for (const { pixels, shownMs } of this.frames) {
      const index = nearest(pixels);
      gif.writeFrame(shown ? changes(index, shown) : index, width, height, {
        ...(shown ? {} : { palette }),
        delay: shownMs,
        transparent: shown !== undefined,
        transparentIndex: AS_BEFORE,
        dispose: 1,
      });
      shown = index;
    }
    gif.finish();
    return gif.bytes();
  }

  /** Pixels to choose the colours by: what changes counts whole, so that what is only seen for a moment has its own. */
  private sample(): Uint8Array {
    const parts: Uint8Array[] = [];
    let before: Uint8Array | undefined;
    for (const { pixels } of this.frames) {
      parts.push(before ? changedPixels(pixels, before) : everyPixel(pixels, FIRST_FRAME_STEP));
      before = pixels;
    }
    return Buffer.concat(parts);
  }
}

/**
 * Places in the palette, of each colour the nearest. Always the same one for a colour, or the ground would change from
 * frame to frame (gifenc's own goes by the first of several alike that a frame happens to have).
 */
function nearestOf(palette: readonly (readonly number[])[]): (pixels: Uint8Array) => Uint8Array {
  const known = new Map<number, number>();
  const search = (red: number, green: number, blue: number): number => {
    let best = 0;
    let leastDistance = Infinity;
    palette.forEach(([r = 0, g = 0, b = 0], place) => {
      const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
      if (distance >= leastDistance) return;
      leastDistance = distance;
      best = place;
    });
    return best;
  };
  return (pixels) => {
    const index = new Uint8Array(pixels.length / CHANNELS);
    for (let place = 0; place < index.length; place++) {
      const [red = 0, green = 0, blue = 0] = pixels.subarray(place * CHANNELS, place * CHANNELS + 3);
      const colour = (red << 16) | (green << 8) | blue;
      const found = known.get(colour) ?? search(red, green, blue);
      known.set(colour, found);
      index[place] = found;
    }
    return index;
  };
}

function changedPixels(pixels: Uint8Array, before: Uint8Array): Uint8Array {
  const changed: number[] = [];
  for (let at = 0; at < pixels.length; at += CHANNELS) {
    const isAsBefore = [0, 1, 2].every((channel) => pixels[at + channel] === before[at + channel]);
    if (!isAsBefore) changed.push(...pixels.subarray(at, at + CHANNELS));
  }
  return Uint8Array.from(changed);
}

function everyPixel(pixels: Uint8Array, step: number): Uint8Array {
  const taken: number[] = [];
  for (let at = 0; at < pixels.length; at += step * CHANNELS)
    taken.push(...pixels.subarray(at, at + CHANNELS));
  return Uint8Array.from(taken);
}

/** What is as before is left out, which packs to next to nothing. */
function changes(index: Uint8Array, before: Uint8Array): Uint8Array {
  return index.map((colour, place) => (colour === before[place] ? AS_BEFORE : colour));
}

function withFourChannels(data: Uint8Array, channels: number): Uint8Array {
  if (channels === CHANNELS) return data;
  const pixels = new Uint8Array((data.length / channels) * CHANNELS).fill(255);
  for (let from = 0, to = 0; from < data.length; from += channels, to += CHANNELS) {
    pixels.set(data.subarray(from, from + 3), to);
  }
  return pixels;
}

function sizeText({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${width} x ${height}`;
}
