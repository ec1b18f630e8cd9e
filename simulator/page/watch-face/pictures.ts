import type { Picture, ShownPicture } from '../../package/app-package';

/** Finds a picture of the package by the `href` of an image element. */
export type Pictures = (href: string) => ShownPicture | undefined;

const encoded = new WeakMap<ShownPicture, string>();

/** The picture as a URL, made once for each picture. */
export function pictureUrl(picture: ShownPicture): string {
  const known = encoded.get(picture);
  if (known !== undefined) return known;
  const url =
    picture.kind === 'encoded'
      ? URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType }))
      : pngUrl(picture);
  encoded.set(picture, url);
  return url;
}

function pngUrl(picture: Picture): string {
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
  return canvas.toDataURL('image/png');
}
