import fc from 'fast-check';
import type { SettingsNode, SettingsPage, World } from '../../simulator/contract';
import { errors, logged, worldOf } from './world-support/world';

/** Opens a page that shows one tree; JSX as the build writes it. */
function opened(
  tree: string,
  companion = '',
  saved: Record<string, string> = {},
): { world: World; page: SettingsPage } {
  const world = worldOf(
    { companion, settings: `registerSettingsPage((props) => ${tree})` },
    { saved: { flash: {}, settingsStorage: saved, localStorage: {} } },
  );
  world.phone.openSettings();
  const page = world.phone.settingsPage;
  if (!page) throw new Error('the page is not open');
  return { world, page };
}

function first(page: SettingsPage, type: string): SettingsNode {
  const [node] = page.all(type);
  if (!node) throw new Error(`the page has no ${type}`);
  return node;
}

const stored = (world: World): Record<string, string> => Object.fromEntries(world.phone.settingsStorage);
const TELL = '(value) => console.log(JSON.stringify(value))';

describe('what controls store and tell', () => {
  it('slider: a bare number, within range and on a step', () => {
    const { world, page } = opened(
      `createComponent(Slider, { settingsKey: 'x', min: '5', max: '60', step: '5', onChange: ${TELL} })`,
    );
    for (const value of [27, -3, 99]) page.slide(first(page, 'Slider'), value);
    expect(logged(world, 'settings')).toEqual(['25', '5', '60']);
    expect(stored(world)).toEqual({ x: '60' });
    expect(() => page.slide(first(page, 'Slider'), NaN)).toThrow(/number/);
  });

  it('slider: any range and step keep it inside and on a step', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        number,
        fc.nat(1000),
        fc.integer({ min: 1, max: 50 }),
        number,
        (min, range, tenths, value) => {
          const step = tenths / 10;
          const { world, page } = opened(
            `createComponent(Slider, { settingsKey: 'x', min: ${min}, max: ${min + range}, step: ${step} })`,
          );
          page.slide(first(page, 'Slider'), value);
          const text = stored(world).x ?? '';
          expect(Number(text)).toBeGreaterThanOrEqual(min);
          expect(Number(text)).toBeLessThanOrEqual(min + range);
          const steps = (Number(text) - min) / step;
          expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
          expect(text).toMatch(/^-?\d+(\.\d)?$/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('toggle: "true" and "false"', () => {
    const { world, page } = opened(`createComponent(Toggle, { settingsKey: 'x', onChange: ${TELL} })`);
    page.toggle(first(page, 'Toggle'), true);
    expect(stored(world)).toEqual({ x: 'true' });
    page.toggle(first(page, 'Toggle'), false);
    expect(stored(world)).toEqual({ x: 'false' });
    expect(logged(world, 'settings')).toEqual(['true', 'false']);
  });

  it('text input: {"name": text}, or the text as JSON', () => {
    const { world, page } = opened(`createComponent(Page, null,
      createComponent(TextInput, { settingsKey: 'x', onChange: ${TELL} }),
      createComponent(TextInput, { settingsKey: 'y', useSimpleValue: true }),
      createComponent(TextInput, { settingsKey: 'z', disabled: true }))`);
    const [x, y, z] = page.all('TextInput');
    if (!x || !y || !z) throw new Error('inputs are missing');
    page.enterText(x, 'a "b"');
    page.enterText(y, 'c');
    expect(() => page.enterText(z, 'd')).toThrow(/disabled/);
    expect(stored(world)).toEqual({ x: '{"name":"a \\"b\\""}', y: '"c"' });
    expect(logged(world, 'settings')).toEqual(['{"name":"a \\"b\\""}']);
  });

  it('text input with suggestions: the one that was taken, as the page gave it', () => {
    const { world, page } = opened(`createComponent(Page, null, createComponent(TextInput, {
      settingsKey: 'x',
      onAutocomplete: (typed) => [{ name: 'Embarcadero', value: 'embr' }, { name: 'Civic', value: 'civc' }].filter(
        ({ name }) => name.startsWith(typed)) }), createComponent(TextInput, { settingsKey: 'y' }))`);
    const [x, y] = page.all('TextInput');
    if (!x || !y) throw new Error('inputs are missing');
    expect(page.suggestions(x, 'Em')).toEqual(['Embarcadero']);
    expect(page.suggestions(y, 'Em')).toEqual([]);
    page.enterText(x, 'Em');
    expect(stored(world)).toEqual({ x: '{"name":"Em"}' });
    page.enterText(x, 'Embarcadero');
    expect(stored(world)).toEqual({ x: '{"name":"Embarcadero","value":"embr"}' });
    expect(world.journal.of('unimitated')).toEqual([]);
  });

  it('select: the options and their places', () => {
    const options = "[{ name: 'One', value: 1 }, { name: 'Two', value: { deep: true } }, { name: 'Three' }]";
    const { world, page } = opened(`createComponent(Page, null,
      createComponent(Select, { settingsKey: 'x', options: ${options}, onSelection: ${TELL} }),
      createComponent(Select, { settingsKey: 'y', multiple: true, options: ${options} }))`);
    const [single, multiple] = page.all('Select');
    if (!single || !multiple) throw new Error('selects are missing');
    page.select(single, [1]);
    page.select(multiple, [2, 0]);
    const one = '{"values":[{"name":"Two","value":{"deep":true}}],"selected":[1]}';
    expect(stored(world)).toEqual({
      x: one,
      y: '{"values":[{"name":"Three"},{"name":"One","value":1}],"selected":[2,0]}',
    });
    expect(logged(world, 'settings')).toEqual([one]);
    expect(page.text()).toEqual(['Two', 'Three', 'One']);
    expect(() => page.select(single, [0, 1])).toThrow(/exactly one/);
    expect(() => page.select(single, [3])).toThrow(/none at 3/);
  });

  it('colour select: the value, or the colour where there is none, in quotes', () => {
    const { world, page } = opened(
      `createComponent(ColorSelect, { settingsKey: 'x', colors: [{ color: '#40e0e0' }, { color: 'gold', value: '3' }], onSelection: ${TELL} })`,
    );
    page.select(first(page, 'ColorSelect'), [0]);
    expect(stored(world)).toEqual({ x: '"#40e0e0"' });
    page.select(first(page, 'ColorSelect'), [1]);
    expect(stored(world)).toEqual({ x: '"3"' });
  });

  it('additive list: all its items, by text or by choice', () => {
    const { world, page } = opened(`createComponent(Page, null,
      createComponent(AdditiveList, { settingsKey: 'x', maxItems: '2', minItems: 1, onListChange: ${TELL} }),
      createComponent(AdditiveList, { settingsKey: 'y',
        renderItem: ({ name }) => createComponent(Text, null, 'item ', name),
        addAction: createComponent(Select, { options: [{ name: 'A', value: 1 }, { name: 'B' }] }) }))`);
    const [x, y] = page.all('AdditiveList');
    if (!x || !y) throw new Error('lists are missing');
    page.enterText(x, 'one');
    page.enterText(x, 'two');
    expect(() => page.enterText(x, 'three')).toThrow(/at most 2/);
    page.removeItem(x, 0);
    expect(() => page.removeItem(x, 0)).toThrow(/at least 1/);
    page.select(y, [0]);
    expect(() => page.enterText(y, 'text')).toThrow(/not added/);
    expect(stored(world)).toEqual({ x: '[{"name":"two"}]', y: '[{"name":"A","value":1}]' });
    expect(page.text()).toEqual(['two', 'item ', 'A']);
    expect(logged(world, 'settings').at(-1)).toBe('[{"name":"two"}]');
  });

  it('button: nothing, it is only told', () => {
    const { world, page } = opened(`createComponent(Page, null,
      createComponent(Button, { label: 'Clear', onClick: () => props.settingsStorage.clear() }),
      createComponent(Text, null, props.settings.x || 'empty'))`);
    expect(page.text()).toEqual(['Clear', 'empty']);
    page.pressButton(first(page, 'Button'));
    expect(stored(world)).toEqual({});
    expect(() => page.toggle(first(page, 'Button'), true)).toThrow(/not for Button/);
  });

  it('nothing at all without a settingsKey, but it is told', () => {
    const { world, page } = opened(`createComponent(Slider, { min: 0, max: 10, onChange: ${TELL} })`);
    page.slide(first(page, 'Slider'), 3);
    expect(stored(world)).toEqual({});
    expect(logged(world, 'settings')).toEqual(['3']);
  });
});

describe('drawing', () => {
  it('dissolves fragments and arrays, calls the page’s own components, and leaves out callbacks', () => {
    const { page } = opened(`(() => {
      const Row = ({ name, children }) => createComponent(Section, { title: createComponent(Text, { bold: true }, name) }, children);
      return createComponent(Page, null,
        createComponent(Fragment, null, [1, 2].map((n) => createComponent(Text, { key: n }, 'number ', n))), false, null,
        createComponent(Row, { name: 'mine' }, createComponent(Link, { source: 'https://example.com' }, 'link')),
        createComponent(TextImageRow, { label: 'label', sublabel: 'sub', icon: 'data:,' }),
        createComponent(Button, { label: 'press', onClick: () => {}, extra: { deep: [1, () => {}] } }));
    })()`);
    expect(page.root?.type).toBe('Page');
    expect(page.root?.children.map(({ type, path }) => `${type} ${path}`)).toEqual([
      'Text 0.0',
      'Text 0.1',
      'Section 0.2',
      'TextImageRow 0.3',
      'Button 0.4',
    ]);
    expect(page.text()).toEqual(['number ', '1', 'number ', '2', 'mine', 'link', 'label', 'sub', 'press']);
    expect(first(page, 'Button').props).toEqual({ label: 'press', extra: { deep: [1] } });
    expect(page.all('Text')).toHaveLength(3);
  });

  it('happens anew whenever the storage changes, once a turn, also by the companion', async () => {
    const { world, page } = opened(
      `createComponent(Page, null, createComponent(Text, null, JSON.stringify(props.settings)),
        createComponent(Toggle, { settingsKey: 'on', label: 'On' }))`,
      `var { settingsStorage } = require('settings');
       for (var i = 0; i < 5; i++) settingsStorage.setItem('seen', settingsStorage.getItem('on'));`,
    );
    const version = page.version;
    page.toggle(first(page, 'Toggle'), true);
    expect(page.version).toBe(version + 1);
    expect(page.text()).toContain('{"on":"true"}');
    await world.settle();
    expect(page.version).toBe(version + 2);
    expect(page.text()).toContain('{"on":"true","seen":"true"}');
  });

  it('that fails is told, and the last good page stays', () => {
    const { world, page } = opened(
      `props.settings.on === 'true' ? JSON.parse(props.settings.missing) : createComponent(Toggle, { settingsKey: 'on' })`,
    );
    page.toggle(first(page, 'Toggle'), true);
    expect(errors(world)).toHaveLength(1);
    expect(errors(world)[0]).toMatch(/^settings: SyntaxError/);
    page.toggle(first(page, 'Toggle'), false);
    expect(stored(world)).toEqual({ on: 'false' });
    expect(errors(world)).toHaveLength(1);
  });

  it('ends when the page changes the settings each time', () => {
    const { world } = opened(
      "(props.settingsStorage.setItem('n', Number(props.settings.n || 0) + 1), createComponent(Page, null))",
    );
    expect(errors(world)).toEqual(['settings: Error: the page changes the settings each time it is drawn']);
  });

  it('says what it does not imitate', () => {
    const { world, page } = opened(
      "createComponent(Page, null, createComponent('div', null, 'html'), createComponent(Oauth, { title: 'Picture' }), " +
        "createComponent(StravaLogin, { settingsKey: 'strava', title: 'Strava', label: 'Login', status: 'Off', " +
        "clientId: '1', clientSecret: '2', onAccessToken: () => console.log('never') }))",
    );
    expect(page.text()).toEqual(['html', 'Picture', 'Strava', 'Login']);
    expect(world.journal.of('unimitated').map(({ name }) => name)).toEqual([
      'settings element <div>',
      'settings component Oauth',
      'settings component StravaLogin',
    ]);
    const [login] = page.all('StravaLogin');
    expect(login?.props).toMatchObject({ title: 'Strava', label: 'Login', clientId: '1' });
    // Nothing can be done with it, and nothing is stored.
    expect(() => page.pressButton(login as SettingsNode)).toThrow();
    expect(world.phone.settingsStorage.get('strava')).toBeUndefined();
    expect(logged(world, 'settings')).toEqual([]);
  });

  it('speaks the language of the phone', () => {
    const world = worldOf(
      {
        settings:
          "var l = require('user-settings').locale; registerSettingsPage(() => createComponent(Text, null, l.language))",
      },
      { locale: 'fr-FR' },
    );
    world.phone.openSettings();
    expect(world.phone.settingsPage?.text()).toEqual(['fr-FR']);
  });
});

describe('a page that is gone', () => {
  it('after it was closed, takes nothing, and nothing of it runs', async () => {
    const { world, page } = opened(
      "(setInterval(() => console.log('beat'), 10), createComponent(Toggle, { settingsKey: 'on' }))",
    );
    const toggle = first(page, 'Toggle');
    world.phone.closeSettings();
    world.phone.closeSettings();
    await world.advance(1000);
    expect(world.phone.settingsPage).toBeUndefined();
    expect(logged(world, 'settings')).toEqual([]);
    expect(() => page.toggle(toggle, true)).toThrow(/closed/);
  });

  it('takes nodes of an earlier drawing as long as there is the same control', () => {
    const { world, page } = opened(
      "props.settings.on === 'true' ? createComponent(Text, null, 'done') : createComponent(Toggle, { settingsKey: 'on' })",
    );
    const toggle = first(page, 'Toggle');
    page.toggle(toggle, false);
    page.toggle(toggle, true);
    expect(() => page.toggle(toggle, false)).toThrow(/take the node from it anew/);
    expect(stored(world)).toEqual({ on: 'true' });
  });
});
