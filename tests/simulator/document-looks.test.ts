import { drawGradient } from '../../simulator/page/watch-face/draw-gradient';
import type { ShapeTools } from '../../simulator/page/watch-face/shape-tools';
import { makeBundle, open } from './document-support/app-in-document';

describe('masks', () => {
  const VIEW = `<svg><mask id="hole"><rect id="edge" width="40" height="40" pointer-events="visible"/><text y="20">in it</text></mask>
    <svg id="masked" mask="#hole"><rect width="100" height="100"/></svg><g id="group"><mask id="m2"><rect width="300"/></mask>
    <rect width="10" height="10"/></g></svg>`;

  it('belong to what they mask and are neither read, touched nor measured', () => {
    const app = open(VIEW);
    expect(app.document.find('masked').attributes.mask).toBe('hole');
    expect(app.document.visibleText()).toEqual([]);
    expect(app.document.pressPoint('edge')).toBeUndefined();
    const { result } = app.run('exports.result = document.getElementById("group").getBBox().width');
    expect(result).toBe(10);
    expect(app.unimitated).toEqual([]);
  });

  it('move when code moves their shapes', () => {
    const app = open(VIEW);
    const before = app.document.version;
    app.run('document.getElementById("edge").x = 20');
    expect(app.document.version).toBe(before + 1);
  });
});

describe('an arc with a gradient', () => {
  const view = `<svg><gradientArc id="a" x="10" y="20" width="200" height="200" arc-width="20" start-angle="90"
    sweep-angle="180" gradient-type="linear" gradient-x1="0" gradient-y1="50%" gradient-x2="100%" gradient-y2="50%"
    gradient-color1="red" gradient-color2="lime" gradient-opacity2="0.5" pointer-events="visible"/></svg>`;

  it('has the place and angles of an arc, and colours between two points of its box', () => {
    const app = open(view);
    expect(app.document.find('a').attributes).toMatchObject({
      ...{ x: 10, y: 20, width: 200, height: 200, arcWidth: 20, startAngle: 90, sweepAngle: 180 },
      ...{ gradientType: 'linear', gradientX1: 0, gradientY1: 100, gradientX2: 200, gradientY2: 100 },
      ...{ gradientColor1: '#ff0000', gradientColor2: '#00ff00', gradientOpacity1: 1, gradientOpacity2: 0.5 },
    });
    expect(app.unimitated).toEqual([]);
  });

  it('is drawn as a stroke in its colours, and goes with what app code sets', () => {
    const app = open(view);
    app.run(`var a = document.getElementById('a');
      a.sweepAngle = 90; a.gradient.x2 = 150; a.gradient.colors.c2 = 'blue'`);
    const { children } = drawGradient(app.document.find('a'), { prefix: 'p-' } as ShapeTools);
    const [gradient, stroke] = children ?? [];
    expect(gradient?.tag).toBe('linearGradient');
    expect(gradient?.attributes).toMatchObject({ x1: '10', y1: '120', x2: '160', y2: '120' });
    expect(gradient?.children?.map(({ attributes }) => attributes['stop-color'])).toEqual([
      '#ff0000',
      '#0000ff',
    ]);
    expect(stroke?.tag).toBe('path');
    expect(stroke?.attributes).toMatchObject({
      stroke: `url(#${gradient?.attributes.id ?? ''})`,
      'stroke-width': '20',
      fill: 'none',
    });
    // From the right-hand side a quarter on, to the bottom, on the middle of its width.
    expect(stroke?.attributes.d).toMatch(/^M200 120/);
    expect(stroke?.attributes.d).toMatch(/110 210$/);
  });

  it('is hit on its stroke alone', () => {
    const app = open(view);
    app.run(`document.getElementById('a').onclick = function (event) { note(event.screenY) }`);
    for (const y of [209, 120, 30]) {
      app.document.touch('down', 110, y);
      app.document.touch('up', 110, y);
    }
    expect(app.notes).toEqual([209]);
  });
});

describe('bilinear gradients', () => {
  it('have a colour for each corner', () => {
    const app =
      open(`<svg><gradientRect id="a" width="10" height="10" gradient-type="bilinear" gradient-color1="red"
      gradient-color2="lime" gradient-color3="blue" gradient-color4="white"/></svg>`);
    expect(app.document.find('a').attributes).toMatchObject({
      gradientType: 'bilinear',
      gradientColor3: '#0000ff',
      gradientColor4: '#ffffff',
    });
  });
});

describe('a colour', () => {
  it('may be a number', () => {
    const app = open('<svg><rect id="a" fill="red"/></svg>');
    app.run('document.getElementById("a").style.fill = 5080831');
    expect(app.document.find('a').attributes.fill).toBe('#4d86ff');
    app.run('document.getElementById("a").style.fill = 0x1000000');
    expect(app.document.find('a').attributes.fill).toBe('#4d86ff');
    expect(app.unimitated).toHaveLength(1);
  });
});

