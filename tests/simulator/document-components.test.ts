import { systemAsset } from '../../simulator/watch/sysassets/system-asset';
import { open, type AppInDocument } from './document-support/app-in-document';

const WIDGETS = [
  'system_widget',
  'widgets/baseview_widget',
  'widgets/text_button',
  'widgets/icon_button',
  'widgets/toggle_switch',
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
