import { open } from './document-support/app-in-document';

describe('a view and its app', () => {
  it('shows what the app sets', () => {
    const app = open('<svg><text id="time" x="50%" y="40" fill="red" text-length="8">0:00</text></svg>');
    expect(app.document.visibleText()).toEqual(['0:00']);
    app.run('document.getElementById("time").text = 12 + ":30"');
    expect(app.document.visibleText()).toEqual(['12:30']);
    expect(app.document.find('time').attributes).toMatchObject({
      x: 168,
      y: 40,
      text: '12:30',
      fill: '#ff0000',
    });
    expect(app.unimitated).toEqual([]);
  });

  it('calls the app when something is pressed', () => {
    const app = open(
      '<svg><rect id="go" x="10" y="10" width="100" height="60" pointer-events="visible"/></svg>',
    );
    app.run('document.getElementById("go").onclick = function (e) { note(e.type + e.screenX + this.id); }');
    app.press('go');
    expect(app.notes).toEqual(['click60go']);
  });
});
