import { drag, show } from './document-support/widgets';

const tiles = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<use id="tile${at}" href="#tile-list-item" height="100"><text id="word${at}" y="50">tile ${at}</text>
       <rect id="touch${at}" width="100%" height="100%" pointer-events="visible"/></use>`,
  ).join('');

describe('tile list', () => {
  it('puts tiles below each other and shows those that have room', () => {
    const app = show(`<use id="list" href="#tile-list">${tiles(6)}</use>`);
    expect(app.document.visibleText()).toEqual(['tile 0', 'tile 1', 'tile 2', 'tile 3']);
    expect(app.document.find('tile2').attributes.y).toBe(200);
  });

  it('closes up when a tile is hidden, and opens when it is shown', () => {
    const app = show(`<use id="list" href="#tile-list">${tiles(3)}</use>`);
    app.run('document.getElementById("tile1").style.display = "none"');
    expect(app.document.find('tile2').attributes.y).toBe(100);
    app.run('document.getElementById("tile1").style.display = "inline"');
    expect(app.document.find('tile2').attributes.y).toBe(200);
  });

  it('is scrolled by a finger, whose touch is then no click', async () => {
    const app = show(`<use id="list" href="#tile-list">${tiles(6)}</use>`);
    app.run(
      `for (var i = 0; i < 6; i++) document.getElementById('touch' + i).onclick = function () { note(this.id); };`,
    );
    await drag(app, [100, 250], [100, 150]);
    expect(app.document.visibleText()).toEqual(['tile 1', 'tile 2', 'tile 3', 'tile 4']);
    expect(app.notes).toEqual([]);
    app.press('touch1');
    expect(app.notes).toEqual(['touch1']);
  });

  it('glides on when it is thrown, not beyond its end, and a touch stops it', async () => {
    const app = show(`<use id="list" href="#tile-list">${tiles(40)}</use>`);
    const at = (): number => Number(app.document.find('list').attributes.scrollY ?? 0);
    await drag(app, [100, 300], [100, 200], 0);
    const thrownAt = at();
    await app.scheduler.advance(100);
    expect(at()).toBeGreaterThan(thrownAt);
    app.document.touch('down', 10, 10);
    const stopped = at();
    await app.scheduler.advance(2000);
    expect(at()).toBe(stopped);
    app.document.touch('up', 10, 10);
    await drag(app, [100, 10], [100, 330], 0);
    await app.scheduler.advance(5000);
    expect(at()).toBe(0);
  });

  it('goes to a tile by value, and tells which one is first', () => {
    const app = show(`<use id="list" href="#tile-list">${tiles(9)}</use>`);
    app.run(`var list = document.getElementById('list'); list.value = 3; note(list.value); note(list.length);
             note(list.getTile(4).id); list.value = 8; note(list.value);`);
    expect(app.notes).toEqual([3, 9, 'tile4', 5]);
  });

  it('tells when other tiles come into sight', async () => {
    const app = show(`<use id="list" href="#tile-list">${tiles(9)}</use>`);
    app.run(`var list = document.getElementById('list');
      list.addEventListener('listforward', function (e) { note(['forward', e.first, e.middle, e.last].join(' ')); });
      list.addEventListener('listbackward', function (e) { note(['backward', e.first].join(' ')); });`);
    await drag(app, [100, 250], [100, 140]);
    await drag(app, [100, 140], [100, 250]);
    expect(app.notes[0]).toMatch(/^forward 1 [23] 4$/);
    expect(app.notes.at(-1)).toBe('backward 0');
  });

  it('tells how far it has moved, and that it knows nothing of events that are not imitated', async () => {
    const app = show(`<use id="list" href="#tile-list">${tiles(9)}</use>`);
    app.run(`var list = document.getElementById('list');
      list.onpagescroll = function (e) { note([e.position, e.pageSize, e.viewSize].join(' ')); };
      list.onload = function () {}; document.addEventListener('reload', function () {});`);
    await drag(app, [100, 250], [100, 140]);
    const [position = 0, pageSize = 0, viewSize] = String(app.notes.at(-1)).split(' ').map(Number);
    expect([position > 90, pageSize - position > 336, viewSize]).toEqual([true, true, 336]);
    expect(app.unimitated).toEqual(['event "load" of the document', 'event "reload" of the document']);
  });

  it('is brought where an element can be pressed', () => {
    const app = show(`<use id="list" href="#tile-list">${tiles(9)}</use>`);
    expect(app.document.pressPoint('touch8')).toBeUndefined();
    app.document.bringIntoView('touch8');
    app.press('touch8');
  });
});

describe('virtual tile list', () => {
  const pool = Array.from({ length: 8 }, (_, at) => `<use id="pool[${at}]" href="#row" height="80"/>`).join(
    '',
  );
  const VIEW = `
    <symbol id="row" href="#tile-list-item" display="none"><text id="text" y="40" text-length="20"/>
      <rect id="touch" width="100%" height="100%" pointer-events="visible"/></symbol>
    <use id="list" href="#tile-list"><var id="virtual" value="1"/><use id="pool" href="#tile-list-pool">${pool}</use></use>`;
  const FILL = `
    var list = document.getElementById('list');
    list.delegate = {
      getTileInfo: function (index) { return { type: 'pool', index: index }; },
      configureTile: function (tile, info) {
        tile.getElementById('text').text = 'row ' + info.index;
        tile.getElementById('touch').onclick = function () { note(info.index); };
      }
    };
    list.length = 100;`;

  it('asks for the tiles that can be seen, and for others as it is scrolled', async () => {
    const app = show(VIEW);
    app.run(FILL);
    expect(app.document.visibleText()).toEqual(['row 0', 'row 1', 'row 2', 'row 3', 'row 4']);
    await drag(app, [100, 300], [100, 140]);
    expect(app.document.visibleText().sort()).toEqual(['row 2', 'row 3', 'row 4', 'row 5', 'row 6']);
    app.document.touch('down', 100, 20);
    app.document.touch('up', 100, 20);
    expect(app.notes).toEqual([2]);
    expect(app.unimitated).toEqual([]);
  });

  it('goes to any place by value, and configures anew what changes', () => {
    const app = show(VIEW);
    app.run(`${FILL}
      list.value = 50; note(list.value); note(list.firstVisibleTile);
      list.length = 2; note(list.value);`);
    expect(app.notes).toEqual([50, 50, 0]);
    expect(app.document.visibleText()).toEqual(['row 0', 'row 1']);
    app.run(`var list = document.getElementById('list');
      list.delegate = { getTileInfo: function (i) { return { type: 'pool' }; },
        configureTile: function (tile) { tile.getElementById('text').text = 'new'; } };
      list.updateTile(1);`);
    expect(app.document.visibleText()).toEqual(['row 0', 'new']);
    app.run(`document.getElementById('list').redraw();`);
    expect(app.document.visibleText()).toEqual(['new', 'new']);
  });

  it('says which pool has no tile left; a fault of the delegate is reported and no more', () => {
    const app = show(VIEW);
    app.run(`var list = document.getElementById('list');
      list.delegate = { getTileInfo: function () { return { type: 'other' }; }, configureTile: function () {} };
      list.length = 3;`);
    expect(app.unimitated).toEqual([expect.stringContaining('"other"')]);
    app.run(`var list = document.getElementById('list');
      list.delegate = { getTileInfo: function () { throw new Error('mine'); } }; list.redraw();`);
    expect(app.faults).toHaveLength(1);
  });
});

describe('scroll view', () => {
  it('gives an item as high as its contents its height before anything counts from that', () => {
    const app = show(`<use href="#scrollview">
      <use id="item" href="#scrollview-item"><rect id="ground" width="100%" height="100%"/>
        <section y="10%"><rect height="20" width="5"/></section>
        <g transform="translate(0,30)"><rect y="10" height="100" width="5"/></g>
        <section id="last" y="130"><rect height="50" width="5"/></section></use>
      <use id="next" href="#scrollview-item"><rect height="10" width="5"/></use></use>`);
    expect(app.document.find('item').attributes.height).toBe(180);
    expect(app.document.find('ground').attributes.height).toBe(180);
    expect(app.document.find('last').attributes.y).toBe(130);
    expect(app.document.find('next').attributes.y).toBe(180);
  });

  it('scrolls items as high as their contents', async () => {
    const app = show(`<use id="view" href="#scrollview">
      <use href="#scrollview-item"><rect width="10" height="400"/></use>
      <use id="second" href="#scrollview-item" height="200"><text y="40">below</text></use></use>`);
    expect(app.document.find('second').attributes.y).toBe(400);
    expect(app.document.visibleText()).toEqual([]);
    await drag(app, [100, 300], [100, 100]);
    expect(app.document.visibleText()).toEqual(['below']);
    app.run(`document.getElementById('view').value = 0`);
    expect(app.document.visibleText()).toEqual([]);
  });
});
