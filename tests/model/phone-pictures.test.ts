import { Drape, MINUTE } from './support/drape';
import { holdOne } from './support/hold-one';
import { manySessions, phoneWith } from './support/phone-with';

const KEYS = ['minutesPicture', 'reliefPicture'] as const;
/** It stands for one that was drawn: what is drawn is no such thing. */
const MARK = 'data:image/png;base64,AAAA';

type Stored = Readonly<Record<string, string>>;

const uriOf = (stored: Stored, key: string): string =>
  (JSON.parse(stored[key] ?? '{}') as { uri: string }).uri;
const storedIn = (drape: Drape): Stored => Object.fromEntries(drape.world.phone.settingsStorage);

/** A phone of the same day with the same history; its pictures are marked, and are otherwise changed by `change`. */
async function phoneLater(change: (picture: object) => object = (picture) => picture): Promise<Drape> {
  const drape = phoneWith(manySessions(30));
  await drape.open();
  drape.world.watch.close();
  const saved = drape.world.save();
  const settingsStorage = { ...saved.settingsStorage };
  for (const key of KEYS) {
    const picture = JSON.parse(settingsStorage[key] ?? '') as object;
    settingsStorage[key] = JSON.stringify(change({ ...picture, uri: MARK }));
  }
  return new Drape({ saved: { ...saved, settingsStorage } });
}

describe('a picture', () => {
  it('is not drawn again because the companion was started', async () => {
    const drape = await phoneLater();
    await drape.open();
    for (const key of KEYS) expect(uriOf(storedIn(drape), key)).toBe(MARK);
  });

  it('is drawn again when what it shows has changed, and no other is', async () => {
    const drape = await phoneLater();
    await drape.open();
    await holdOne(drape);
    await drape.wait(MINUTE);
    expect(drape.phoneLog.count).toBe(31);
    const stored = storedIn(drape);
    expect(uriOf(stored, 'minutesPicture')).not.toBe(MARK);
    // Nothing was said about how it felt.
    expect(uriOf(stored, 'reliefPicture')).toBe(MARK);
  });

  it.each([
    ['of another day', { day: 3 }],
    ['of other numbers', { of: '1,2' }],
    ['of an older release, which did not say of what', { of: undefined }],
    ['that is none', { uri: 'https://x.example/' }],
  ])('%s is drawn again', async (_what, change) => {
    const drape = await phoneLater((picture) => ({ ...picture, ...change }));
    await drape.open();
    for (const key of KEYS) {
      expect(uriOf(storedIn(drape), key)).toMatch(/^data:image\/png;base64,iVBOR/);
      expect(uriOf(storedIn(drape), key)).not.toBe(MARK);
    }
  });
});
