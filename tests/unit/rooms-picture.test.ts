import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawingOf } from '../../tools/rooms/drawing';
import { importsOf } from '../../tools/rooms/imports';

const ROOMS = [{ folder: 'app' }, { folder: 'app/time' }, { folder: 'common' }];

/** The imports of a house of these files. */
function importsIn(files: Readonly<Record<string, string>>): ReturnType<typeof importsOf> {
  const root = mkdtempSync(join(tmpdir(), 'drape-rooms-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(root, name, '..'), { recursive: true });
      writeFileSync(join(root, name), content);
    }
    return importsOf(root, ['app', 'common']);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('the picture of the rooms', () => {
  it('has every import of another file: at once, for its type, passed on, and when it is needed', () => {
    const files = {
      'app/index.ts': `import { a } from './time/clock'; import type { B } from '../common/words';\nvoid import('./later');`,
      'app/later.tsx': `export * from '../common/words'; import fs from 'fs';`,
      'app/time/clock.ts': '// import { a } from "../../common/words";',
      'common/words.ts': '',
    };
    expect(importsIn(files)).toEqual([
      { from: 'app/index.ts', to: 'app/time/clock.ts' },
      { from: 'app/index.ts', to: 'common/words.ts' },
      { from: 'app/index.ts', to: 'app/later.tsx' },
      { from: 'app/later.tsx', to: 'common/words.ts' },
    ]);
  });

  it('says which import leads nowhere', () => {
    expect(() => importsIn({ 'app/index.ts': `import './gone';`, 'common/words.ts': '' })).toThrow(
      /app\/index\.ts imports .*gone, which is not there/,
    );
  });

  it('draws an arrow from room to room, whatever files are in them, and none within a room', () => {
    const drawing = drawingOf(
      [
        { from: 'app/main.ts', to: 'app/time/clock.ts' },
        { from: 'app/main.ts', to: 'app/later.ts' },
        { from: 'app/later.ts', to: 'app/time/alarm.ts' },
      ],
      ROOMS,
    );
    const arrows = drawing.split('\n').filter((line) => line.includes('->'));
    expect(arrows).toEqual([expect.stringContaining('app imports app/time: 2 times')]);
  });

  it('refuses a file that is in no room', () => {
    expect(() => drawingOf([{ from: 'app/a.ts', to: 'cellar/b.ts' }], ROOMS)).toThrow(
      'cellar/b.ts is in no room',
    );
  });
});
