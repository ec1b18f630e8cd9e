import fc from 'fast-check';
import { MOVES } from '../../common/all-moves';
import { moveAt, placeOf, type Move } from '../../common/moves';
import { isNewer, outdone } from '../../common/newest-settings';
import { nextRevision } from '../../common/next-revision';
import { DEFAULT_SNAPSHOT, SETTING_NAMES, SETTINGS } from '../../common/all-settings';
import {
  holdMs,
  MAX_REVISION,
  ownRoutines,
  restMs,
  roundsOf,
  withSome,
  type Settings,
} from '../../common/settings';
import { anySettings } from '../model/support/any-settings';

const chosen = (some: Partial<Settings>): Settings => withSome(DEFAULT_SNAPSHOT.settings, some);
const [ball, hang, bath] = ['ball', 'hang', 'bath'].map((id) => moveAt(placeOf(id))) as [Move, Move, Move];

describe('the settings', () => {
  it('are those of the watch and those of each move, each with what holds when nobody has chosen', () => {
    expect(SETTING_NAMES).toEqual(
      expect.arrayContaining(['getReadyS', 'ballTime', 'hangRounds', 'hangRestS']),
    );
    for (const move of MOVES) {
      expect(SETTINGS[`${move.id}Time`]).toEqual(move.time);
      expect(`${move.id}Rounds` in SETTINGS).toBe('rounds' in move);
      expect(`${move.id}RestS` in SETTINGS).toBe('restS' in move);
    }
    for (const name of SETTING_NAMES) expect(DEFAULT_SNAPSHOT.settings[name]).toBe(SETTINGS[name].initial);
  });

  it('say how long a hold and a rest are, and how many rounds there are, each move in its own unit', () => {
    const settings = chosen({ ballTime: 9, hangTime: 25, hangRounds: 4, hangRestS: 35 });
    expect([ball, hang].map((move) => holdMs(settings, move))).toEqual([540_000, 25_000]);
    expect([ball, hang, bath].map((move) => roundsOf(settings, move))).toEqual([1, 4, 1]);
    expect([ball, hang, bath].map((move) => restMs(settings, move))).toEqual([0, 35_000, 0]);
  });

  it('have three routines of one’s own, in order', () => {
    expect(ownRoutines(chosen({ own1: 1, own2: 2, own3: 3 }))).toEqual([1, 2, 3]);
  });

  it('are replaced where they are named, and stay as they were elsewhere', () => {
    fc.assert(
      fc.property(anySettings, anySettings, fc.subarray(SETTING_NAMES), (before, others, names) => {
        const some = Object.fromEntries(names.map((name) => [name, others[name]])) as Partial<Settings>;
        const after = withSome(before, some);
        for (const name of SETTING_NAMES) {
          expect(after[name]).toBe(names.includes(name) ? others[name] : before[name]);
        }
      }),
    );
  });
});

describe('a revision', () => {
  it('is the seconds since 1970, unless that is not above the one before', () => {
    expect(nextRevision(5, 1_900_000_000_999)).toBe(1_900_000_000);
    expect(nextRevision(1_900_000_000, 1_900_000_000_999)).toBe(1_900_000_001);
    expect(nextRevision(MAX_REVISION, 1_900_000_000_000)).toBe(MAX_REVISION);
  });

  it('that both sides gave in one second is that of one choice alone afterwards', () => {
    const one = { revision: 5, settings: chosen({ ballTime: 9 }) };
    const other = { revision: 5, settings: chosen({ ballTime: 8 }) };
    expect(isNewer(one, other)).toBe(true);
    expect(outdone(one, other)).toEqual({ revision: 6, settings: one.settings });
    expect(outdone({ ...one, revision: 6 }, other)).toEqual({ revision: 6, settings: one.settings });
  });

  it.each([0, MAX_REVISION])('of %d stays, though both sides have it', (revision) => {
    const one = { revision, settings: chosen({ ballTime: 9 }) };
    expect(outdone(one, { revision, settings: chosen({ ballTime: 8 }) })).toBe(one);
  });

  it('of the same settings is newer on neither side', () => {
    fc.assert(
      fc.property(anySettings, fc.nat(MAX_REVISION), (settings, revision) => {
        expect(isNewer({ revision, settings }, { revision, settings: { ...settings } })).toBe(false);
      }),
    );
  });

  it('decides before what is chosen; of the same one the first difference does', () => {
    fc.assert(
      fc.property(anySettings, anySettings, fc.nat(9), fc.nat(9), (settings, others, mine, theirs) => {
        const first = SETTING_NAMES.find((name) => settings[name] !== others[name]);
        const isMore = first !== undefined && settings[first] > others[first];
        const expected = mine === theirs ? isMore : mine > theirs;
        expect(isNewer({ revision: mine, settings }, { revision: theirs, settings: others })).toBe(expected);
      }),
    );
  });
});
