import { expect, test, type CDPSession } from '@playwright/test';
import { Desk } from './support/desk';

/** Languages whose script few machines have every letter of, and the font that the page brings for each. */
const FONTS = {
  'ja-JP': 'Noto Sans JP',
  'ko-KR': 'Noto Sans KR',
  'zh-CN': 'Noto Sans SC',
  'zh-TW': 'Noto Sans TC',
};
/** Letters of those scripts. */
const SCRIPTS = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
const OF_THE_PHONE = '.phone-page .settings-title';
const OF_THE_WATCH = '.glass text';

for (const [language, font] of Object.entries(FONTS)) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language });

    test('watch and phone are set in a font that the page brings', async ({ page }) => {
      const desk = new Desk(page);
      await desk.open();
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('DOM.enable');
      await devtools.send('CSS.enable');
      for (const selector of [OF_THE_PHONE, OF_THE_WATCH]) {
        const place = page.locator(selector).filter({ hasText: SCRIPTS }).first();
        await expect(place).toBeVisible();
        await place.evaluate((element) => element.setAttribute('data-read', ''));
        await expect(async () => {
          // A font of many weights calls itself by the lightest.
          expect(await fontsOf(devtools, `${selector}[data-read]`)).toContainEqual(
            expect.stringMatching(new RegExp(`^${font}.* \\(of the page\\)$`)),
          );
        }).toPass({ timeout: 10_000 });
      }
    });
  });
}

/** What the browser has drawn the letters of an element with. */
async function fontsOf(devtools: CDPSession, selector: string): Promise<string[]> {
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(
    ({ familyName, isCustomFont }) => `${familyName} (of the ${isCustomFont ? 'page' : 'machine'})`,
  );
}
