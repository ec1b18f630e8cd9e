import { expect, test } from '@playwright/test';
import { PhonePage } from './support/phone-page';

/** The components of a settings page, as a hand or the keys use them. */
test.describe('a control on the phone', () => {
  let phone: PhonePage;
  const stored = (key: string): Promise<string | undefined> =>
    phone.page.evaluate((name) => window.simulator?.world.phone.settingsStorage.get(name), key);

  test.beforeEach(async ({ page }) => {
    phone = new PhonePage(page);
    await phone.open();
  });

  test('that slides stores when the finger lets go, shows where it stands before, and stores with each key', async ({
    page,
  }) => {
    const slider = phone.desk.phone.getByRole('slider', { name: 'Over the ball: 12 minutes' });
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error('the slider is not to be seen');
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 1, middle, { steps: 3 });
    await expect(slider).toHaveValue('30');
    await expect(phone.desk.phone.locator('output')).toHaveText('30');
    expect(await stored('ballTime')).toBe('12');
    await page.mouse.up();
    await expect(phone.desk.phone.locator('output')).toBeHidden();
    expect(await stored('ballTime')).toBe('30');
    const moved = phone.desk.phone.getByRole('slider', { name: 'Over the ball: 30 minutes' });
    await moved.press('ArrowLeft');
    expect(await stored('ballTime')).toBe('29');
    await phone.desk.phone.getByRole('slider', { name: 'Over the ball: 29 minutes' }).press('Home');
    expect(await stored('ballTime')).toBe('1');
  });

  test('that offers a choice opens its list by hand and by keys, and stores what was chosen', async ({
    page,
  }) => {
    const strength = phone.desk.phone.getByRole('combobox', { name: 'How strongly' });
    await expect(strength).toHaveText('Normal');
    await strength.click();
    const list = page.getByRole('listbox', { name: 'How strongly' });
    await expect(list.getByRole('option', { selected: true })).toHaveText('Normal');
    expect(await phone.findingsOfAxe()).toEqual([]);
    await list.getByRole('option', { name: 'Strong' }).click();
    await expect(list).toBeHidden();
    await expect(strength).toHaveText('Strong');
    expect(await stored('strength')).toContain('"selected":[2]');
    await strength.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(strength).toHaveText('Normal');
    await expect(strength).toBeFocused();
    await strength.press('Enter');
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    expect(await stored('strength')).toContain('"selected":[1]');
  });

  test('that switches is switched by hand and by keys', async () => {
    const halfway = phone.desk.phone.getByRole('switch', { name: 'Halfway' });
    await halfway.click();
    await expect(halfway).toBeChecked();
    expect(await stored('halfway')).toBe('true');
    await halfway.press(' ');
    await expect(halfway).not.toBeChecked();
    expect(await stored('halfway')).toBe('false');
  });

  test('that is a list takes what is added, and lets it go', async ({ page }) => {
    const own = phone.desk.phone.getByRole('group', { name: 'My routine 1' });
    await own.getByRole('combobox', { name: 'Add a move' }).click();
    await page.getByRole('option', { name: 'Warm bath' }).click();
    expect(await stored('own1')).toBe('[{"name":"Warm bath","value":"bath"}]');
    await own.getByRole('button', { name: 'Remove Warm bath' }).click();
    expect(await stored('own1')).toBe('[]');
  });

  test('that takes text takes it with Enter, or when it is left', async () => {
    const address = phone.desk.phone.getByRole('textbox', { name: 'Your address' });
    await address.fill('https://example.org/mine');
    expect(await stored('sendTo')).toBeUndefined();
    await address.press('Enter');
    expect(await stored('sendTo')).toBe('{"name":"https://example.org/mine"}');
    await address.fill('');
    await address.blur();
    expect(await stored('sendTo')).toBe('{"name":""}');
  });
});
