import { makeBundle, open } from './document-support/app-in-document';

const VIEW = `<svg id="top">
  <g id="group" transform="translate(10,20)" class="part">
    <text id="words" x="5" y="30" width="100" class="part big">hello</text>
    <rect id="box" x="50%" width="25%" height="40"/>
  </g>
  <circle id="disc" cx="50%" cy="40" r="10"/>
  <arc id="ring" width="100" height="100" arc-width="8"/>
  <line id="line" x1="1" y1="2" x2="30" y2="40"/>
  <image id="picture" href="a.png"/>
  <gradientRect id="shade" width="9" height="9" gradient-color1="red" gradient-x2="100%"/>
  <textarea id="area" width="100" text-overflow="ellipsis">one two three four five six seven</textarea>
</svg>`;

const evaluate = (source: string, view = VIEW): unknown =>
  open(view).run(`function id(name) { return document.getElementById(name); }\nexports.result = ${source};`)
    .result;

describe('looking for elements', () => {
  it.each([
    ['id("words").id', 'words'],
    ['id("top").type', 'svg'],
    ['id("nowhere")', null],
    ['id("group").getElementById("box") === id("box")', true],
    ['id("box").getElementById("words")', null],
    ['id("group/words").id', 'words'],
    ['document.getElementsByClassName("part").length', 2],
    ['document.getElementsByTypeName("text")[0].id', 'words'],
    ['document.getElementsByTagName("circle")[0].id', 'disc'],
    ['id("group").children.length', 2],
    ['id("group").firstChild.id', 'words'],
    ['id("words").nextSibling.id', 'box'],
    ['id("box").nextSibling', null],
    ['id("box").parent.id', 'group'],
    ['id("top").parent', null],
    ['document.root === id("top")', true],
    ['require === undefined', false],
  ])('%s', (source, expected) => {
    expect(evaluate(source.replace('require', 'exports'))).toBe(expected);
  });

  it('gives things of the realm of the app', () => {
    expect(evaluate('document.getElementsByClassName("part") instanceof Array')).toBe(true);
    expect(evaluate('id("group").children instanceof Array && id("words") instanceof Object')).toBe(true);
    expect(evaluate('id("box").getBBox() instanceof Object')).toBe(true);
  });

  it('lets an app add to elements what it likes', () => {
    const source = `(function () {
      var e = id("words");
      e.mine = 5;
      Object.defineProperty(e, "text", { set: function (t) { e.textContent = "<" + t + ">"; } });
      id("words").text = "x";
      return id("words").textContent + id("words").mine;
    })()`;
    expect(evaluate(source)).toBe('<x>5');
  });
});

describe('properties of elements', () => {
  it.each([
    ['id("box").x', 168],
    ['id("box").width', 84],
    ['id("disc").cx + id("disc").r', 178],
    ['id("ring").sweepAngle', 360],
    ['id("ring").arcWidth', 8],
    ['id("line").x2', 30],
    ['id("picture").href', 'a.png'],
    ['id("words").textAnchor', 'start'],
    ['id("words").text', 'hello'],
    ['id("group").class', 'part'],
    ['id("group").enabled', true],
    ['id("group").layer', 0],
    ['id("words").style.display', 'inline'],
    ['id("words").style.opacity', 1],
    ['id("words").style.fontFamily', 'System-Regular'],
    ['id("group").groupTransform.translate.y', 20],
    ['id("group").groupTransform.scale.x', 1],
    ['id("words").groupTransform', undefined],
    ['id("shade").gradient.x2', 9],
    ['id("shade").gradient.colors.c1', 'red'],
    ['id("area").textOverflowing', false],
  ])('%s', (source, expected) => {
    expect(evaluate(source)).toBe(expected);
  });

  it('become what they are meant to be', () => {
    const app = open(VIEW);
    const { result } = app.run(`
      function id(name) { return document.getElementById(name); }
      id("box").x = "12"; id("words").text = 34; id("disc").r = true; id("words").style.opacity = 7;
      exports.result = [id("box").x, id("words").text, id("disc").r, id("words").style.opacity].join();`);
    expect(result).toBe('12,34,1,1');
  });

  it('keep what they had, and say so, when they are given no number; a length may be one of a view', () => {
    const app = open(VIEW);
    app.run(`var box = document.getElementById("box"); var x = box.x;
      ["wide", NaN, undefined, null, {}].forEach(function (v) { box.x = v; note(box.x === x); }); box.x = "50%+2"; note(box.x);`);
    expect(app.notes).toEqual([true, true, true, true, true, 170]);
    expect(app.unimitated).toContain('x "wide" (the element keeps what it had)');
    expect(app.unimitated).toHaveLength(5);
  });

  it('move groups and gradients', () => {
    const app = open(VIEW);
    app.run(`
      var g = document.getElementById("group").groupTransform;
      g.translate.x = 50; g.rotate.angle = 90;
      document.getElementById("shade").gradient.colors.c1 = "blue";`);
    expect(app.document.find('group').attributes.transform).toBe('matrix(0 1 -1 0 50 20)');
    expect(app.document.find('shade').attributes.gradientColor1).toBe('#0000ff');
  });

  it('tell where an element is on the screen', () => {
    const app = open(VIEW);
    const { result } = app.run(`
      var b = document.getElementById("box").getBBox(); var t = document.getElementById("words").getBBox();
      exports.result = [b.x, b.top, b.right, b.bottom, t.left, t.top < 50 && t.bottom > 50, t.width > 30];`);
    expect(Array.from(result as unknown[])).toEqual([178, 20, 262, 60, 15, true, true]);
  });

  it('keep the colour when the app gives one that is none', () => {
    const app = open(VIEW);
    app.run(
      'document.getElementById("box").style.fill = "red"; document.getElementById("box").style.fill = "rot"',
    );
    expect(app.document.find('box').attributes.fill).toBe('#ff0000');
    expect(app.unimitated).toEqual(['colour "rot" (the element keeps the one it had)']);
  });
});

