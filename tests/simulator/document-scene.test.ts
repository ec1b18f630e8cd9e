import fc from 'fast-check';
import { look, open } from './document-support/app-in-document';

const VIEW = {
  'widget.defs': `<svg><defs><link rel="stylesheet" href="styles.css"/>
    <symbol id="row" height="40"><rect id="back" width="100%" height="100%"/><text id="text" x="50%" y="30"/></symbol></defs></svg>`,
  'styles.css':
    '.a { fill: red; font-size: 20 } .b { fill: blue; y: 9 } .a text { letter-spacing: 3 } .c { display: none }',
  'index.view': `<svg id="top"><g id="group" class="a"><text id="time" y="40">0</text>
      <svg id="inner" x="10%" width="50%" height="50%"><rect id="box" x="50%" width="25%" height="40"/><circle id="disc" cx="50%" r="5"/></svg></g>
    <rect id="p" width="10" height="20"/><use id="q" href="#row" y="$+2"/><rect id="s" y="$+2" width="10" height="10"/>
    <textarea id="area" y="$" width="100">some words</textarea><arc id="ring" width="90" height="90" arc-width="5"/></svg>`,
};

const IDS = ['top', 'group', 'time', 'inner', 'box', 'disc', 'p', 'q', 's', 'area', 'ring'];
const step = fc.oneof(
  fc.record({
    id: fc.constantFrom('time', 'area', 'q'),
    set: fc.constant('text'),
    to: fc.constantFrom('', 'x', 'longer words, and more'),
  }),
  fc.record({
    id: fc.constantFrom('inner', 'box', 'p', 'q', 's', 'top'),
    set: fc.constantFrom('x', 'y', 'width', 'height'),
    to: fc.integer({ min: 0, max: 200 }),
  }),
  fc.record({
    id: fc.constant('ring'),
    set: fc.constantFrom('sweepAngle', 'startAngle', 'arcWidth'),
    to: fc.integer({ min: 0, max: 90 }),
  }),
  fc.record({
    id: fc.constantFrom(...IDS),
    set: fc.constant('class'),
    to: fc.constantFrom('', 'a', 'b', 'a b', 'c'),
  }),
  fc.record({ id: fc.constantFrom(...IDS), set: fc.constant('layer'), to: fc.integer({ min: 0, max: 2 }) }),
  fc.record({
    id: fc.constantFrom(...IDS),
    set: fc.constant('style.display'),
    to: fc.constantFrom('none', 'inline'),
  }),
  fc.record({
    id: fc.constantFrom(...IDS),
    set: fc.constant('style.visibility'),
    to: fc.constantFrom('hidden', 'visible', 'inherit'),
  }),
  fc.record({
    id: fc.constantFrom(...IDS),
    set: fc.constant('style.opacity'),
    to: fc.constantFrom(0, 0.5, 1),
  }),
  fc.record({
    id: fc.constantFrom(...IDS),
    set: fc.constant('style.fill'),
    to: fc.constantFrom('green', 'inherit', '#123456'),
  }),
  fc.record({
    id: fc.constantFrom(...IDS),
    set: fc.constant('style.fontSize'),
    to: fc.integer({ min: 1, max: 60 }),
  }),
);
const code = ({ id, set, to }: { id: string; set: string; to: string | number }): string =>
  `document.getElementById("${id}").${set} = ${JSON.stringify(to)};`;

