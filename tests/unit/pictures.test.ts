import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOVES } from '../../common/all-moves';
import { drawPictures, outdatedPictures, picturesOf } from '../../tools/picture-files';

const ROOT = join(__dirname, '../..');
const TRUECOLOUR_WITH_ALPHA = 6;

/** The first fields of a PNG, at the places where its specification has them. */
function headerOf(target: string) {
  const png = readFileSync(join(ROOT, target));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), bits: png[24], colourType: png[25] };
}

describe('the pictures of the app', () => {
  test('are what their sources give', () => {
    expect(outdatedPictures(ROOT)).toEqual([]);
  });

  test('come out the same each time', () => {
    const bytes = () => drawPictures(ROOT).map(({ png }) => Buffer.from(png).toString('base64'));
    expect(bytes()).toEqual(bytes());
  });

  test('are an icon of the size that the build takes, in colour', () => {
    expect(headerOf('resources/icon.png')).toEqual({
      width: 80,
      height: 80,
      bits: 8,
      colourType: TRUECOLOUR_WITH_ALPHA,
    });
  });

  test('are a figure of each move, of one size and in colour, so that one can take the place of another', () => {
    const figures = picturesOf(ROOT).filter(({ target }) => target.startsWith('resources/pictures/'));
    expect(figures.map(({ target }) => target).sort()).toEqual(
      MOVES.map(({ id }) => `resources/pictures/${id}.png`).sort(),
    );
    for (const { target } of figures)
      expect(headerOf(target)).toEqual({
        width: 140,
        height: 124,
        bits: 8,
        colourType: TRUECOLOUR_WITH_ALPHA,
      });
  });
});

describe('pictures that are not as they should be', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'pictures-'));
    cpSync(join(ROOT, 'art'), join(root, 'art'), { recursive: true });
    for (const { target, png } of drawPictures(root)) {
      mkdirSync(join(root, target, '..'), { recursive: true });
      writeFileSync(join(root, target), png);
    }
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function change(source: string, from: string, to: string) {
    const file = join(root, source);
    const svg = readFileSync(file, 'utf8');
    expect(svg).toContain(from);
    writeFileSync(file, svg.replace(from, to));
  }

  test('a changed drawing and a lost picture are named', () => {
    expect(outdatedPictures(root)).toEqual([]);
    change('art/hang.svg', '#5fd3b3', '#ff0000');
    rmSync(join(root, 'resources/pictures/bath.png'));
    expect(outdatedPictures(root)).toEqual([
      'resources/pictures/bath.png is missing',
      'resources/pictures/hang.png is not what art/hang.svg gives',
    ]);
  });

  test.each([
    ['another width', 'width="140"', 'width="139"', 'width of the drawing has to be "140", it is "139"'],
    ['no box', 'viewBox="0 0 140 124"', '', 'viewBox of the drawing has to be "0 0 140 124", it is ""'],
    ['words, which need a font', '</svg>', '<text>Ball</text></svg>', 'without <text>'],
    ['broken markup', '</svg>', '', 'not well-formed'],
  ])('a source with %s is refused', (_what, from, to, message) => {
    change('art/ball.svg', from, to);
    expect(() => drawPictures(root)).toThrow(message);
  });

  test('a picture nobody drew is refused', () => {
    rmSync(join(root, 'art/roller.svg'));
    expect(() => outdatedPictures(root)).toThrow('resources/pictures/roller.png is not a picture of the app');
  });
});
