import { open } from './document-support/app-in-document';

const TWO = `<svg id="top">
  <g id="group"><rect id="under" width="200" height="100" pointer-events="visible"/></g>
  <rect id="over" width="100" height="100" pointer-events="visible"/>
</svg>`;

const LISTEN = `
  ["top", "group", "under", "over"].forEach(function (id) {
    ["mousedown", "mouseup", "click", "mousemove", "mouseover", "mouseout", "activate"].forEach(function (type) {
      document.getElementById(id).addEventListener(type, function (e) { note(id + " " + type + " " + e.target.id); });
    });
  });`;

describe('a finger on the glass', () => {
  it('reaches the topmost element that takes touches, and what is around it', () => {
    const app = open(TWO);
    app.run(LISTEN);
    app.document.touch('down', 150, 50);
    app.document.touch('up', 150, 50);
    expect(app.notes).toEqual(
      ['mouseover', 'mousedown', 'mouseup', 'click'].flatMap((type) =>
        ['under', 'group', 'top'].map((id) => `${id} ${type} under`),
      ),
    );
  });

  it.each([
    ['visible', 'over'],
    ['clear', 'over'],
    ['hidden', 'over'],
    ['not displayed', 'under'],
    ['without pointer-events', 'under'],
    ['layered below', 'under'],
  ])('that finds something %s above touches %s', (how, expected) => {
    const changes: Record<string, string> = {
      clear: 'over.style.opacity = 0',
      hidden: 'over.style.visibility = "hidden"',
      'not displayed': 'over.style.display = "none"',
      'layered below': 'over.layer = -1',
    };
    const app = open(
      how === 'without pointer-events' ? TWO.replace(/(id="over".*?) pointer-events="visible"/, '$1') : TWO,
    );
    app.run(`${LISTEN} var over = document.getElementById("over"); ${changes[how] ?? ''}`);
    app.document.touch('down', 50, 50);
    expect(app.notes).toContain(`${expected} mousedown ${expected}`);
  });

  it('that slides off makes no click', () => {
    const app = open(TWO);
    app.run(LISTEN);
    app.document.touch('down', 50, 50);
    app.document.touch('move', 150, 50);
    app.document.touch('up', 150, 50);
    const heard = app.notes.map(String).filter((note) => !/^(top|group)/.test(note));
    expect(heard).toEqual([
      'over mouseover over',
      'over mousedown over',
      'over mouseout over',
      'under mouseover under',
      'under mousemove under',
      'under mouseup under',
    ]);
  });

  it('tells where it is', () => {
    const app = open(TWO);
    app.run('document.onclick = function (e) { note([e.type, e.screenX, e.screenY, this === document]); }');
    app.document.touch('down', 30, 40);
    app.document.touch('up', 30, 40);
    expect(Array.from(app.notes[0] as unknown[])).toEqual(['click', 30, 40, true]);
  });

  it('does nothing where nothing takes touches', () => {
    const app = open(TWO);
    app.run(`${LISTEN} document.onclick = function () { note("document"); }`);
    app.document.touch('down', 300, 300);
    app.document.touch('up', 300, 300);
    expect(app.notes).toEqual([]);
  });

  it('hits circles and arcs where they are', () => {
    const app = open(`<svg><circle id="disc" cx="50" cy="50" r="20" pointer-events="visible"/>
      <arc id="ring" x="100" y="100" width="100" height="100" arc-width="10" start-angle="90" sweep-angle="180" pointer-events="visible"/></svg>`);
    app.run(
      '["disc", "ring"].forEach(function (id) { document.getElementById(id).onmousedown = function () { note(id); } })',
    );
    for (const [x, y] of [
      [50, 69],
      [65, 65],
      [150, 197],
      [150, 103],
      [150, 150],
      [103, 160],
    ] as const) {
      app.document.touch('down', x, y);
      app.document.touch('up', x, y);
      app.notes.push('-');
    }
    expect(app.notes.join(' ')).toBe('disc - - ring - - - ring -');
  });

  it('is felt in moved, turned and cut off parts', () => {
    const app =
      open(`<svg><g transform="translate(100,100) rotate(90)"><rect id="turned" width="60" height="20" pointer-events="visible"/></g>
      <svg id="window" x="200" y="200" width="50" height="50" overflow="hidden"><rect id="cut" x="40" width="50" height="50" pointer-events="visible"/></svg></svg>`);
    app.run(
      '["turned", "cut"].forEach(function (id) { document.getElementById(id).onmousedown = function () { note(id); } })',
    );
    app.document.touch('down', 90, 150);
    app.document.touch('down', 150, 110);
    app.document.touch('down', 245, 220);
    app.document.touch('down', 260, 220);
    expect(app.notes).toEqual(['turned', 'cut']);
  });

  it('does not reach what is disabled, and not what lies below it', () => {
    const app = open(TWO);
    app.run(`${LISTEN} document.getElementById("over").enabled = false;`);
    app.document.touch('down', 50, 50);
    expect(app.notes).toEqual([]);
  });
});

