import { expect, test } from '@playwright/test';
import { NEVER_SEEN } from '../../common/page-keys';
import { historyCsv, NOW, PhonePage } from './support/phone-page';

/** What stands in the page's storage under a key. */
type Stored = Readonly<Record<string, unknown>>;
/** A picture of a state: its name, and the section of the page that it is of. */
type Shot = readonly [name: string, section: string];

const AT = Date.parse(NOW);
const AT_S = AT / 1000;
const sendTo = { name: 'https://back.example.org/history' };
const sent = { state: 'sent', atS: AT_S - 60, count: 1234, why: '' };
const link = { ...NEVER_SEEN, seenAtS: AT_S - 3600, statusAtS: AT_S - 3600, install: 7 };
/** A question is put in words only for a session that is there: the newest of the history below. */
const NEWEST = `7/3/${AT_S - 3 * 3600}`;
const TAKEN = { format: 'csv', part: 1, at: AT };

/** States of different sections, shown at once. */
const STATES: ReadonlyArray<readonly [stored: Stored, shots: readonly Shot[]]> = [
  [
    {
      sendTo,
      sent: { ...sent, state: 'waiting' },
      said: { at: AT, told: true },
      brought: { kind: 'merged', added: 3, known: 1, at: AT },
      sure: { about: 'session', id: NEWEST, at: AT },
      link: { ...link, waiting: 12, isFull: true },
      log: { isDamaged: true, felt: [1, 2].map((days) => ({ atS: AT_S - days * 86_400, rating: 3 })) },
      listen: { name: 'https://example.org/podcast' },
    },
    [
      ['care', 'A word about your back'],
      ['remove-one', 'Your sessions'],
      ['phone-full', 'Waiting for your watch'],
      ['felt', 'Try it on my wrist'],
      ['listen', 'Something to listen to'],
      ['brought', 'Take it with you'],
      ['sending', 'Send it somewhere of yours'],
    ],
  ],
  [
    {
      sendTo,
      sent: { ...sent, state: 'failed', why: 'HTTP 503' },
      said: { at: AT, told: false },
      brought: { kind: 'bad-row', row: 1234, at: AT },
      sure: { about: 'all', id: 'last', at: AT },
      link: { ...link, watchRevision: 0, isCurrent: true, thinned: 12, thinnedS: 12 * 720, refused: 2 },
      listen: { name: 'http://example.org' },
    },
    [
      ['remove-all-really', 'Your sessions'],
      ['thinned', 'On your watch'],
      ['not-felt', 'Try it on my wrist'],
      ['listen-refused', 'Something to listen to'],
      ['bad-row', 'Take it with you'],
      ['sending-failed', 'Send it somewhere of yours'],
    ],
  ],
  [
    {
      sendTo,
      sent: { ...sent, state: 'not-allowed' },
      brought: { kind: 'full', at: AT },
      sure: { about: 'settings', id: '', at: AT },
      'remove.all': true,
      take: TAKEN,
      taken: { ...TAKEN, parts: 11, text: 'install,number,started,routine,planned_s,held_s,ending' },
    },
    [
      ['removing', 'Your sessions'],
      ['part', 'Take it with you'],
      ['sending-not-allowed', 'Send it somewhere of yours'],
      ['reset', 'Start over'],
    ],
  ],
  [
    {
      sendTo: { name: 'http://back.example.org' },
      bring: { name: 'install,' },
      take: TAKEN,
      own1: ['ball', 'bath'].map((value) => ({
        name: value === 'ball' ? 'Over the ball' : 'Warm bath',
        value,
      })),
    },
    [
      ['own', 'Your own routines'],
      ['bringing', 'Take it with you'],
      ['send-refused', 'Send it somewhere of yours'],
    ],
  ],
];

/** Each as a picture, in light and dark, and nothing that axe finds. Renew them with `npx playwright test -u`. */
test.describe('a state of the page on the phone', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`looks meant and has no findings of axe, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const phone = new PhonePage(page);
      await phone.open();
      await phone.bring(historyCsv(3, 17));
      for (const [stored, shots] of STATES) {
        await phone.show(stored);
        for (const [name, section] of shots) await phone.pictureOf(section, `${name}-${colorScheme}`);
        expect(await phone.findingsOfAxe()).toEqual([]);
      }
      expect(await page.evaluate(() => window.simulator?.world.journal.of('error'))).toEqual([]);
    });
  }
});
