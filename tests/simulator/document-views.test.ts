import { open } from './document-support/app-in-document';

const FILES = {
  'index.view':
    '<svg id="first"><text id="words" y="20">one</text><rect id="r" width="50" height="50" pointer-events="visible"/></svg>',
  'second.view': '<svg id="second"><text id="words" y="20">two</text></svg>',
  'deep/third.gui': '<svg><text id="words" y="20">three</text></svg>',
  'broken.view': '<svg><text',
};

describe('moving between views', () => {
  it('puts a view onto the visible one, and back', async () => {
    const app = open(FILES);
    app.run(`
      exports.first = document.getElementById("words");
      note(document.location.pathname + document.history.length);
      document.location.assign("second.view").then(function () {
        note(document.location.pathname + document.history.length + document.getElementById("words").text);
        document.history.back();
        note(document.getElementById("words").text);
        document.history.forward();
        note(document.getElementById("words").text);
        document.history.go(-1);
      });
      note(document.location.pathname);`);
    await app.scheduler.advance(0);
    expect(app.notes).toEqual(['/index.view1', '/index.view', '/second.view2two', 'one', 'two']);
    expect(app.document.visibleText()).toEqual(['one']);
  });

  it('gives promises and errors of the realm', async () => {
    const app = open(FILES);
    app.run(`
      note(document.location.assign("second.view") instanceof Promise);
      document.location.replace("nowhere.view").catch(function (e) { note(e instanceof Error); note(e.message); });
      document.location.replace("broken.view").catch(function (e) { note(/broken.view is not well-formed/.test(e.message)); });
      try { document.history.back(); } catch (e) { note(e instanceof RangeError); }`);
    await app.scheduler.advance(0);
    expect(app.notes).toEqual([
      true,
      true,
      true,
      'there is no view "nowhere.view" in the bundle (file names count from resources/)',
      true,
    ]);
    expect(app.document.visibleText()).toEqual(['two']);
  });

  it.each([
    'second.view',
    './resources/second.view',
    'resources/second.view',
    './second.view',
    '/second.view',
  ])('finds %s', (path) => {
    const app = open(FILES);
    app.run(`document.replaceSync("${path}")`);
    expect(app.document.visibleText()).toEqual(['two']);
  });

  it('finds views in folders and with the old ending', () => {
    const app = open(FILES);
    app.run('document.replaceSync("deep/third.gui"); note(document.location.pathname)');
    expect(app.notes).toEqual(['/deep/third.gui']);
    expect(app.document.visibleText()).toEqual(['three']);
  });

  it('drops every handler when a view is loaded', async () => {
    const app = open(FILES);
    app.run(`
      document.getElementById("r").onclick = function () { note("r"); };
      document.onkeypress = function (e) { note("key"); e.preventDefault(); };
      document.location.assign("second.view").then(function () { document.history.back(); });`);
    expect(app.document.pressKey('back')).toBe(true);
    await app.scheduler.advance(0);
    expect(app.document.pressKey('back')).toBe(false);
    app.press('r');
    expect(app.notes).toEqual(['key']);
  });

  it('frees what is replaced and what lies above, but not what lies below', async () => {
    const app = open(FILES);
    app.run(`
      var first = document.getElementById("words"), style = first.style;
      document.location.assign("second.view").then(function () {
        var second = document.getElementById("words");
        document.history.back();
        note(second.text);
        return document.location.assign("deep/third.gui").then(function () {
          try { second.text = "x"; } catch (e) { note((e instanceof Error) + e.message); }
          note(first.text);
          document.history.back();
          document.replaceSync("second.view");
          try { style.fill; } catch (e) { note(e.message); }
        });
      });`);
    await app.scheduler.advance(0);
    expect(app.notes).toEqual([
      'two',
      'truethe element "words" belongs to a view that is no longer loaded',
      'one',
      'the element belongs to a view that is no longer loaded',
    ]);
  });

  it('counts as one change of the screen', () => {
    const app = open(FILES);
    const { version } = app.document;
    app.run('document.replaceSync("second.view")');
    expect(app.document.version).toBe(version + 1);
  });

  it('tells the app by unload when a view is swiped away or replaced', () => {
    const app = open(FILES);
    expect(app.document.back()).toBe(false);
    app.run('document.onunload = function () { note("gone"); }; document.replaceSync("second.view")');
    expect(app.notes).toEqual(['gone']);
    app.run('document.onunload = function () { note("left"); }');
    app.document.unload();
    expect(app.notes).toEqual(['gone', 'left']);
  });
});

