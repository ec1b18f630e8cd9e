import fc from 'fast-check';
import { look, open, type Files } from './document-support/app-in-document';

const withStyles = (styles: string, view: string, more = ''): Files => ({
  'widget.defs': `<svg><defs><link rel="stylesheet" href="styles.css"/>${more}</defs></svg>`,
  'styles.css': styles,
  'index.view': view,
});

describe('stylesheets', () => {
  it('pick by type, class, id and what is around, the more specific one winning', () => {
    const { document } = open(
      withStyles(
        `text { fill: red; font-size: 20 }
         .big { font-size: 60 }
         #b { fill: blue }
         .box .big { letter-spacing: 2 }
         .box > text#b { text-anchor: end }
         text.big#b, #c { opacity: 0.5 }`,
        '<svg><text id="a">a</text><g class="box"><text id="b" class="big">b</text><g><text id="c">c</text></g></g></svg>',
      ),
    );
    expect(document.find('a').attributes).toMatchObject({ fill: '#ff0000', fontSize: 20, opacity: 1 });
    expect(document.find('b').attributes).toMatchObject({
      fill: '#0000ff',
      fontSize: 60,
      letterSpacing: 2,
      textAnchor: 'end',
      opacity: 0.5,
    });
    expect(document.find('c').attributes).toMatchObject({
      textAnchor: 'start',
      opacity: 0.5,
      letterSpacing: 0,
    });
  });

  it('take the later of two equal rules, and any attribute before them', () => {
    const { document } = open(
      withStyles(
        '.a { x: 1; y: 1 } .b { x: 2; y: 2 }',
        '<svg><rect id="r" class="b a" y="9" width="5" height="5"/></svg>',
      ),
    );
    expect(document.find('r').attributes).toMatchObject({ x: 2, y: 9 });
  });

  it('accept quoted values and texts', () => {
    const { document } = open(
      withStyles('#t { fill: "fb-white"; text-buffer: "It\'s here"; }', '<svg><text id="t" y="20"/></svg>'),
    );
    expect(document.visibleText()).toEqual(["It's here"]);
    expect(document.find('t').attributes.fill).toBe('#ffffff');
  });

  it('are followed when app code changes the class, here and inside', () => {
    const app = open(
      withStyles(
        '.day rect { fill: white } .night rect { fill: black } .night { opacity: 0.5 }',
        '<svg><g id="sky" class="day"><rect id="r" width="9" height="9"/></g></svg>',
      ),
    );
    const before = app.document.version;
    app.run('document.getElementById("sky").class = "night"');
    expect(app.document.find('r').attributes.fill).toBe('#000000');
    expect(app.document.find('sky').attributes.opacity).toBe(0.5);
    expect(app.document.version).toBe(before + 1);
  });

  it('leave what app code has set', () => {
    const app = open(
      withStyles(
        '.a { fill: red } .b { fill: blue }',
        '<svg><rect id="r" class="a" width="9" height="9"/></svg>',
      ),
    );
    app.run('var r = document.getElementById("r"); r.style.fill = "green"; r.class = "b"');
    expect(app.document.find('r').attributes.fill).toBe('#008000');
  });

  it('hand down fill and font, not opacity or place', () => {
    const { document } = open(
      '<svg><g fill="gold" font-size="50" opacity="0.5"><svg x="7"><text id="t" y="60">x</text></svg></g></svg>',
    );
    expect(document.find('t').attributes).toMatchObject({ fill: '#ffd700', fontSize: 50, opacity: 1, x: 0 });
  });

  it('say by name, once, what they cannot do', () => {
    const app = open(
      withStyles(
        'text:hover { fill: red } rect { border: 1; fill: nocolour } @media x { text { fill: red } }',
        '<svg><rect width="5" height="5"/><rect width="5" height="5"/><blink/></svg>',
      ),
    );
    look(app);
    expect(app.unimitated).toEqual(
      expect.arrayContaining([
        'CSS selector in resources/styles.css',
        'CSS property border',
        'CSS @media in resources/styles.css',
        'colour "nocolour"',
        'element <blink>',
      ]),
    );
    expect(new Set(app.unimitated).size).toBe(app.unimitated.length);
  });

  it('of the system give way to the app, in whichever order they are linked', () => {
    const links = [
      '<link rel="stylesheet" href="styles.css"/>',
      '<link rel="import" href="/mnt/sysassets/widgets/text_button.defs"/>',
    ];
    for (const order of [links, [...links].reverse()]) {
      const { document } = open({
        'widget.defs': `<svg><defs>${order.join('')}</defs></svg>`,
        'styles.css': 'text { fill: red } .text-button { height: 90 }',
        'index.view':
          '<svg><use id="b" class="text-button bottom" href="#text-button"><set href="#text" attributeName="text-buffer" to="Go"/></use></svg>',
      });
      expect(document.find('b').attributes).toMatchObject({ y: 276, height: 90 });
      expect(document.find('b/text').attributes).toMatchObject({ fill: '#ff0000', text: 'Go' });
    }
  });
});

