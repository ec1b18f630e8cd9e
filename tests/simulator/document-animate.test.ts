import { open } from './document-support/app-in-document';

const animated = (attributes: string, target = 'rect id="r" width="10" height="10"'): string =>
  `<svg><${target}><animate ${attributes}/></${target.split(' ')[0]}></svg>`;

describe('animations', () => {
  it('run from one value to the other, frame by frame, and then rest', async () => {
    const app = open(animated('attributeName="x" begin="enable" from="0" to="300" dur="1"'));
    const x = (): number => Number(app.document.find('r').attributes.x);
    expect(app.scheduler.nextDueMs).toBeUndefined();
    app.run('document.getElementById("r").animate("enable")');
    const before = app.document.version;
    await app.scheduler.advance(500);
    expect(x()).toBeGreaterThan(130);
    expect(x()).toBeLessThan(151);
    await app.scheduler.advance(600);
    expect(x()).toBe(300);
    expect(app.document.version).toBeGreaterThan(before);
    expect(app.scheduler.nextDueMs).toBeUndefined();
  });

  it('keep the last value, or give back the one before', async () => {
    for (const [final, expected] of [
      ['', 1],
      ['final="keep"', 1],
      ['final="freeze"', 1],
      ['final="restore"', 0.25],
      ['final="remove"', 0.25],
    ] as const) {
      const app = open(
        animated(
          `attributeName="opacity" begin="select" from="0" to="1" dur="0.2" ${final}`,
          'rect id="r" width="10" height="10" opacity="0.25"',
        ),
      );
      app.run('document.getElementById("r").animate("select")');
      expect(app.document.find('r').attributes.opacity).toBe(0);
      await app.scheduler.advance(300);
      expect(app.document.find('r').attributes.opacity).toBe(expected);
    }
  });

  it('begin with the view, with a press, or later', async () => {
    const app = open(`<svg><rect id="a" width="50" height="50" pointer-events="visible">
        <animate attributeName="y" begin="load" from="0" to="10" dur="0.1"/>
        <animate attributeName="x" begin="click+0.5" from="0" to="100" dur="0.1"/></rect>
      <rect id="b" width="5" height="5"><animate attributeName="fill" from="black" to="#ff0000" dur="0.1"/></rect></svg>`);
    await app.scheduler.advance(200);
    expect(app.document.find('a').attributes).toMatchObject({ x: 0, y: 10 });
    expect(app.document.find('b').attributes.fill).toBe('#ff0000');
    app.press('a');
    await app.scheduler.advance(450);
    expect(app.document.find('a').attributes.x).toBe(0);
    await app.scheduler.advance(300);
    expect(app.document.find('a').attributes.x).toBe(100);
  });

  it('repeat as often as they say, and tell', async () => {
    const app = open(
      animated('attributeName="x" begin="enable" end="disable" from="0" to="9" dur="0.5" repeatCount="3"'),
    );
    app.run(`
      var r = document.getElementById("r");
      ["animationstart", "animationiteration", "animationend"].forEach(function (type) {
        r.addEventListener(type, function (e) { note(e.type + Math.round(e.elapsedTime * 10) / 10); });
      });
      r.animate("enable");`);
    await app.scheduler.advance(3000);
    expect(app.notes).toEqual([
      'animationstart0',
      'animationiteration0.5',
      'animationiteration1',
      'animationend1.5',
    ]);
  });

  it('that never end are ended by their event, or with their view', async () => {
    const view = animated(
      'attributeName="x" begin="enable" end="disable" from="0" to="9" dur="0.5" repeatCount="indefinite"',
    );
    const app = open({ 'index.view': view, 'other.view': '<svg/>' });
    const run = (event: string): unknown => app.run(`document.getElementById("r").animate("${event}")`);
    const moves = async (): Promise<boolean> => {
      const { version } = app.document;
      await app.scheduler.advance(1000);
      return app.document.version > version;
    };
    run('enable');
    await app.scheduler.advance(10_000);
    expect(await moves()).toBe(true);
    run('disable');
    expect(await moves()).toBe(false);
    run('enable');
    expect(await moves()).toBe(true);
    app.run('document.replaceSync("other.view")');
    expect(await moves()).toBe(false);
  });

  it('tell of each cycle also to who listens after they have begun', async () => {
    const app = open(
      animated('attributeName="x" begin="enable" from="0" to="9" dur="0.5" repeatCount="indefinite"'),
    );
    app.run('document.getElementById("r").animate("enable")');
    await app.scheduler.advance(700);
    app.run(
      'document.getElementById("r").onanimationiteration = function (e) { note(Math.round(e.elapsedTime * 10) / 10); }',
    );
    await app.scheduler.advance(1000);
    expect(app.notes).toEqual([1, 1.5]);
  });

  it('move, turn and scale groups', async () => {
    const app = open(`<svg><g id="g" transform="translate(50,60)"><circle r="5"/>
      <animateTransform attributeType="rotate" begin="enable" from="0" to="180" dur="0.3"/>
      <animateTransform attributeType="scale" begin="enable" from="1,1" to="2,3" dur="0.3"/>
      <animateTransform attributeType="translate" begin="disable" from="-100%,0%" to="0,0" dur="0.3"/></g></svg>`);
    const transform = (): unknown => app.document.find('g').attributes.transform;
    app.run('document.getElementById("g").animate("enable")');
    await app.scheduler.advance(400);
    expect(transform()).toBe('matrix(-2 0 0 -3 50 60)'.replace('2 0 0', '2 0 0'));
    app.run('document.getElementById("g").animate("disable")');
    expect(String(transform())).toMatch(/-336 0\)$/);
    await app.scheduler.advance(400);
    expect(String(transform())).toMatch(/ 0 0\)$/);
  });

  it('inside a symbol start from its use', async () => {
    const app = open(`<svg><defs><symbol id="bar"><g><rect id="rect" width="10" height="10">
        <animate attributeName="opacity" begin="enable" from="0" to="1" dur="0.3"/></rect></g></symbol></defs>
      <use id="u" href="#bar"/></svg>`);
    app.run('document.getElementById("u").animate("enable")');
    expect(app.document.find('u/rect').attributes.opacity).toBe(0);
    await app.scheduler.advance(400);
    expect(app.document.find('u/rect').attributes.opacity).toBe(1);
  });

  it('stand still while the display is off', async () => {
    const app = open(animated('attributeName="x" begin="enable" from="0" to="300" dur="1"'));
    app.run('document.getElementById("r").animate("enable")');
    await app.scheduler.advance(300);
    const { version } = app.document;
    const x = app.document.find('r').attributes.x;
    app.document.setDisplayOn(false);
    expect(app.scheduler.nextDueMs).toBeUndefined();
    await app.scheduler.advance(60_000);
    expect(app.document.version).toBe(version);
    app.document.setDisplayOn(true);
    expect(app.document.find('r').attributes.x).toBe(x);
    await app.scheduler.advance(1000);
    expect(app.document.find('r').attributes.x).toBe(300);
  });

  it('cost nothing while nobody looks, and stand where they would', async () => {
    const app = open(
      animated('attributeName="x" begin="load" from="0" to="360" dur="60" repeatCount="indefinite"'),
    );
    let events = 0;
    const stop = app.scheduler.moved.listen(() => events++);
    await app.scheduler.advance(3_600_000 + 20_000);
    stop();
    expect(events).toBeLessThan(100);
    expect(app.document.find('r').attributes.x).toBeCloseTo(120, 5);
  });

  it('stand where they stand however time has come there', async () => {
    const view = animated('attributeName="x" begin="enable+0.2" from="0" to="300" dur="0.7" repeatCount="5"');
    const [leap, steps] = [open(view), open(view)];
    for (const app of [leap, steps]) app.run('document.getElementById("r").animate("enable")');
    await leap.scheduler.advance(2345);
    for (let ms = 0; ms < 2345; ms += 7) await steps.scheduler.advance(Math.min(7, 2345 - ms));
    const x = (app: typeof leap): unknown => app.document.find('r').attributes.x;
    expect(x(leap)).toBeGreaterThan(0);
    expect(x(leap)).toBeCloseTo(Number(x(steps)), 6);
  });

  it('move and turn groups only: on anything else that is told', () => {
    const app = open('<svg><image transform="rotate(90)"/><use href="#a" transform="scale(2)"/></svg>');
    expect(app.unimitated).toEqual(expect.arrayContaining(['transform of <image>', 'transform of <use>']));
  });

  it('say what they cannot do', () => {
    const app = open(
      '<svg><g><animate attributeName="nothing" to="1"/><animateTransform attributeType="skew" to="1"/><animate attributeName="x" to="1" dur="1" easing="bounce"/></g></svg>',
    );
    expect(app.unimitated).toEqual([
      'animate attributeName="nothing"',
      'animateTransform attributeType="skew"',
      'easing "bounce"',
    ]);
  });
});