describe('the back swipe', () => {
  it('leaves the view moved out when the app refuses, until the app moves it back', () => {
    const app = open(FILES);
    expect(app.document.requestUnload()).toBe(false);
    expect(app.document.visibleText()).toEqual(['one']);
    app.run('document.onbeforeunload = function (e) { e.preventDefault(); }');
    expect(app.document.requestUnload()).toBe(true);
    expect(app.document.visibleText()).toEqual([]);
    expect(app.document.find('first').attributes.x).toBe(336);
    app.run('document.getElementById("first").x = 0');
    expect(app.document.visibleText()).toEqual(['one']);
  });

  it('changes nothing to see when the app moves it back at once', () => {
    const app = open(FILES);
    app.run(
      'document.onbeforeunload = function (e) { e.preventDefault(); document.getElementById("first").x = 0; }',
    );
    const { version } = app.document;
    expect(app.document.requestUnload()).toBe(true);
    expect(app.document.version).toBe(version);
  });

  it('can be undone by an animation', async () => {
    const app = open(
      '<svg id="top"><text y="20">here</text><animate attributeName="x" to="0" begin="enable" dur="0.5"/></svg>',
    );
    app.run(
      'document.onbeforeunload = function (e) { e.preventDefault(); document.getElementById("top").animate("enable"); }',
    );
    app.document.requestUnload();
    expect(app.document.find('top').attributes.x).toBe(336);
    await app.scheduler.advance(250);
    expect(Number(app.document.find('top').attributes.x)).toBeGreaterThan(100);
    await app.scheduler.advance(400);
    expect(app.document.find('top').attributes.x).toBe(0);
    expect(app.scheduler.nextDueMs).toBeUndefined();
  });

  it('goes back one view after the app has let it', async () => {
    const app = open(FILES);
    app.run('document.location.assign("second.view")');
    await app.scheduler.advance(0);
    expect(app.document.requestUnload()).toBe(false);
    expect(app.document.back()).toBe(true);
    expect(app.document.visibleText()).toEqual(['one']);
    expect(app.document.back()).toBe(false);
  });
});

describe('a bundle that cannot be shown', () => {
  it.each([
    [{ 'index.view': '<svg><g' }, /resources\/index.view is not well-formed/],
    [{ 'second.view': '<svg/>' }, /no view "resources\/index.view"/],
    [{ 'index.view': '<svg/>', 'widget.defs': '<svg><defs>' }, /resources\/widget.defs is not well-formed/],
  ])('is refused, saying which file', (files, message) => {
    expect(() => open(files as Record<string, string>)).toThrow(message);
  });

  it('names what is linked but missing', () => {
    const app = open({
      'widget.defs':
        '<svg><defs><link rel="import" href="/mnt/sysassets/widgets/unknown.defs"/><link rel="stylesheet" href="none.css"/></defs></svg>',
      'index.view': '<svg/>',
    });
    expect(app.unimitated).toEqual([
      'system file /mnt/sysassets/widgets/unknown.defs',
      'there is no such file, linked in resources/widget.defs: none.css',
    ]);
  });
});

describe('markup that is not quite XML, as published views have it', () => {
  it.each([
    ['an attribute given twice: the first counts', '<svg><text id="a" y="40" y="50">b</text></svg>', 40],
    ['a lone ampersand', '<svg><text id="a" y="40">b & c</text></svg>', 40],
    ['no space before an attribute', '<svg><text id="a"y="40">b</text></svg>', 40],
    ['hyphens in a comment', '<svg><!-- a -- b --><text id="a" y="40">b</text></svg>', 40],
  ])('%s', (_name, view, y) => {
    expect(open(view).document.find('a').attributes.y).toBe(y);
  });

  it.each([
    ['closed with something still open in it', '<svg><g><text id="a" y="40">b</text></svg>'],
    ['leftovers behind its end', '<svg><text id="a" y="40">b</text></svg> c</text></svg>'],
  ])('%s: is mended, and that is reported', (_name, view) => {
    const app = open(view);
    expect(app.document.find('a').attributes.y).toBe(40);
    expect(app.document.visibleText()).toEqual(['b']);
    expect(app.unimitated).toEqual([
      'resources/index.view is not well-formed XML: a closing tag does not match (line 0); read as if it did',
    ]);
  });
});