describe('handlers', () => {
  it('hear in order, can be taken away, and can stop an event', () => {
    const app = open(TWO);
    app.run(`
      var under = document.getElementById("under"), group = document.getElementById("group");
      function gone() { note("gone"); }
      under.addEventListener("click", function () { note("first"); });
      under.addEventListener("click", gone);
      under.addEventListener("click", function (e) { note("second"); e.stopPropagation(); });
      under.addEventListener("click", function () { note("third"); });
      under.onclick = function () { note("replaced"); };
      under.onclick = function () { note("own"); };
      under.removeEventListener("click", gone);
      group.onclick = function () { note("group"); };`);
    app.press('group');
    expect(app.notes).toEqual(['own', 'first', 'second', 'third']);
  });

  it('do not hurt each other when they fail', () => {
    const app = open(TWO);
    app.run(`
      var over = document.getElementById("over");
      over.onclick = function () { throw new Error("broken"); };
      over.addEventListener("click", function () { note("still heard"); });`);
    app.press('over');
    expect(app.notes).toEqual(['still heard']);
    expect(app.faults).toHaveLength(1);
  });

  it('of keys can keep the app open', () => {
    const app = open(TWO);
    expect(app.document.pressKey('back')).toBe(false);
    app.run(
      'document.onkeypress = function (e) { note(e.key); if (e.key === "back") e.preventDefault(); note(e.defaultPrevented); }',
    );
    expect([app.document.pressKey('up'), app.document.pressKey('back')]).toEqual([false, true]);
    expect(app.notes).toEqual(['up', false, 'back', true]);
  });

  it('for a type of elements are kept and called', () => {
    const app = open(TWO);
    app.run(
      'document.setEventHandler("rect", function (e) { note(e.type); }); note(typeof document.getEventHandler("rect")); note(document.getEventHandler("g"))',
    );
    app.document.touch('down', 50, 50);
    expect(app.notes).toEqual(['function', null, 'mouseover', 'mousedown']);
  });

  it('are called for events that app code sends', () => {
    const app = open(TWO);
    app.run(
      'var o = document.getElementById("over"); o.onselect = function (e) { note(e.target === o); }; o.sendEvent({ type: "select" })',
    );
    expect(app.notes).toEqual([true]);
  });

  it('are called no more once the document is disposed, and what it gave works no more', () => {
    const app = open(TWO);
    app.run(
      'var o = document.getElementById("over"); o.onclick = function () { note("no"); }; exports.o = o;',
    );
    app.document.dispose();
    app.document.touch('down', 50, 50);
    app.document.touch('up', 50, 50);
    expect(app.document.pressKey('back')).toBe(false);
    expect(app.notes).toEqual([]);
    expect(
      app.run('try { document.getElementById("over") } catch (e) { exports.result = e.message }').result,
    ).toBe('the app has ended');
  });

  it('make their element something to press', () => {
    const app = open(
      `<svg><g id="button"><rect id="touch" width="50" height="50" pointer-events="visible"/></g><text id="label" y="20">x</text></svg>`,
    );
    const pressable = (): string[] =>
      ['button', 'touch', 'label'].filter((id) => app.document.find(id).pressable);
    expect(pressable()).toEqual([]);
    const { version } = app.document;
    app.run(
      '["button", "label"].forEach(function (id) { document.getElementById(id).onclick = function () {} })',
    );
    expect(pressable()).toEqual(['button']);
    expect(app.document.version).toBe(version);
    app.run('document.getElementById("button").onclick = undefined');
    expect(pressable()).toEqual([]);
  });
});

describe('what an app is told of', () => {
  it('can be written as JSON, whatever it happened to', () => {
    const app = open(TWO);
    app.run(`document.onkeypress = function (e) { note(JSON.stringify(e)); e.preventDefault() };
      document.getElementById("over").onclick = function (e) { note(JSON.stringify(e)) }`);
    app.document.pressKey('back');
    app.document.touch('down', 50, 50);
    app.document.touch('up', 50, 50);
    expect(app.faults).toEqual([]);
    expect(app.notes).toEqual([
      expect.stringContaining('"key":"back"'),
      expect.stringContaining('"screenX":50'),
    ]);
  });
});
