import { open } from './document-support/app-in-document';
import { drag, show } from './document-support/widgets';

const page = (at: number): string =>
  `<use id="page${at}" href="#panoramaview-item"><text x="9" y="90">page ${at}</text></use>`;

describe('panorama', () => {
  const VIEW = `<use id="view" href="#panoramaview">${page(0)}${page(1)}${page(2)}
    <use id="dots" href="#pagination-widget" y="300"><use href="#pagination-dot"/><use href="#pagination-dot"/>
    <use href="#pagination-dot"/><use href="#pagination-dot"/><use id="lit" href="#pagination-highlight-dot"/></use></use>`;

  it('turns one page by a swipe, and stays when it was too short', async () => {
    const app = show(VIEW);
    app.run(`document.getElementById('view').addEventListener('select', function () { note(this.value); });`);
    await drag(app, [300, 200], [20, 200]);
    await app.scheduler.advance(1000);
    expect(app.document.visibleText()).toEqual(['page 1']);
    await drag(app, [300, 200], [250, 200]);
    await app.scheduler.advance(1000);
    expect(app.document.visibleText()).toEqual(['page 1']);
    expect(app.notes).toEqual([1]);
  });

  it('goes to a page by value; as many dots as pages, the highlighted one with them', () => {
    const app = show(VIEW);
    const before = Number(app.document.find('lit').attributes.x);
    app.run(`var view = document.getElementById('view'); view.value = 2; note(view.value);`);
    expect(app.document.visibleText()).toEqual(['page 2']);
    expect(app.notes).toEqual([2]);
    expect(Number(app.document.find('lit').attributes.x)).toBeGreaterThan(before);
    expect(app.document.find('dots').children.filter(({ visible }) => visible)).toHaveLength(4);
  });
});

describe('pagination dots', () => {
  it('have a circle that views give another look', () => {
    const app = open({
      'index.view': `<svg><use id="dots" href="#pagination-widget"><use href="#own-dot"/></use></svg>`,
      'widget.defs': `<svg><defs><link rel="import" href="/mnt/sysassets/widgets/pagination_dots.gui"/>
        <symbol id="own-dot" href="#pagination-dot"><set href="#pagination-circle" attributeName="r" to="2"/></symbol></defs></svg>`,
    });
    app.run(`note(document.getElementById('dots').getElementById('pagination-circle').r)`);
    expect(app.notes).toEqual([2]);
    expect(app.unimitated).toEqual([]);
  });
});

describe('cycle view', () => {
  it('shows one item, the next one at a tap', () => {
    const app = show(`<use id="view" href="#cycleview" width="100" height="100">
      <use href="#cycleview-item"><text y="40">one</text></use><use href="#cycleview-item"><text y="40">two</text></use></use>`);
    expect(app.document.visibleText()).toEqual(['one']);
    app.document.touch('down', 50, 50);
    app.document.touch('up', 50, 50);
    expect(app.document.visibleText()).toEqual(['two']);
    app.run(`var view = document.getElementById('view'); note(view.value); view.value = 0;`);
    expect(app.notes).toEqual([1]);
    expect(app.document.visibleText()).toEqual(['one']);
  });
});

describe('tumbler', () => {
  const item = (at: number): string =>
    `<use id="item${at}" href="#tumbler-item" height="100"><text y="50">${at}</text></use>`;

  it('comes to rest with an item in the middle and tells that it is chosen', async () => {
    const app = show(`<use id="wheel" href="#tumblerview">${[0, 1, 2, 3].map(item).join('')}</use>`);
    app.run(
      `document.getElementById('wheel').addEventListener('select', function () { note(this.value); });`,
    );
    await drag(app, [100, 250], [100, 160]);
    await app.scheduler.advance(1000);
    expect(app.notes).toEqual([1]);
    app.run(`document.getElementById('wheel').value = 3; note(document.getElementById('wheel').value);`);
    expect(app.notes).toEqual([1, 3]);
  });
});

