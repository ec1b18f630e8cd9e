import { errors, worldOf } from './world-support/world';

describe('a page that is not there', () => {
  it('says so', async () => {
    expect(() => worldOf({ companion: '' }).phone.openSettings()).toThrow(/no settings page/);
    const said = ['settings: Error: settings.js has not called registerSettingsPage'];
    const silent = worldOf({ settings: '' });
    silent.phone.openSettings();
    await silent.advance(4999);
    expect(errors(silent)).toEqual([]);
    await silent.advance(60_000);
    silent.phone.closeSettings();
    expect(errors(silent)).toEqual(said);
    const closed = worldOf({ settings: '' });
    closed.phone.openSettings();
    closed.phone.closeSettings();
    expect(errors(closed)).toEqual(said);
  });

  it('may be one that waits for an answer before it says what it is', async () => {
    const late = worldOf({
      settings: `Promise.reject(new Error('offline')).catch(() => [{ name: 'none' }]).then((list) => {
        setTimeout(() => registerSettingsPage(() => createComponent(Text, null, list[0].name)), 2000);
      });`,
    });
    late.phone.openSettings();
    await late.advance(10_000);
    expect(late.phone.settingsPage?.text()).toEqual(['none']);
    expect(errors(late)).toEqual([]);
  });
});
