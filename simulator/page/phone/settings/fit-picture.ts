/**
 * Cuts a picture file to the middle part of the asked shape and scales it, as a person would in the picker.
 * @param width in px; undefined leaves the picture as large as it is
 * @returns a data URI of a JPEG picture
 * @throws DOMException when the browser cannot read the file as a picture
 */
export async function fitPicture(
  file: Blob,
  width: number | undefined,
  height: number | undefined,
): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const size = { width: width ?? bitmap.width, height: height ?? bitmap.height };
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size);
  const scale = Math.max(size.width / bitmap.width, size.height / bitmap.height);
  const shown = { width: bitmap.width * scale, height: bitmap.height * scale };
  canvas
    .getContext('2d')
    ?.drawImage(
      bitmap,
      (size.width - shown.width) / 2,
      (size.height - shown.height) / 2,
      shown.width,
      shown.height,
    );
  bitmap.close();
  return canvas.toDataURL('image/jpeg');
}
