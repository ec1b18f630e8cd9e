import { encode as encodePng } from 'fast-png';
import { decodeRaster, encodeJpeg, RasterError } from '../../simulator/raster';
import { errors, launched, logged } from './world-support/world';

const base64 = (bytes: Uint8Array | ArrayBuffer): string =>
  Buffer.from(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes).toString('base64');
const plain = (width: number, height: number, rgba: readonly number[]): Uint8ClampedArray =>
  Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => rgba[at % 4] ?? 0);

const PNG = encodePng({
  width: 2,
  height: 1,
  channels: 4,
  data: Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 0]),
});
const JPEG = new Uint8Array(encodeJpeg({ width: 16, height: 8, data: plain(16, 8, [0, 0, 200, 255]) }, 90));

describe('pictures as pixels', () => {
  it.each([
    ['grey', 1, [128, 0], [128, 128, 128, 255, 0, 0, 0, 255]],
    ['grey with transparency', 2, [128, 64, 0, 255], [128, 128, 128, 64, 0, 0, 0, 255]],
    ['colours', 3, [1, 2, 3, 4, 5, 6], [1, 2, 3, 255, 4, 5, 6, 255]],
  ] as const)('are read from PNG: %s', (_name, channels, data, expected) => {
    const png = encodePng({ width: 2, height: 1, channels, data: Uint8Array.from(data) });
    expect([...decodeRaster(png).data]).toEqual(expected);
  });

  it('are read from JPEG, and refused in words where they cannot be', () => {
    const { width, height, data } = decodeRaster(JPEG);
    expect([width, height, Math.abs((data[2] ?? 0) - 200) < 8]).toEqual([16, 8, true]);
    expect(() => decodeRaster(Uint8Array.from([1, 2, 3]))).toThrow(RasterError);
    expect(() => decodeRaster(PNG.slice(0, 40))).toThrow(/damaged/);
  });
});

describe('the module "image"', () => {
  const told = async (companion: string): Promise<string[]> => {
    const world = await launched({ companion, app: '' });
    await world.advance(1000);
    expect(errors(world)).toEqual([]);
    expect(world.journal.of('unimitated')).toEqual([]);
    return logged(world, 'companion');
  };
  const uri = `data:image/png;base64,${base64(PNG)}`;

  it('gives a picture as TXI, as it is or on a ground, and as JPEG', async () => {
    const lines = await told(`const { Image } = require('image');
      const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      Image.from(${JSON.stringify(uri)}).then(async (image) => {
        console.log(image.width, image.height);
        const clear = await image.export('image/vnd.fitbit.txi');
        const white = await image.export('image/vnd.fitbit.txi', { background: '#ffffff' });
        const jpeg = await image.export('image/jpeg', { quality: 40 });
        console.log(clear instanceof ArrayBuffer, hex(clear).slice(0, 8), clear.byteLength !== white.byteLength, hex(jpeg).slice(0, 4));
      });`);
    expect(lines).toEqual(['2 1', 'true 7478690a true ffd8']);
  });

  it('takes what was fetched, with its type, and says what it cannot take', async () => {
    const lines = await told(`const Image = require('image').default;
      const say = (text) => () => console.log(text), why = (error) => console.log(error.name, error.message);
      const bytes = Uint8Array.from(${JSON.stringify([...JPEG])});
      Image.from(bytes.buffer, 'image/jpeg').then((image) => console.log(image.width, image.height));
      Image.from('https://somewhere/a.png').catch(why);
      Image.from(new ArrayBuffer(9)).catch(why);
      Image.from(bytes.buffer).then((image) => image.export('image/gif')).catch(why);
      Image.from(bytes.buffer).then((image) => image.export('image/jpeg', { quality: 101 })).catch(why);`);
    expect(lines.sort()).toEqual([
      '16 8',
      'RangeError the quality of a JPEG is 0 to 100, not 101',
      'TypeError an image cannot be exported as "image/gif"',
      'TypeError an image is made from a data URI or an ArrayBuffer',
      'TypeError the data is neither a JPEG nor a PNG picture',
    ]);
  });
});

describe('a picture of the person’s', () => {
  it('goes from the settings page over the companion to the watch, which shows it', async () => {
    const world = await launched({
      settings: `registerSettingsPage(() => createComponent(ImagePicker, {
        settingsKey: 'photo', imageWidth: 16, imageHeight: 8, onImagePicked: (image) => console.log(image.type, image.width) }));`,
      companion: `const { settingsStorage } = require('settings'), { outbox } = require('file-transfer'), { Image } = require('image');
        settingsStorage.onchange = ({ newValue }) => Image.from(JSON.parse(newValue).imageUri)
          .then((image) => image.export('image/jpeg')).then((buffer) => outbox.enqueue('photo.jpg', buffer));`,
      app: `var inbox = require('file-transfer').inbox, jpeg = require('jpeg');
        inbox.onnewfile = function () { for (var name; (name = inbox.nextFile());) {
          jpeg.decodeSync(name, name + '.txi', { delete: true });
          try { jpeg.decodeSync(name, name + '.txi'); } catch (e) { console.log(e.message); }
          console.log(name);
        } };`,
    });
    world.phone.openSettings();
    await world.settle();
    const page = world.phone.settingsPage;
    const [picker] = page?.all('ImagePicker') ?? [];
    if (!page || !picker) throw new Error('no picker');
    expect(() => page.pickPicture(picker, 'https://somewhere/a.png')).toThrow(/data URI/);
    page.pickPicture(picker, `data:image/jpeg;base64,${base64(JPEG)}`);
    await world.advance(10_000);
    expect(errors(world)).toEqual([]);
    expect(logged(world, 'settings')).toEqual(['image/jpeg 16']);
    expect(logged(world)).toEqual(['No such file or directory: photo.jpg', 'photo.jpg']);
    expect(world.watch.picture('/private/data/photo.jpg')).toMatchObject({
      kind: 'colour',
      width: 16,
      height: 8,
    });
  });

  it('is not put over another one unless that is asked for', async () => {
    const world = await launched({
      app: `var jpeg = require('jpeg'), fs = require('fs');
        fs.writeFileSync('a.jpg', new Uint8Array(${JSON.stringify([...JPEG])}));
        function attempt(options) { try { jpeg.decodeSync('a.jpg', 'a.txi', options); console.log('done'); } catch (e) { console.log(e.message); } }
        attempt(); attempt(); attempt({ overwrite: true });
        fs.writeFileSync('a.jpg', 'no picture', 'ascii'); attempt({ overwrite: true });`,
    });
    expect(logged(world)).toEqual([
      'done',
      'File exists: a.txi',
      'done',
      'a.jpg: the data is neither a JPEG nor a PNG picture',
    ]);
  });
});