describe('texts', () => {
  it('are cut to their buffer, which has room for what the view says', () => {
    const app = open(
      '<svg><text id="t" y="20" text-length="5">long</text><text id="u" text-length="2">10000</text></svg>',
    );
    const set = (id: string): unknown =>
      app.run(`var t = document.getElementById("${id}"); t.text = "123456789"; exports.result = t.text`)
        .result;
    expect(app.document.visibleText()).toEqual(['long', '10000']);
    expect(set('t')).toBe('12345');
    expect(set('u')).toBe('12345');
  });

  it('stand in the middle of what is around them when nothing says where', () => {
    const app = open(
      '<svg><svg y="100" height="48"><text id="t" font-size="30">9,226</text></svg><text id="top" y="0">0</text></svg>',
    );
    expect(app.document.find('t').attributes.y).toBeCloseTo(24 + 13, 0);
    expect(app.run('exports.y = document.getElementById("t").y').y).toBeCloseTo(24 + 13, 0);
    expect(app.document.find('top').attributes.y).toBe(0);
  });

  it('stand closer, and are narrower, on systems before OS 5', () => {
    const area = '<svg><textarea id="t" x="0" y="15" font-size="32">one\ntwo</textarea></svg>';
    const older = open(area, {
      bundle: {
        ...makeBundle({ 'index.gui': area }),
        manifest: { ...makeBundle({}).manifest, svgMain: 'resources/index.gui' },
      },
    });
    expect(older.document.find('t').attributes).toMatchObject({ y: 15 + 28, lineHeight: 35, stretch: 0.95 });
    expect(open(area).document.find('t').attributes).toMatchObject({ lineHeight: 38.4, stretch: 0.94 });
  });

  it('are never cut inside a character', () => {
    const app = open('<svg><text id="t" y="20" text-length="2"/></svg>');
    app.run('document.getElementById("t").text = "a\u{1f600}"');
    expect(app.document.visibleText()).toEqual(['a']);
    const narrow = open(
      '<svg><text y="20" font-size="20" width="22" text-overflow="ellipsis">\u{1f600}\u{1f600}\u{1f600}</text></svg>',
    );
    expect(narrow.document.visibleText()[0]).toMatch(/^(\u{1f600})*…$/u);
  });

  it('are translated where the view names a message', () => {
    const app = open('<svg><text id="t" y="20">_start</text><text y="50">_ not</text></svg>');
    expect(app.document.visibleText()).toEqual(['[start]', '_ not']);
  });

  it('are shown in the case that is asked for, and read as they are', () => {
    const app = open('<svg><text id="t" y="20" text-transform="uppercase">done</text></svg>');
    expect(app.document.visibleText()).toEqual(['DONE']);
    expect(app.run('exports.result = document.getElementById("t").text').result).toBe('done');
  });

  it('end in dots where there is no room, if that is asked for', () => {
    const view = (overflow: string): string =>
      `<svg><text id="t" y="20" font-size="20" width="60" text-overflow="${overflow}">a long line of text</text></svg>`;
    expect(open(view('ellipsis')).document.visibleText()[0]).toMatch(/^a lo?.*…$/);
    expect(open(view('clip')).document.visibleText()).toEqual(['a long line of text']);
  });

  it('wrap between words in a textarea', () => {
    const app = open(
      '<svg><textarea id="t" width="100" font-size="20">one two three four five</textarea></svg>',
    );
    const lines = String(app.document.find('t').attributes.text).split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('one two three four five');
  });

  it('of other elements are those of the text inside', () => {
    const view =
      '<svg><g id="button"><rect width="5" height="5"/><text id="text" y="20" text-length="9">old</text></g><rect id="bare"/></svg>';
    const app = open(view);
    const { result } = app.run(`
      var b = document.getElementById("button"); b.text = b.text + "er"; document.getElementById("bare").text = "lost";
      exports.result = b.getElementById("text").text`);
    expect(result).toBe('older');
    expect(app.unimitated).toEqual(['text of an element without an inner element "text"']);
  });
});

describe('an element that is placed by other numbers than x and y', () => {
  it('has a box to be read; to set it is reported', () => {
    const app = open(
      '<svg><circle id="c" cx="50" cy="40" r="10"/><line id="l" x1="30" y1="5" x2="10" y2="9"/></svg>',
    );
    app.run(`["c", "l"].forEach(function (id) {
      var e = document.getElementById(id);
      note([e.x, e.y, e.width, e.height].join());
    });
    document.getElementById("c").x = 3; note(document.getElementById("c").x);`);
    expect(app.notes).toEqual(['40,30,20,20', '10,5,20,4', 40]);
    expect(app.unimitated).toEqual([expect.stringContaining('x of <circle>')]);
  });
});

describe('a picture without a size', () => {
  it('takes that of the container around, where it has one in px, else its own', () => {
    const app = open(
      `<svg><svg id="box" width="64" height="50%"><g><image id="in" href="a.png"/></g></svg><image id="out" href="a.png"/></svg>`,
      { pictureSize: () => ({ width: 32, height: 16 }) },
    );
    expect(app.document.find('in').attributes).toMatchObject({ width: 64, height: 16 });
    expect(app.document.find('out').attributes).toMatchObject({ width: 32, height: 16 });
    app.run('document.getElementById("box").width = 40');
    expect(app.document.find('in').attributes).toMatchObject({ width: 40, height: 16 });
  });
});
