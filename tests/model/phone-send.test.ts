import type { Sent } from '../../common/page-take';
import { Drape, MINUTE, SECOND } from './support/drape';
import { holdOne } from './support/hold-one';
import { keptHistory } from './support/any-history';
import { manySessions, words } from './support/phone-with';
import { openPage } from './support/settings-page';

interface Request {
  readonly url: string;
  readonly method: string;
  readonly sessions: number;
}

/** A server out there, which answers as it is told. */
class Out {
  readonly requests: Request[] = [];
  status: number | 'unreachable' = 200;

  constructor() {
    jest.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
      const { body, method = '' } = init ?? {};
      const { sessions } = JSON.parse(body as string) as { sessions: unknown[] };
      this.requests.push({ url: url as string, method, sessions: sessions.length });
      if (this.status === 'unreachable') return Promise.reject(new TypeError('fetch failed'));
      return Promise.resolve(new Response('', { status: this.status }));
    });
  }
}

afterEach(() => {
  jest.restoreAllMocks();
});

const ADDRESS = 'https://back.example.org/history';

function phone(sessions: number): Drape {
  const saved = { flash: {}, settingsStorage: {}, localStorage: keptHistory(manySessions(sessions)) };
  return new Drape({ internet: true, saved });
}

async function enter(drape: Drape, address: string): Promise<() => string> {
  const page = await openPage(drape);
  const field = page.all('TextInput').find(({ props }) => props.settingsKey === 'sendTo');
  if (!field) throw new Error('there is no field for an address');
  page.enterText(field, address);
  await drape.wait(SECOND);
  return () => words(page);
}

const stateOf = (drape: Drape): Sent | undefined => {
  const text = drape.world.phone.settingsStorage.get('sent');
  return text === undefined ? undefined : (JSON.parse(text) as Sent);
};

describe('the history sent to an address of the owner', () => {
  it('goes nowhere unless one was entered', async () => {
    const out = new Out();
    const drape = phone(3);
    await drape.open();
    await holdOne(drape);
    await drape.wait(MINUTE);
    expect(words(await openPage(drape))).toContain('Off. Enter an address of your own');
    expect(out.requests).toEqual([]);
  });

  it('goes there at once, and again after a session, whole', async () => {
    const out = new Out();
    const drape = phone(3);
    await drape.open();
    const read = await enter(drape, ADDRESS);
    expect(out.requests).toEqual([{ url: ADDRESS, method: 'POST', sessions: 3 }]);
    expect(read()).toContain('3 sessions were sent, Monday, January 1');
    await drape.wait(MINUTE);
    expect(out.requests).toHaveLength(1);
    await holdOne(drape);
    await drape.wait(MINUTE);
    expect(out.requests.at(-1)).toEqual({ url: ADDRESS, method: 'POST', sessions: 4 });
    expect(drape.errors).toEqual([]);
  });

  it.each([500, 'unreachable'] as const)(
    'is tried again when the answer is %p, and says so',
    async (status) => {
      const out = new Out();
      out.status = status;
      const drape = phone(3);
      await drape.open();
      drape.world.watch.wakeScreen();
      const read = await enter(drape, ADDRESS);
      expect(read()).toContain(
        status === 500 ? 'could not be sent: HTTP 500.' : 'Nothing answers at that address just now.',
      );
      await drape.wait(100 * SECOND);
      // After half a minute, and a minute after that.
      expect(out.requests).toHaveLength(3);
      out.status = 200;
      await drape.wait(2 * MINUTE + SECOND);
      expect(stateOf(drape)).toMatchObject({ state: 'sent', count: 3 });
      await drape.wait(30 * MINUTE);
      expect(out.requests).toHaveLength(4);
      expect(drape.errors).toEqual([]);
    },
  );

  it('is sent by the next companion where the last one was unloaded before it could', async () => {
    const out = new Out();
    out.status = 'unreachable';
    const drape = phone(3);
    await drape.open();
    await enter(drape, ADDRESS);
    const saved = drape.world.save();
    drape.world.dispose();
    out.status = 200;
    const later = new Drape({ internet: true, saved });
    await later.open();
    expect(out.requests.at(-1)).toMatchObject({ sessions: 3 });
    expect(stateOf(later)).toMatchObject({ state: 'sent' });
  });

  it.each(['http://back.example.org', 'back.example.org', 'https://me@back.example.org'])(
    'goes nowhere at %p, and says why',
    async (address) => {
      const out = new Out();
      const drape = phone(3);
      await drape.open();
      const read = await enter(drape, address);
      expect(read()).toContain('That is no address that it can be sent to');
      expect(out.requests).toEqual([]);
    },
  );

  it('ends when the field is emptied', async () => {
    const out = new Out();
    out.status = 'unreachable';
    const drape = phone(3);
    await drape.open();
    await enter(drape, ADDRESS);
    const { length } = out.requests;
    const read = await enter(drape, '');
    await drape.wait(10 * MINUTE);
    expect(out.requests).toHaveLength(length);
    expect(read()).toContain('Off. Enter an address');
    expect(stateOf(drape)).toBeUndefined();
  });
});
