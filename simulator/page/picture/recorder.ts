import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { World } from '../../contract';
import { screenCanvas } from './screen-canvas';

/** At most so many pictures a second: browsers show no faster GIF evenly. */
const SHORTEST_FRAME_MS = 50;
/** A recording ends by itself, so that a forgotten one does not fill the memory. */
const LONGEST_MS = 120_000;
const COLOURS = 256;

/** Records what the watch shows, in real time, as an animated GIF. A frame is made when the screen has changed. */
export class Recorder {
  private readonly gif = GIFEncoder();
  private readonly beganMs = performance.now();
  /** What is shown now, until it is known for how long. */
  private shown:
    { readonly canvas: HTMLCanvasElement; readonly fromMs: number; readonly looks: string } | undefined;
  private work: Promise<void>;
  private readonly timer: ReturnType<typeof setInterval>;

  /** @param ended hears when the longest time is over */
  constructor(
    private readonly world: World,
    ended: () => void,
  ) {
    this.work = this.look();
    this.timer = setInterval(() => {
      if (performance.now() - this.beganMs > LONGEST_MS) ended();
      else this.work = this.work.then(() => this.look());
    }, SHORTEST_FRAME_MS);
  }

  /** Ends it. @returns the GIF */
  async finish(): Promise<Blob> {
    this.stop();
    await this.work;
    this.writeShown(performance.now());
    this.gif.finish();
    return new Blob([this.gif.bytes()], { type: 'image/gif' });
  }

  /** Ends it for nothing. */
  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const { app, display, sceneVersion } = this.world.watch;
    const looks = `${app} ${display.on} ${sceneVersion}`;
    const fromMs = performance.now();
    if (looks === this.shown?.looks) return;
    const canvas = await screenCanvas(this.world);
    this.writeShown(fromMs);
    this.shown = { canvas, fromMs, looks };
  }

  private writeShown(untilMs: number): void {
    if (!this.shown) return;
    const { canvas, fromMs } = this.shown;
    const { width, height } = canvas;
    const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
    if (!data) throw new Error('the recording cannot read what is shown');
    const palette = quantize(data, COLOURS);
    const delay = Math.max(SHORTEST_FRAME_MS, Math.round(untilMs - fromMs));
    this.gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay });
  }
}
