import { readEncodedPicture } from '../../simulator/package/encoded-picture';
import { open } from './document-support/app-in-document';
import { makeTxi } from './support/make-package';
import { errors, launched } from './world-support/world';

/** The beginnings of files, as far as their sizes are read. */
const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 30, 0, 0, 0, 20,
]);
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0, 40, 0, 60, 3]);

describe('pictures that a watch can show', () => {
  it('PNG and JPEG are known by their first bytes and keep their contents', () => {
    expect(readEncodedPicture(PNG)).toMatchObject({
      width: 30,
      height: 20,
      mediaType: 'image/png',
      bytes: PNG,
    });
    expect(readEncodedPicture(JPEG)).toMatchObject({ width: 60, height: 40, mediaType: 'image/jpeg' });
    expect(readEncodedPicture(JPEG.slice(0, 8))).toBeUndefined();
    expect(readEncodedPicture(Uint8Array.from([1, 2, 3]))).toBeUndefined();
  });

  it('come from the resources, as TXI or as they are', async () => {
    const world = await launched({
      files: { 'resources/a.png.txi': makeTxi(1, 1, [1, 2, 3, 255]), 'resources/b.jpg': JPEG },
    });
    expect(world.watch.picture('a.png')).toMatchObject({ kind: 'colour', width: 1 });
    expect(world.watch.picture('b.jpg')).toMatchObject({ kind: 'encoded', width: 60 });
    expect(world.watch.picture('/mnt/assets/resources/b.jpg')).toBeDefined();
    expect(world.watch.picture('c.png')).toBeUndefined();
  });

  it('come from the private folder, as it is now', async () => {
    const world = await launched({});
    expect(world.watch.picture('/private/data/mine.txi')).toBeUndefined();
    world.watch.writeFile('mine.txi', makeTxi(2, 1, [1, 2, 3, 255, 4, 5, 6, 255]));
    expect(world.watch.picture('/private/data/mine.txi')).toMatchObject({ width: 2, height: 1 });
    world.watch.writeFile('mine.txi', JPEG);
    expect(world.watch.picture('/private/data/mine.txi')).toMatchObject({ width: 60 });
  });

  it('come from the private folder by the name that they have without .txi, too', async () => {
    const world = await launched({});
    world.watch.writeFile('drawn.png.txi', makeTxi(1, 1, [1, 2, 3, 255]));
    expect(world.watch.picture('/private/data/drawn.png')).toMatchObject({ width: 1 });
  });

  it('say once that a file is damaged', async () => {
    const world = await launched({ files: { 'resources/a.png.txi': 'no picture at all' } });
    for (let time = 0; time < 3; time++) expect(world.watch.picture('a.png')).toBeUndefined();
    expect(errors(world)).toHaveLength(1);
  });

  it('are named once when they are missing', () => {
    const app = open('<svg><image id="a" href="gone.png"/></svg>', { pictureSize: () => undefined });
    expect(app.document.scene.children).toHaveLength(1);
    expect(app.unimitated).toEqual(['picture gone.png: there is no such file']);
  });
});