describe('placing', () => {
  it('refers to the svg around, through groups', () => {
    const { document } = open(
      '<svg><svg x="10%" y="20" width="50%" height="100"><g transform="translate(3,4)"><rect id="r" x="50%" y="100%-10" width="25%" height="10"/></g></svg></svg>',
    );
    expect(document.find('r').attributes).toMatchObject({ x: 84, y: 90, width: 42, height: 10 });
  });

  it('follows the previous sibling that is displayed', () => {
    const app = open(
      `<svg><rect id="a" y="10" width="9" height="20"/><rect id="b" y="$+5" width="9" height="30"/>
       <rect id="c" y="$+5" width="9" height="10"/></svg>`,
    );
    const ys = (): unknown[] => ['a', 'b', 'c'].map((id) => app.document.find(id).attributes.y);
    expect(ys()).toEqual([10, 35, 70]);
    app.run('document.getElementById("a").height = 40');
    expect(ys()).toEqual([10, 55, 90]);
    app.run('document.getElementById("b").style.display = "none"');
    expect(app.document.find('c').attributes.y).toBe(55);
  });

  it('keeps what stands in a row in that row, however the sizes are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 0, max: 20 }),
        (heights, gap) => {
          const rects = heights.map(
            (height, at) =>
              `<rect id="r${at}" y="${at === 0 ? 0 : `$+${gap}`}" width="5" height="${height}"/>`,
          );
          const { document } = open(`<svg>${rects.join('')}</svg>`);
          let expected = 0;
          heights.forEach((height, at) => {
            expect(document.find(`r${at}`).attributes.y).toBe(expected);
            expected += height + gap;
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('lets a dynamic textarea grow, and moves on what follows', () => {
    const app = open({
      'widget.defs': '<svg><defs><link rel="import" href="/mnt/sysassets/system_widget.defs"/></defs></svg>',
      'index.view':
        '<svg><use id="words" href="#dynamic-textarea" y="50" font-size="20"/><rect id="below" y="$+6" width="100%" height="2"/></svg>',
    });
    const below = (): number => Number(app.document.find('below').attributes.y);
    expect(below()).toBe(56);
    app.run('document.getElementById("words").text = "short"');
    expect(below()).toBeCloseTo(56 + 24);
    app.run(`document.getElementById("words").text = "${'many words '.repeat(12)}"`);
    expect(below()).toBeGreaterThanOrEqual(56 + 4 * 24);
  });

  it('says which values cannot be read', () => {
    const app = open('<svg><rect id="r" x="5em" width="9" height="9"/></svg>');
    expect(app.document.find('r').attributes.x).toBe(0);
    expect(app.unimitated).toEqual(['x "5em"']);
  });
});
