import { Drape, MINUTE, SECOND } from './support/drape';
import { openPage } from './support/settings-page';

describe('a word to feel', () => {
  async function feel(drape: Drape, label: string): Promise<string> {
    const opened = await openPage(drape);
    const button = opened.all('Button').find(({ props }) => props.label === label);
    if (!button) throw new Error(`the page has no button ${label}`);
    opened.pressButton(button);
    await drape.wait(SECOND);
    return opened.text().join('\n');
  }

  it.each([
    'Get ready',
    'Begin',
    'Last minute',
    'Time left',
    'Finished',
    'Halfway',
    'Every so many minutes',
    'Paused',
    'Going on',
  ])('"%s" is said by the open watch', async (label) => {
    const drape = new Drape();
    await drape.open();
    const fromMs = drape.nowMs;
    expect(await feel(drape, label)).toContain('Sent to your watch.');
    await drape.wait(3 * SECOND);
    expect(drape.buzzes(fromMs).length).toBeGreaterThan(0);
    expect(drape.errors).toEqual([]);
  });

  it('leaves what is on the screen as it is, but for a lesson', async () => {
    const drape = new Drape();
    await drape.open();
    await drape.press('how');
    await feel(drape, 'Begin');
    await drape.look();
    expect(drape.words).toContain('Ball under your back, right where it is sore.');
    drape.world.watch.swipeBack();
    await drape.wait(SECOND);
    await drape.press('learn');
    await feel(drape, 'Finished');
    await drape.look();
    expect(drape.words).toContain('Over the ball');
  });

  it('is answered when no watch is there, and not said later', async () => {
    const drape = new Drape();
    expect(await feel(drape, 'Begin')).toContain('Open Drape on your watch first.');
    await drape.wait(MINUTE);
    await drape.open();
    await drape.wait(5 * SECOND);
    expect(drape.buzzes()).toEqual([]);
  });

  it('is not answered any more when the page is opened later', async () => {
    const drape = new Drape();
    await feel(drape, 'Begin');
    drape.world.phone.closeSettings();
    await drape.wait(2 * MINUTE);
    expect((await openPage(drape)).text().join('\n')).not.toContain('first.');
  });

  it.each(['', '{}', '{"word":"sing","at":5}', '{"word":"begin","at":"now"}', '[1]'])(
    'asked for by %p does no harm',
    async (say) => {
      const drape = new Drape({ saved: { flash: {}, settingsStorage: { say }, localStorage: {} } });
      await drape.open();
      await drape.wait(SECOND);
      expect(drape.buzzes()).toEqual([]);
      expect(drape.errors).toEqual([]);
    },
  );
});