describe('buttons before SDK 5', () => {
  it('corner buttons are pressed by finger and by the button beside them, unless they have no shortcut', () => {
    const app = show(`<use id="up" href="#combo-button-upper-right" fill="fb-red">
        <set href="combo-button-icon" attributeName="href" to="a.png"/></use>
      <use id="down" href="#combo-button-lower-right" shortcut="none"/>`);
    app.run(`['up', 'down'].forEach(function (id) {
      document.getElementById(id).onactivate = function (e) { note(id + ' ' + e.command); }; });`);
    app.press('up');
    app.document.pressKey('up');
    app.document.pressKey('down');
    expect(app.notes).toEqual(['up ok', 'up ok']);
    app.run(`document.getElementById('up').hide();`);
    app.document.pressKey('up');
    app.run(`document.getElementById('up').show(); document.getElementById('up').disable();`);
    app.document.pressKey('up');
    expect(app.notes).toHaveLength(2);
  });

  it('corner buttons are a ring and an icon in their colour, and filled while they are held', async () => {
    const app = show(`<use id="up" href="#combo-button-upper-right" fill="fb-red">
      <set href="combo-button-stroke" attributeName="display" to="inline"/></use>`);
    const part = (id: string) => app.document.find(`up/combo-button-${id}`).attributes;
    expect(part('stroke')).toMatchObject({ fill: part('icon').fill, arcWidth: 3 });
    expect(part('background').opacity).toBe(0);
    const { x, y } = app.document.pressPoint('up') ?? { x: 0, y: 0 };
    app.document.touch('down', x, y);
    await app.scheduler.advance(100);
    expect([part('background').opacity, part('icon').opacity]).toEqual([1, 0]);
    app.document.touch('up', x, y);
    await app.scheduler.advance(200);
    expect([part('background').opacity, part('icon').opacity]).toEqual([0, 1]);
  });

  it('a toggle is an outline with light words, and filled with dark ones when it is on', async () => {
    const app = show('<use id="it" href="#square-button-toggle" fill="fb-lime"/>');
    const looks = (): unknown[] => [
      app.document.find('it/background').attributes.opacity,
      app.document.find('it/text').attributes.fill,
    ];
    expect(looks()).toEqual([1, '#ffffff']);
    app.run(`document.getElementById('it').animate('select')`);
    await app.scheduler.advance(200);
    expect(looks()).toEqual([0, '#000000']);
  });

  it('one with a picture has it at the left of its words', () => {
    const app = show(`<use id="it" href="#square-button-icon" y="0" width="100%" height="100%">
      <set href="#text" attributeName="text-buffer" to="Bail!"/></use>`);
    const { x, width } = app.document.find('it/image').attributes;
    const words = app.run(
      `exports.result = document.getElementById('it').getElementById('text').getBBox().left`,
    );
    expect(Number(x) + Number(width)).toBeLessThan(Number(words.result));
    expect(Number(x)).toBeGreaterThan(0);
  });

  it.each(['square-button-neutral', 'square-button-negative', 'push-button'])(
    '%s shows its words and is pressed',
    (name) => {
      const app = show(
        `<use id="it" href="#${name}"><set href="#text" attributeName="text-buffer" to="Go"/></use>`,
      );
      app.run(
        `document.getElementById('it').onactivate = function () { note('pressed'); this.text = 'Gone'; };`,
      );
      app.press('it');
      expect(app.notes).toEqual(['pressed']);
      expect(app.document.visibleText()).toEqual(['Gone']);
    },
  );

  it('a checkbox tile turns with each click, after its handlers', async () => {
    const app = show(
      `<use id="box" href="#checkbox-tile" value="1"><set href="#header/text" attributeName="text-buffer" to="Milk"/></use>`,
    );
    app.run(`var box = document.getElementById('box'); box.onclick = function () { note(box.value); };`);
    app.press('box');
    await app.scheduler.advance(0);
    app.run(`note(document.getElementById('box').value)`);
    expect(app.notes).toEqual([1, 0]);
    expect(app.document.visibleText()).toEqual(['Milk']);
  });
});

describe('words of the system', () => {
  it('mixed text stands in the middle, the copy below the header', () => {
    const app = show(`<use id="it" href="#mixed-text-center-mid" fill="fb-red">
      <set href="#header/text" attributeName="text-buffer" to="Head"/>
      <set href="#copy/text" attributeName="text-buffer" to="Copy"/></use>`);
    const [header, copy] = ['it/header', 'it/copy'].map((id) => Number(app.document.find(id).attributes.y));
    expect(copy).toBeGreaterThan(header ?? 0);
    expect(Number(app.document.find('contents').attributes.y)).toBeGreaterThan(80);
    expect(app.document.visibleText()).toEqual(['Head', 'Copy']);
    expect(app.unimitated).toEqual([]);
  });

  it('a marquee that is too long runs while the display is on; one that fits stays', async () => {
    const app =
      show(`<use id="long" href="#marquee-text" width="100" height="40"><set href="group/text" attributeName="text-buffer" to="much too long for its place"/></use>
      <use id="short" href="#marquee-text" y="50" width="300" height="40"><set href="group/text" attributeName="text-buffer" to="hi"/></use>`);
    await app.scheduler.advance(1000);
    expect(String(app.document.find('long/group').attributes.transform)).toMatch(
      /^matrix\(1 0 0 1 -1[0-2]\d/,
    );
    expect(app.document.find('short/group').attributes.transform).toBeUndefined();
    app.document.setDisplayOn(false);
    const before = app.document.version;
    await app.scheduler.advance(1000);
    expect(app.document.version).toBe(before);
  });

  it('a spinner turns while it is enabled', async () => {
    const app = show('<use id="it" href="#spinner"/>');
    app.run(`document.getElementById('it').state = 'enabled'`);
    await app.scheduler.advance(500);
    expect(Number(app.document.find('arc').attributes.startAngle)).toBeGreaterThan(100);
    app.run(`document.getElementById('it').state = 'disabled'`);
    const stopped = app.document.version;
    await app.scheduler.advance(500);
    expect(app.document.version).toBe(stopped);
  });
});

describe('components that are switched over by a view', () => {
  it('have every name that published views import', () => {
    for (const name of [
      'system_widget.defs',
      'widgets/text_button.defs',
      'widgets/icon_button.defs',
      'widgets/toggle_switch.defs',
    ]) {
      const app = open(`<svg><link rel="import" href="/mnt/sysassets/${name}"/></svg>`);
      expect(app.unimitated).toEqual([]);
    }
    expect(
      open('<svg><link rel="import" href="/mnt/sysassets/widgets/none.defs"/></svg>').unimitated,
    ).toHaveLength(1);
  });
});
