import { open, type Files } from './document-support/app-in-document';

const withSymbols = (symbols: string, view: string, styles = ''): Files => ({
  'widget.defs': `<svg><defs><link rel="stylesheet" href="styles.css"/>${symbols}</defs></svg>`,
  'styles.css': styles,
  'index.view': `<svg>${view}</svg>`,
});

const BUTTON = `<symbol id="button" type="my-button" class="button" x="5" height="60">
  <rect id="back" width="100%" height="100%"/>
  <text id="text" x="50%" y="40"/>
  <rect id="touch" width="100%" height="100%" opacity="0" pointer-events="visible"/>
</symbol>`;

describe('symbols', () => {
  it('are put in for each use, with values of their own', () => {
    const app = open(
      withSymbols(
        BUTTON,
        `<use id="yes" href="#button" fill="green"><set href="#text" attributeName="text-buffer" to="Yes"/></use>
         <use id="no" href="#button" x="50" y="$+10" width="100"><set href="text" attributeName="text-buffer" to="_no"/>
           <set href="back" attributeName="fill" to="red"/></use>`,
      ),
    );
    expect(app.document.visibleText()).toEqual(['Yes', '[no]']);
    expect(app.document.find('yes').attributes).toMatchObject({ x: 5, y: 0, width: 336, height: 60 });
    expect(app.document.find('no').attributes).toMatchObject({ x: 50, y: 70, width: 100, height: 60 });
    expect(app.document.find('yes/back').attributes).toMatchObject({
      fill: '#008000',
      width: 336,
      height: 60,
    });
    expect(app.document.find('no/back').attributes).toMatchObject({ fill: '#ff0000', width: 100 });
    expect(app.unimitated).toEqual([]);
  });

  it('are reached from their use', () => {
    const app = open(withSymbols(BUTTON, '<use id="a" href="#button"/><use id="b" href="#button"/>'));
    const { result } = app.run(`
      var a = document.getElementById("a"), b = document.getElementById("b");
      b.getElementById("text").text = "second"; a.text = "first";
      exports.result = [a.type, document.getElementsByTypeName("my-button").length, b.text, document.getElementById("a/text").text,
        a.getElementById("text") === a.getElementById("text")].join();`);
    expect(result).toBe('my-button,2,second,first,true');
    expect(app.document.visibleText()).toEqual(['first', 'second']);
  });

  it('let ids inside be found from outside', () => {
    const app = open(withSymbols(BUTTON, '<use id="a" href="#button"/>'));
    expect(app.run('exports.result = document.getElementById("touch").id').result).toBe('touch');
    expect(app.unimitated).toEqual([]);
  });

  it('mark ids inside as not of the view', () => {
    const app = open(withSymbols(BUTTON, '<use id="a" href="#button"><text id="extra" y="9">x</text></use>'));
    expect(app.document.find('a').ownId).toBe(true);
    expect(app.document.find('text').ownId).toBe(false);
    expect(app.document.find('extra').ownId).toBe(true);
  });

  it('can build on each other, and are styled through the id of the use', () => {
    const app = open(
      withSymbols(
        `${BUTTON}<symbol id="wide" href="#button" width="200"><circle id="dot"/></symbol>`,
        '<use id="a" href="#wide" y="7"/>',
        '.button { y: 99; height: 80 } #a #text { text-buffer: "styled"; fill: gold } my-button circle { r: 9 }',
      ),
    );
    expect(app.document.visibleText()).toEqual(['styled']);
    expect(app.document.find('a').attributes).toMatchObject({ x: 5, y: 7, width: 200, height: 80 });
    expect(app.document.find('a/dot').attributes.r).toBe(9);
    expect(app.document.find('a/text').attributes.fill).toBe('#ffd700');
  });

  it('can hold other uses, sets going down a path', () => {
    const app = open(
      withSymbols(
        `${BUTTON}<symbol id="pair"><use id="left" href="#button" width="50%"/><use id="right" href="#button" x="50%" width="50%"/></symbol>`,
        '<use id="p" href="#pair"><set href="#left/text" attributeName="text-buffer" to="L"/><set href="right/text" attributeName="text-buffer" to="R"/></use>',
      ),
    );
    expect(app.document.visibleText()).toEqual(['L', 'R']);
    expect(app.document.find('p/right/touch').attributes).toMatchObject({ width: 168 });
  });

  it('give what is inside a new id by a set; sets and stylesheets know it by the old one as well', () => {
    const app = open(
      withSymbols(
        BUTTON,
        '<use id="a" href="#button"><set href="#text" attributeName="id" to="score"/><set href="#text" attributeName="text-buffer" to="0"/></use>',
        '#a #text { fill: gold } #score { font-size: 12 }',
      ),
    );
    app.run('note(document.getElementById("text")); note(document.getElementById("score").text);');
    expect(app.notes).toEqual([null, '0']);
    expect(app.document.find('a/score').attributes).toMatchObject({ fill: '#ffd700', fontSize: 12 });
    expect(app.unimitated).toEqual([]);
  });

  it('may stand beside a mask, whose shapes code finds', () => {
    const app = open(
      '<svg><defs><rect id="lost"/><mask id="m"><arc id="part" width="9" height="9"/></mask></defs></svg>',
    );
    app.run(
      'note(document.getElementById("lost")); document.getElementById("part").sweepAngle = 90; note(document.getElementById("part").sweepAngle);',
    );
    expect(app.notes).toEqual([null, 90]);
  });

  it('may stand in files of their own, with styles beside them', () => {
    const app = open({
      'widget.defs': '<svg><defs><link rel="import" href="parts/dot.defs"/></defs></svg>',
      'parts/dot.defs':
        '<defs><link rel="stylesheet" href="dot.css"/><symbol id="dot"><circle class="dot"/></symbol></defs>',
      'parts/dot.css': '.dot { r: 8 }',
      'index.view':
        '<svg><use id="d" href="#dot"><set href="x" attributeName="y" to="1"/></use><use href="#none"/></svg>',
    });
    expect(app.document.find('d').children[0]?.attributes.r).toBe(8);
    expect(app.unimitated).toEqual([
      'set on x: no element of that id inside the use',
      'use of #none: there is no such symbol',
    ]);
  });

  it('that use themselves are refused', () => {
    expect(() => open(withSymbols('<symbol id="a"><use href="#a"/></symbol>', '<use href="#a"/>'))).toThrow(
      /uses itself/,
    );
  });
});
