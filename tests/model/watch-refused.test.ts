import { MINUTE } from './support/drape';
import { holdMinute } from './support/hold-one';
import { withThrowing } from './support/meddling';
import { kinds, PhoneByHand } from './support/phone-by-hand';
import { bothWith } from './support/saved';
import { builtPackage } from './support/watches';

describe('a link that refuses', () => {
  it('messages keeps nobody from a session, and files go all the same', async () => {
    const phone = new PhoneByHand({
      saved: bothWith({ ballTime: 1, getReadyS: 0 }),
      package: withThrowing(builtPackage(), 'message'),
    });
    const { drape } = phone;
    await drape.open();
    const told = await phone.during(() => holdMinute(drape, 'better'));
    expect(kinds(told)).toContainEqual(expect.stringMatching(/^R records/));
    expect(kinds(told)).not.toContainEqual(expect.stringMatching(/message$/));
    expect(phone.complaints[0]).toMatch(/^the phone could not be told: .*broken/);
    expect(drape.errors).toEqual([]);
  });

  it.each([
    ['thrown', withThrowing(builtPackage(), 'file')],
    ['told by its promise', builtPackage()],
  ])('files, %s, is reported, and the session is handed over at the next start', async (_, opened) => {
    const phone = new PhoneByHand({ saved: bothWith({ ballTime: 1, getReadyS: 0 }), package: opened });
    const { drape } = phone;
    await drape.open();
    const outbox = phone.radio.queueFrom('watch');
    outbox.enqueue = () => {
      throw new Error('the outbox is broken');
    };
    await holdMinute(drape, 'better');
    await drape.wait(MINUTE);
    expect(phone.complaints[0]).toMatch(/^records\.\d+\.0 is not handed over to the phone: .*broken/);
    expect(phone.told.filter(({ by }) => by !== 'message')).toEqual([]);
    expect(drape.waitingOnWatch).toBe(1);
    expect(drape.errors).toEqual([]);
    // A later start, on a day when it works.
    const later = new PhoneByHand({ saved: drape.world.save() });
    const told = await later.during(() => later.drape.open());
    expect(kinds(told)).toEqual([expect.stringMatching(/^R records/), 'R message']);
  });
});