describe('the scene', () => {
  it('is the same whether it was looked at after each step or only at the end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const watched = open(VIEW);
        const unwatched = open(VIEW);
        for (const one of steps) {
          watched.run(code(one));
          look(watched);
        }
        unwatched.run(steps.map(code).join('\n'));
        expect(watched.document.scene).toEqual(unwatched.document.scene);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same object and has the same version exactly as long as it is the same', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const app = open(VIEW);
        for (const one of steps) {
          const { scene, version } = app.document;
          const before = structuredClone(scene);
          app.run(code(one));
          const same = JSON.stringify(app.document.scene) === JSON.stringify(before);
          expect(app.document.scene === scene).toBe(same);
          if (same) expect(app.document.version).toBe(version);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('rests when the app sets what is there already, or something that is hidden', () => {
    const app = open(VIEW);
    app.run(
      'document.getElementById("group").style.display = "none"; document.getElementById("p").style.opacity = 0',
    );
    const { scene, version } = app.document;
    app.run(`
      document.getElementById("ring").arcWidth = "5";
      document.getElementById("area").text = "some words";
      document.getElementById("time").text = "1";
      document.getElementById("box").style.fill = "pink";
      document.getElementById("p").style.fill = "pink";
      document.getElementById("s").class = "unknown";`);
    expect(app.document.version).toBe(version);
    expect(app.document.scene).toBe(scene);
    app.run('document.getElementById("group").style.display = "inline"');
    expect(app.document.version).toBe(version + 1);
    expect(app.document.find('time').attributes.text).toBe('1');
  });

  it('keeps what has not changed, so that those who draw can pass it over', () => {
    const app = open(VIEW);
    const before = app.document.scene;
    app.run('document.getElementById("time").text = "5"');
    const after = app.document.scene;
    expect(after).not.toBe(before);
    expect(after.children.slice(1)).toEqual(before.children.slice(1));
    after.children.slice(1).forEach((child, at) => expect(child).toBe(before.children[at + 1]));
  });

  it('counts one change for everything between two looks', () => {
    const app = open(VIEW);
    const { version } = app.document;
    app.run(
      'for (var i = 0; i < 9; i++) { document.getElementById("time").text = i; document.getElementById("ring").sweepAngle = i; }',
    );
    expect(app.document.version).toBe(version + 1);
  });

  it('tells listeners once, until somebody has looked', () => {
    const app = open(VIEW);
    look(app);
    let heard = 0;
    const stop = app.document.onChange(() => heard++);
    app.run('document.getElementById("time").text = "1"; document.getElementById("time").text = "2"');
    expect(heard).toBe(1);
    look(app);
    app.run('document.getElementById("time").text = "3"');
    expect(heard).toBe(2);
    look(app);
    stop();
    app.run('document.getElementById("time").text = "4"');
    expect(heard).toBe(2);
  });

  it('has what lies higher later', () => {
    const app = open('<svg><rect id="a" layer="2"/><rect id="b"/><rect id="c" layer="1"/></svg>');
    const order = (): unknown[] => app.document.scene.children.map((child) => child.id);
    expect(order()).toEqual(['b', 'c', 'a']);
    app.run('document.getElementById("b").layer = 5');
    expect(order()).toEqual(['c', 'a', 'b']);
  });
});

describe('those who drive the watch', () => {
  const BUTTONS = `<svg id="top"><rect id="covered" width="50" height="50" pointer-events="visible"/>
    <g id="button"><text id="label" x="100" y="100">Go</text><rect id="area" x="80" y="60" width="100" height="60" opacity="0" pointer-events="visible"/></g>
    <rect id="cover" width="60" height="60" pointer-events="visible"/><rect id="dead" x="200" width="40" height="40"/>
    <rect id="away" x="400" width="40" height="40" pointer-events="visible"/><g id="off" display="none"><rect id="in-off" width="9" height="9"/></g></svg>`;

  it('find where to press, or learn why they cannot', () => {
    const { document } = open(BUTTONS);
    expect(document.pressPoint('area')).toEqual({ x: 130, y: 90 });
    expect(document.pressPoint('button')).toBeDefined();
    expect(document.pressObstacle('area')).toBeUndefined();
    for (const [id, why] of [
      ['covered', '"cover" lies above "covered" and takes its touches'],
      ['dead', 'nothing takes touches at "dead": set pointer-events="visible" on it'],
      ['away', 'the middle of "away" (420, 20) is off the screen'],
      ['in-off', '"in-off" is hidden'],
    ] as const) {
      expect(document.pressPoint(id)).toBeUndefined();
      expect(document.pressObstacle(id)).toBe(why);
    }
  });

  it('are told which ids there are', () => {
    const { document } = open(BUTTONS);
    expect(() => document.find('gone')).toThrow(
      'the visible view has no element "gone"; it has: covered, button, label, area, cover, dead, away, off, in-off',
    );
    expect(() => document.pressPoint('gone')).toThrow('no element "gone"');
  });

  it('find hidden elements, too, as they would be drawn', () => {
    const { document } = open(BUTTONS);
    expect(document.find('in-off')).toMatchObject({ visible: false, attributes: { width: 9, height: 9 } });
    expect(document.find('area')).toMatchObject({ visible: true, pressable: false });
  });

  it('read what can be read', () => {
    const app =
      open(`<svg><text y="20"> one </text><g opacity="0"><text y="40">clear</text></g><text y="60" visibility="hidden">hidden</text>
      <text y="800">below</text><g display="none"><text y="80">off</text></g><textarea width="60" font-size="20">two words</textarea><text y="90"/></svg>`);
    expect(app.document.visibleText()).toEqual(['one', 'two words']);
  });

  it('read what is in a section, which does not fade; a group does', () => {
    const app = open(`<svg><defs><style>#part, #group { opacity: 0 }</style></defs>
      <section id="part"><text y="40">part</text></section><g id="group"><text y="40">group</text></g></svg>`);
    expect(app.document.visibleText()).toEqual(['part']);
    expect(app.document.find('part').attributes.opacity).toBe(1);
  });
});
