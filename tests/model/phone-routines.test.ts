import { encodeMoves } from '../../common/routines';
import { Drape, SECOND } from './support/drape';
import { choose, linesOn, openPage, pageAlone } from './support/settings-page';

describe('the page', () => {
  it('lets routines be put together from the moves, and then chosen', async () => {
    const drape = new Drape();
    await drape.open();
    const opened = await openPage(drape);
    choose(opened, 'own1', encodeMoves([1, 2, 4]));
    await drape.wait(SECOND);
    const names = () => {
      const [routine] = opened.all('Select').filter(({ props }) => props.settingsKey === 'routine');
      return (routine?.props.options as Array<{ name: string }>).map(({ name }) => name);
    };
    expect(names()).toContain('My routine 1');
    expect(names()).not.toContain('My routine 2');
    choose(opened, 'routine', names().indexOf('My routine 1'));
    await drape.wait(SECOND);
    expect(drape.words).toContain('My routine 1');

    // Roller, hang and bath, each by its own times.
    await drape.press('start');
    await drape.wait(4 * SECOND + (10 + 12 * 60 + 20 + 3 * 20 + 2 * 40 + 20 + 15 * 60) * SECOND);
    await drape.look();
    expect(drape.words).toContain('Done');
    await drape.press('answer');
    await drape.press('better');
    await drape.wait(5 * SECOND);
    const heldS = 12 * 60 + 60 + 15 * 60;
    expect(drape.phoneLog.newest).toMatchObject([{ routine: 101, plannedS: heldS, heldS, rating: 1 }]);
    expect(linesOn(opened).join('\n')).toContain('My routine 1 · held 28 min, to the end · felt better');
    expect(drape.errors).toEqual([]);
  });

  it('opens what somebody listens to, refuses what is no address, and says what Drape is not', async () => {
    const { page: opened, drape } = await pageAlone({});
    const input = opened.all('TextInput').find(({ props }) => props.settingsKey === 'listen');
    if (!input) throw new Error('the page has no text input');
    expect(opened.all('Link')).toEqual([]);
    opened.enterText(input, 'back.example.org');
    await drape.world.settle();
    expect(opened.all('Link')).toEqual([]);
    expect(linesOn(opened).join('\n')).toContain('it has to begin with https://');
    opened.enterText(input, 'https://back.example.org/feed');
    await drape.world.settle();
    expect(opened.all('Link').map(({ props }) => props.source)).toEqual(['https://back.example.org/feed']);
    const words = linesOn(opened).join('\n');
    expect(words).toContain('Nothing in it is medical advice.');
    expect(words).toContain('Book a massage therapist, or see a doctor.');
    expect(words).toContain('Never roll your back on it, least of all the lower back');
  });
});
