import { MOVES } from '../../common/all-moves';
import { ChangedCopy } from './support/changed-copy';
import { Drape, GET_READY_MS, SECOND } from './support/drape';
import { openPage } from './support/settings-page';

const ROW = `    case 5:
      return {
        id: 'wall',
        unit: 's',
        time: { min: 10, max: 90, initial: 45 },
        recommended: [30, 60],
        holds: [],
        rounds: { min: 1, max: 4, initial: 2 },
        restS: { min: 5, max: 60, initial: 15 },
        confirmsCaution: true,
        then: [4],
      } as const satisfies Move;
`;
const message = (id: string, words: string): string => `\nmsgid "${id}"\nmsgstr "${words}"\n`;
const NAME = message('move_wall', 'Legs up the wall');
const ON_WATCH = [
  message('ready_wall', 'To the wall'),
  ...[1, 2, 3].map((line) => message(`wall_how_${line}`, `How, line ${line}`)),
  message('wall_caution', 'Bend your knees if it pulls.'),
];
const ON_PAGE = [
  message('wall_guidance', 'Lie with your legs up the wall.'),
  message('wall_caution', 'Not into pain.'),
];

describe('a row added to the table of moves, with its words and its picture', () => {
  it('is on the watch and on the phone without another line of code', async () => {
    const copy = new ChangedCopy();
    try {
      copy.insert('common/moves.ts', '    default:\n      return undefined;', ROW);
      copy.append('app/i18n/en-US.po', [NAME, ...ON_WATCH].join(''));
      copy.append('settings/i18n/en-US.po', [NAME, ...ON_PAGE].join(''));
      copy.append('companion/i18n/en-US.po', NAME);
      copy.copy('resources/pictures/ball.png', 'resources/pictures/wall.png');
      const drape = new Drape({ package: copy.build() });
      await drape.open();
      for (let move = 0; move < MOVES.length; move++) await drape.press('routine-after');
      expect(drape.words).toContain('Legs up the wall');
      expect(drape.words).toContain('45 s × 2');
      expect(drape.seen('ready-picture')?.attributes.href).toBe('pictures/wall.png');
      await drape.press('start');
      for (const line of [1, 2, 3]) {
        expect(drape.words).toContain(`How, line ${line}`);
        await drape.press('card-on');
      }
      expect(drape.words).toContain('Bend your knees if it pulls.');
      const pressedMs = drape.nowMs;
      await drape.press('card-on');
      expect(drape.words).toContain('To the wall');
      await drape.wait(pressedMs + GET_READY_MS + (45 + 15 + 45 + 1) * SECOND - drape.nowMs);
      await drape.press('answer');
      await drape.press('better');
      expect(drape.words).toContain('Warm bath');
      await drape.wait(5 * SECOND);
      expect(drape.phoneLog.newest).toMatchObject([{ plannedS: 90, heldS: 90, rating: 1 }]);

      const page = await openPage(drape);
      const words = page.text().join('\n');
      for (const part of ['Legs up the wall', '45 seconds', '30 to 60 seconds', '2 times in a row']) {
        expect(words).toContain(part);
      }
      expect(words).toContain('Lie with your legs up the wall.');
      const time = page.all('Slider').find(({ props }) => props.settingsKey === 'wallTime');
      if (!time) throw new Error('the page has no slider for the new move');
      page.slide(time, 60);
      await drape.wait(SECOND);
      expect(drape.file('settings.kept')).toMatchObject({ settings: { wallTime: 60 } });
      expect(drape.errors).toEqual([]);
    } finally {
      copy.dispose();
    }
  }, 120_000);
});