describe('letters', () => {
  const openOn = (view: string, older: boolean) => {
    const manifest = { ...makeBundle({}).manifest, svgMain: 'resources/index.gui' };
    return older ? open(view, { bundle: { ...makeBundle({ 'index.gui': view }), manifest } }) : open(view);
  };
  const width = (text: string, font: string, older = false): number => {
    const app = openOn(`<svg><text id="a" text-length="40" ${font}>${text}</text></svg>`, older);
    return Number(app.run('exports.result = document.getElementById("a").getBBox().width').result);
  };

  // What is inked in published pictures, in px: simulator/watch/document/text-metrics.ts says which.
  it.each([
    ['PartlySunnyDay in', 'System-Regular', 38, 290],
    ['Rock Paper Scissor', 'System-Regular', 32, 256],
    ['17:23', 'System-Regular', 60, 125],
    ['23140', 'System-Regular', 22, 53],
    ['7:19', 'System-Bold', 82, 131],
    ['six arrested on a luxury', 'Colfax-Medium', 26, 283],
    ['11 Sep 2021 09:35 GMT', 'Colfax-Medium', 22, 234],
    ['13:07', 'Seville-Book', 68, 165],
  ])('are about as wide as in a picture of a Sense: %s in %s', (text, family, size, inkedPx) => {
    const share = width(text, `font-family="${family}" font-size="${size}"`) / inkedPx;
    // Beside the ink there is a little room at both ends.
    expect([share > 0.97, share < 1.11, share]).toEqual([true, true, share]);
  });

  it.each([
    ['distance kilometers', 'System-Regular', 30, 248],
    ['THU APRIL 26', 'Seville', 26, 156],
    ['8:13', 'Colfax-Light', 105, 170],
    ['12,511', 'System-Regular', 40, 107],
    ['55,551', 'System-Regular', 40, 112],
    ['\u0011\u0012:\u0013\u0017', 'System-Regular', 92, 206],
    ['\u0011\u0011:\u0010\u0010', 'System-Regular', 92, 207],
    ['57', 'Seville-Book', 240, 230],
  ])('are about as wide as in a picture of an older watch: %s in %s', (text, family, size, inkedPx) => {
    const share = width(text, `font-family="${family}" font-size="${size}"`, true) / inkedPx;
    expect([share > 0.97, share < 1.11, share]).toEqual([true, true, share]);
  });

  it('have figures that are all but equally wide before OS 5, drawn so, and a narrow 1 since', () => {
    const wide = (text: string, older: boolean) => width(text, 'font-size="100"', older);
    expect(wide('1', true) / wide('0', true)).toBeCloseTo(0.91, 2);
    expect(wide('1', false) / wide('0', false)).toBeLessThan(0.7);
    const view = '<svg><text id="a">11:09</text><text id="b">eleven</text></svg>';
    const { equalFigures, stretch } = openOn(view, true).document.find('a').attributes;
    expect([equalFigures, Number(stretch) < 0.9]).toEqual([true, true]);
    expect(openOn(view, true).document.find('b').attributes.stretch).toBe(0.95);
    const newer = openOn(view, false).document.find('a').attributes;
    expect([newer.equalFigures, newer.stretch]).toEqual([undefined, 0.94]);
  });

  it('are narrower in condensed fonts', () => {
    expect(width('12:34', 'font-family="Tungsten-Medium"')).toBeLessThan(
      width('12:34', 'font-family="System-Bold"') * 0.8,
    );
  });

  it('of another script are set in another font, and not narrowed', () => {
    const app = open('<svg><text id="a" font-size="20">静止</text><text id="b">5分</text></svg>');
    expect(app.document.find('a').attributes.stretch).toBe(1);
    expect(app.document.find('b').attributes.stretch).toBeGreaterThan(0.94);
  });
});

describe('translated texts', () => {
  it('may have spaces in their msgid, and stand in stylesheets', () => {
    const app = open({
      'index.view': `<svg><link rel="stylesheet" href="a.css"/><text y="20">_two words</text><text id="b" y="60"/>
        <text y="90">__plain</text></svg>`,
      'a.css': '#b { text-buffer: "_from css"; }',
    });
    expect(app.document.visibleText()).toEqual(['[two words]', '[from css]', '__plain']);
  });
});

describe('figures of equal width', () => {
  it('have characters of their own and are read as figures', () => {
    const app = open('<svg><text id="a" y="40" text-length="9"/></svg>');
    app.run('document.getElementById("a").text = "\\u0011\\u0012:\\u0010\\u0019"');
    expect(app.document.visibleText()).toEqual(['12:09']);
    expect(app.document.find('a').attributes.equalFigures).toBe(true);
  });

  it('are equally wide, where others are not', () => {
    const app = open('<svg><text id="a" y="40" text-length="9"/></svg>');
    const width = (text: string): unknown =>
      app.run(`var a = document.getElementById("a"); a.text = "${text}"; exports.result = a.getBBox().width`)
        .result;
    expect(width('\\u0011\\u0011')).toBe(width('\\u0010\\u0010'));
    expect(width('11')).toBeLessThan(Number(width('00')));
  });
});

describe('searches', () => {
  const VIEW = '<svg><g id="a"><rect id="b" class="c"/></g></svg>';

  it('take an id with # before it', () => {
    expect(open(VIEW).run('exports.result = document.getElementById("#b").id').result).toBe('b');
  });

  it('look through the document when they are taken off their element', () => {
    const app = open(VIEW);
    app.run(`var a = document.getElementById('a'), find = a.getElementsByClassName, byId = document.getElementById;
      note(find('c').length); note(byId('b').id);`);
    expect(app.notes).toEqual([1, 'b']);
  });
});

describe('shapes with something inside', () => {
  it('hold it above themselves, to be read and pressed', () => {
    const app = open(`<svg><rect id="ground" width="100%" height="100%"><text y="40">on it</text>
      <rect id="go" width="50" height="50" pointer-events="visible"/></rect></svg>`);
    app.run('document.getElementById("go").onclick = function () { note(1); }');
    expect(app.document.visibleText()).toEqual(['on it']);
    app.press('go');
    expect(app.notes).toEqual([1]);
  });
});
