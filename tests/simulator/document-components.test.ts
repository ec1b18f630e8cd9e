import { systemAsset } from '../../simulator/watch/sysassets/system-asset';
import { open, type AppInDocument } from './document-support/app-in-document';

const WIDGETS = [
  'system_widget',
  'widgets/baseview_widget',
  'widgets/text_button',
  'widgets/icon_button',
  'widgets/toggle_switch',
  'widgets/checkbox',
];
const withSystem = (view: string, styles = ''): AppInDocument =>
  open({
    'widget.defs': `<svg><defs>${WIDGETS.map((name) => `<link rel="import" href="/mnt/sysassets/${name}.defs"/>`).join('')}
      <link rel="stylesheet" href="/mnt/sysassets/colors_typography.css"/><link rel="stylesheet" href="styles.css"/></defs></svg>`,
    'styles.css': styles,
    'index.view': `<svg>${view}</svg>`,
  });

describe('the files of the system', () => {
  it('can be read, all of them', () => {
    for (const name of WIDGETS) expect(systemAsset(`/mnt/sysassets/${name}.defs`)).toContain('<svg>');
    expect(systemAsset('/mnt/sysassets/colors_typography.css')).toContain('.p2');
    expect(systemAsset('/mnt/sysassets/toString')).toBeUndefined();
    expect(withSystem('').unimitated).toEqual([]);
  });

  it('give text buttons with a label, a place and a press', () => {
    const app = withSystem(
      '<use id="end" href="#text-button" class="text-button bottom application-fill"/>',
      '.application-fill { fill: fb-cyan } #end #text { text-buffer: "End" }',
    );
    app.run(
      'var b = document.getElementById("end"); b.onclick = function () { note(b.text); }; b.onactivate = function (e) { note(e.type); }; b.text = "Now"',
    );
    expect(app.document.visibleText()).toEqual(['Now']);
    expect(app.document.find('end')).toMatchObject({
      pressable: true,
      attributes: { y: 276, height: 60, width: 336 },
    });
    expect(app.document.find('end/background').attributes.fill).toBe('#15b9ed');
    app.press('end');
    expect(app.notes).toEqual(['Now', 'activate']);
    expect(app.unimitated).toEqual([]);
  });

  it('give icon buttons with a picture', () => {
    const app = withSystem('<use id="play" href="#icon-button" class="medium-button" x="10" y="10"/>');
    app.run(
      'var b = document.getElementById("play"); b.image = "play.png"; note(b.image); b.onclick = function () { note("played"); }',
    );
    expect(app.document.find('play/image').attributes.href).toBe('play.png');
    app.press('play');
    expect(app.notes).toEqual(['play.png', 'played']);
  });

  it('give icon buttons whatever classes they have', () => {
    const app = withSystem(
      '<use id="play" href="#icon-button" class="small-button mine"/><use id="bare" href="#icon-button" x="90"/>',
    );
    expect(app.document.find('play').attributes).toMatchObject({ width: 60, height: 60 });
    expect(app.document.find('play/image').attributes).toMatchObject({ x: 10, y: 10, width: 40, height: 40 });
    expect(app.document.find('bare').attributes).toMatchObject({ width: 80, height: 80 });
  });

  it('give buttons with a picture or several lines', () => {
    const app = withSystem(`<use id="long" href="#textarea-button" class="text-button primary">
        <set href="#text" attributeName="text-buffer" to="So long that it takes more than a single line"/></use>
      <use id="icon" href="#icon-text-button" class="icon-text-button secondary"><set href="#text" attributeName="text-buffer" to="Go"/></use>`);
    expect(app.document.find('long').attributes).toMatchObject({ y: 210, height: 60 });
    expect(String(app.document.find('long/text').attributes.text).split('\n')).toHaveLength(2);
    app.run(
      'var i = document.getElementById("icon"); i.image = "a.png"; i.onclick = function () { note(i.text); }',
    );
    expect(app.document.find('icon/image').attributes.href).toBe('a.png');
    app.press('icon');
    expect(app.notes).toEqual(['Go']);
    expect(app.unimitated).toEqual([]);
  });

  it('give checkboxes that a click turns over', async () => {
    const app = withSystem('<use id="c" href="#checkbox" class="checkbox" value="1"/>');
    app.run('var c = document.getElementById("c"); c.onclick = function () { note(c.value); }');
    app.press('c');
    await app.scheduler.advance(200);
    expect(app.notes).toEqual([1]);
    expect(app.run('exports.value = document.getElementById("c").value').value).toBe(0);
    expect(app.document.find('c/mark').attributes.opacity).toBe(0);
  });

  it('give toggle switches that turn over some time after the click', async () => {
    const app = withSystem(
      '<use id="a" href="#toggle-switch" class="toggle-switch"/><use id="b" href="#toggle-switch" class="toggle-switch" y="100" value="1"/>',
    );
    const knob = (id: string): unknown => app.document.find(`${id}/knob`).attributes.cx;
    await app.scheduler.advance(500);
    expect([knob('a'), knob('b')]).toEqual([17, 43]);
    app.run(
      '["a", "b"].forEach(function (id) { document.getElementById(id).onclick = function () { note(id + this.value); } })',
    );
    app.press('a');
    app.press('b');
    expect(app.notes).toEqual(['a0', 'b1']);
    await app.scheduler.advance(250);
    expect(app.run('exports.v = document.getElementById("a").value').v).toBe(0);
    await app.scheduler.advance(300);
    expect(app.run('exports.v = document.getElementById("a").value').v).toBe(1);
    expect([knob('a'), knob('b')]).toEqual([43, 17]);
    app.run('document.getElementById("a").value = 0');
    await app.scheduler.advance(300);
    expect(knob('a')).toBe(17);
  });
});
