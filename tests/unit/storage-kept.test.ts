import { DEFAULT_SNAPSHOT } from '../../common/all-settings';
import { withSome } from '../../common/settings';
import { begin, flash, inboxFile, kept, wholeFile } from './storage-support/flash';
import { otherThanWhole, withAt } from './support/with-at';

const UINT32 = 4_294_967_295;
const UINT32_MS = 4_294_967_295_000;
const SESSION = {
  number: 3,
  plan: { routine: 0, steps: [{ move: 0, hold: 0, leadMs: 10_000, ms: 60_000 }] },
  startedAtMs: 1_900_000_000_000,
  addedMs: [0],
  pausedMs: 0,
  pausedSinceMs: 0,
  utcQuarters: 4,
};
const KEPT = {
  session: SESSION,
  savedAtMs: 1_900_000_000_000,
  clockAheadMs: 0,
  edition: 0,
  end: { ending: 0, atMs: 1_900_000_070_000 },
};
const CHOSEN = { revision: 5, settings: withSome(DEFAULT_SNAPSHOT.settings, { ballTime: 9 }) };

let reported: jest.SpyInstance;
beforeEach(() => {
  reported = begin();
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('the session under way', () => {
  it.each([
    ['with an end', KEPT],
    ['without one', { ...KEPT, end: undefined }],
  ])('is taken up as it was kept, %s', (_, value) => {
    kept.saveSession(value);
    expect(kept.loadSession()).toEqual(value);
    expect(flash.names).toEqual(['session']);
    kept.forgetSession();
    expect(kept.loadSession()).toBeUndefined();
    expect(flash.names).toEqual([]);
    expect(reported).not.toHaveBeenCalled();
    expect(console.warn).not.toHaveBeenCalled();
  });

  it('is forgotten with what a death has left beside it', () => {
    flash.put('session', KEPT);
    flash.put('session.new', KEPT);
    kept.forgetSession();
    expect(flash.names).toEqual([]);
    kept.forgetSession();
    expect(kept.loadSession()).toBeUndefined();
  });

  it('has no end where the watch reads back null', () => {
    kept.saveSession({ ...KEPT, end: null });
    expect(kept.loadSession()).toEqual({ ...KEPT, end: undefined });
  });

  it.each([
    [['savedAtMs'], 0, UINT32_MS],
    [['clockAheadMs'], 0, UINT32_MS],
    [['edition'], 0, UINT32],
    [['end', 'ending'], 0, 2],
    [['end', 'atMs'], 0, UINT32_MS],
  ])('holds %j from its least to its most, and is set aside with anything else there', (path, min, max) => {
    for (const value of [min, max]) {
      flash.put('session', withAt(KEPT, path, value));
      expect(kept.loadSession()).toEqual(withAt(KEPT, path, value));
    }
    expect(flash.names).toEqual(['session']);
    for (const bad of otherThanWhole(min, max)) {
      flash.put('session', withAt(KEPT, path, bad));
      expect([bad, kept.loadSession()]).toEqual([bad, undefined]);
      expect(flash.names).toEqual(['session.bad']);
    }
  });

  it.each([[7], ['x'], [null], [{ ...KEPT, session: 7 }], [{ ...KEPT, end: 7 }], [{ ...KEPT, end: 'x' }]])(
    'is set aside when it is %j, and that is reported',
    (value) => {
      flash.put('session', value);
      expect(kept.loadSession()).toBeUndefined();
      expect(flash.names).toEqual(['session.bad']);
      expect(reported).toHaveBeenCalledTimes(1);
    },
  );
});

describe('the settings on flash', () => {
  it('are the defaults until something is kept, and then that', () => {
    expect(kept.loadSettings()).toEqual(DEFAULT_SNAPSHOT);
    kept.saveSettings(CHOSEN);
    expect(kept.loadSettings()).toEqual(CHOSEN);
    // Not under the name under which the phone's files arrive.
    expect(flash.names).toEqual(['settings.kept']);
  });

  it('are the newest also where renaming onto a file is refused', () => {
    flash.renamesOver = false;
    kept.saveSettings(DEFAULT_SNAPSHOT);
    kept.saveSettings(CHOSEN);
    expect(kept.loadSettings()).toEqual(CHOSEN);
    expect(flash.names).toEqual(['settings.kept']);
  });

  it('are those that lie beside when a death came between taking the old ones away and renaming', () => {
    flash.put('settings.kept.new', CHOSEN);
    expect(kept.loadSettings()).toEqual(CHOSEN);
    // Those in place go before those beside, which a death may have cut.
    flash.put('settings.kept', DEFAULT_SNAPSHOT);
    expect(kept.loadSettings()).toEqual(DEFAULT_SNAPSHOT);
  });

  it('are set aside when they are damaged, also over what was set aside before', () => {
    flash.renamesOver = false;
    for (const junk of ['one', 'other']) {
      flash.put('settings.kept', junk);
      expect(kept.loadSettings()).toEqual(DEFAULT_SNAPSHOT);
      expect(flash.names).toEqual(['settings.kept.bad']);
    }
    flash.files.set('settings.kept', Uint8Array.of(0xff, 0xff));
    expect(kept.loadSettings()).toEqual(DEFAULT_SNAPSHOT);
    expect(flash.names).toEqual(['settings.kept.bad']);
    expect(reported).toHaveBeenCalledTimes(3);
  });
});

describe('a full flash', () => {
  it('makes room by what was set aside, by what lies beside a whole file, and by nothing else', () => {
    wholeFile.keepSpare();
    flash.put('session', KEPT);
    flash.put('session.new', KEPT);
    flash.put('log.new', 'may be all there is');
    flash.put('known.bad', 'damaged');
    flash.roomBytes = flash.usedBytes;
    kept.saveSettings(CHOSEN);
    expect(flash.names).toEqual(['log.new', 'session', 'settings.kept']);
    expect(kept.loadSettings()).toEqual(CHOSEN);
    expect(reported).toHaveBeenCalledTimes(1);
  });

  it('refuses what is to be kept when there is nothing to free, and what was there stays', () => {
    kept.saveSettings(CHOSEN);
    flash.roomBytes = flash.usedBytes + 10;
    expect(() => kept.saveSettings(DEFAULT_SNAPSHOT)).toThrow('no space left');
    expect(kept.loadSettings()).toEqual(CHOSEN);
    reported.mockClear();
    flash.listsFolder = false;
    expect(() => kept.saveSettings(DEFAULT_SNAPSHOT)).toThrow('no space left');
    expect(kept.loadSettings()).toEqual(CHOSEN);
    // That it is refused, and that what lies there cannot be listed.
    expect(reported).toHaveBeenCalledTimes(2);
  });

  it('has 2 KB set aside for it, once, as long as there is room', () => {
    wholeFile.keepSpare();
    const [name = ''] = flash.names;
    expect(flash.usedBytes).toBe(2048);
    flash.files.set(name, Uint8Array.of(1));
    wholeFile.keepSpare();
    expect(flash.usedBytes).toBe(1);
    flash.files.clear();
    flash.roomBytes = 2047;
    wholeFile.keepSpare();
    expect(flash.names).toEqual([]);
    expect(console.warn).toHaveBeenCalledTimes(1);
  });
});

describe('a file from the phone', () => {
  it('is read, unless it is no CBOR, too large, or not there, and taken away', () => {
    flash.put('settings', [1, 'S', 5, {}]);
    flash.files.set('kept', Uint8Array.of(0xff));
    expect(inboxFile.arrivedFiles(['settings', 'kept', 'status'])).toEqual(['settings', 'kept']);
    expect(inboxFile.readFile('settings')).toEqual([1, 'S', 5, {}]);
    expect(inboxFile.readFile('kept')).toBeUndefined();
    expect(inboxFile.readFile('status')).toBeUndefined();
    inboxFile.discardFile('settings');
    inboxFile.discardFile('status');
    expect(flash.names).toEqual(['kept']);
    const bytes = (length: number) => {
      flash.put('kept', '-'.repeat(length - 3));
      return [flash.usedBytes, inboxFile.readFile('kept') !== undefined];
    };
    expect(bytes(4096)).toEqual([4096, true]);
    expect(bytes(4097)).toEqual([4097, false]);
  });
});
