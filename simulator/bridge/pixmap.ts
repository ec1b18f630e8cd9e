import type { ScreenPicture } from './station';

/** The image format that Fitbit's tools know: a binary portable pixmap (models/captureScreenshot.js of sdk-cli). */
export const PIXMAP_FORMAT = 'P6.sRGB';

/** A picture as a binary portable pixmap with 8 bits a colour. */
export function pixmapOf({ width, height, pixels }: ScreenPicture): Buffer {
  const head = Buffer.from(`P6\n${width} ${height}\n255\n`, 'latin1');
  const body = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    for (let colour = 0; colour < 3; colour++) body[at * 3 + colour] = pixels[at * 4 + colour] ?? 0;
  }
  return Buffer.concat([head, body]);
}
