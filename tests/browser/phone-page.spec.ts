import { expect, test } from '@playwright/test';
import { historyCsv, historyParts, PhonePage } from './support/phone-page';

const SESSIONS_5_YEARS = 5 * 365 * 3;

/** Every state of the page as a picture, on time that stands still, and nothing that axe finds. Renew them with `npx playwright test -u`. */
test.describe('the page on the phone', () => {
  let phone: PhonePage;
  test.beforeEach(({ page }) => {
    phone = new PhonePage(page);
  });
  test.afterEach(async () => {
    expect(await phone.findingsOfAxe()).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`before the first session, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await phone.open();
      await phone.picture(`first-use-${colorScheme}`, 'Nothing here yet');
    });

    test(`with a history: the week, whether it helps, pictures, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await phone.open();
      await phone.bring(historyCsv(120, 17));
      await phone.picture(`progress-${colorScheme}`, 'sessions this week');
      await phone.picture(`history-${colorScheme}`, 'Your sessions');
    });
  }

  test('with bars of characters for the pictures', async () => {
    await phone.open();
    await phone.bring(historyCsv(120, 17));
    await phone.desk.phone.getByRole('switch', { name: 'As pictures' }).click();
    await phone.desk.advance(2000);
    await phone.picture('bars', 'The last weeks');
  });

  test('with the week told by the goal that is chosen', async () => {
    await phone.open();
    await phone.bring(historyCsv(120, 17));
    await expect(phone.desk.phone.getByText('Those are the 3 a week that you would like.')).toBeVisible();
    await phone.desk.choose({ weekGoal: 7 });
    await expect(phone.desk.phone.getByText('2 more make the 7 a week that you would like.')).toBeVisible();
    await expect(phone.desk.phone.getByText('I would like 7 sessions a week')).toBeVisible();
  });

  test('with a month open, and asked about a removal', async () => {
    await phone.open();
    await phone.bring(historyCsv(60, 17));
    await phone.press('April 2024');
    await phone.picture('month', 'April 2024');
    expect(await phone.findingsOfAxe()).toEqual([]);
    await phone.press('Remove all sessions');
    await phone.picture('remove-all', 'Remove every session');
  });

  test('taken along, brought back, and told what is wrong with what was pasted', async () => {
    await phone.open();
    await phone.bring(historyCsv(60, 17));
    await phone.press('Show it as CSV');
    await phone.picture('take', 'Take it with you');
    expect(await phone.findingsOfAxe()).toEqual([]);
    await phone.press('Done');
    await phone.bring('name,age\nAnn,5');
    await phone.picture('foreign', 'Take it with you');
  });

  test('while it waits for the watch, and while it cannot be read', async () => {
    await phone.open();
    await phone.bring(historyCsv(10, 17));
    await phone.page.evaluate(() => window.simulator?.world.link.setConnected(false));
    await phone.desk.choose({ getReadyS: 30 });
    await phone.picture('waiting', 'Waiting for your watch');
    expect(await phone.findingsOfAxe()).toEqual([]);
    await phone.spoil('log', '{"count":');
    await phone.picture('damaged', 'This week');
  });

  test('after five years of three sessions a day', async () => {
    await phone.open();
    for (const part of historyParts(SESSIONS_5_YEARS, 8)) await phone.bring(part);
    await phone.picture('five-years', 'sessions this week');
    await phone.picture('five-years-history', 'Your sessions');
    const bytes = await phone.page.evaluate(() =>
      [...(window.simulator?.world.phone.settingsStorage ?? [])].reduce(
        (sum, [key, text]) => sum + key.length + text.length,
        0,
      ),
    );
    expect(bytes).toBeLessThan(50_000);
    // What it costs is measured by `npm run page-drawn`; here, that it is drawn once, and no longer for a long history.
    await phone.openAnew();
    expect(await phone.page.evaluate(() => window.simulator?.world.phone.settingsPage?.version)).toBe(1);
    expect(await phone.page.locator('.phone-page .settings-row').count()).toBeLessThan(150);
  });
});

test.describe('the page on a phone that speaks German', () => {
  test.use({ locale: 'de-DE' });

  test('writes days, times and figures as they are written there', async ({ page }) => {
    const phone = new PhonePage(page);
    await phone.open();
    for (const part of historyParts(1200, 8)) await phone.bring(part);
    await expect(phone.desk.phone.getByText('Zuletzt: Mittwoch, 15. Mai, 9:00')).toBeVisible();
    await expect(phone.desk.phone.getByText(/^1\.200 Sitzungen/)).toBeVisible();
    await expect(phone.desk.phone.getByText(/^Besser\s\d+\s%/).first()).toBeVisible();
  });
});
