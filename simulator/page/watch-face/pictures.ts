import type { Picture } from '../../package/app-package';

/** Finds a picture of the package by the `href` of an image element. */
export type Pictures = (href: string) => Picture | undefined;

const encoded = new WeakMap<Picture, string>();

/** The picture as a data URL (PNG), made once for each picture. */
export function pictureUrl(picture: Picture): string {
  const known = encoded.get(picture);
  if (known !== undefined) return known;
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no 2d canvas, which pictures need');
  context.putImageData(
    new ImageData(new Uint8ClampedArray(picture.pixels), picture.width, picture.height),
    0,
    0,
  );
  const url = canvas.toDataURL('image/png');
  encoded.set(picture, url);
  return url;
}
