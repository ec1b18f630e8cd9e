import { open, type AppInDocument } from './app-in-document';

const IMPORTS = ['tile_list', 'scrollview', 'panoramaview', 'cycleview', 'tumblerview', 'marquee_text']
  .map((name) => `<link rel="import" href="/mnt/sysassets/widgets/${name}_widget.gui"/>`)
  .join('');
const OTHERS = [
  'combo_button_widget.gui',
  'square_button_widget.gui',
  'push_button_widget.gui',
  'mixed_text_widget.gui',
]
  .concat('checkbox_tile_widget.gui', 'pagination_dots.gui', 'spinner_widget.gui', 'dynamic_textarea.gui')
  .map((name) => `<link rel="import" href="/mnt/sysassets/widgets/${name}"/>`)
  .join('');

/** A view with every system widget of before SDK 5 at hand. */
export function show(view: string): AppInDocument {
  return open({
    'widget.defs': `<svg><defs><link rel="import" href="/mnt/sysassets/widgets_common.gui"/>${IMPORTS}${OTHERS}</defs></svg>`,
    'index.view': `<svg>${view}</svg>`,
  });
}

/** A finger that goes from one place to another within 100 ms and stays there until nothing would be thrown. */
export async function drag(
  app: AppInDocument,
  from: [number, number],
  to: [number, number],
  restMs = 200,
): Promise<void> {
  app.document.touch('down', ...from);
  for (let step = 1; step <= 5; step++) {
    await app.scheduler.advance(20);
    const at = (axis: 0 | 1): number => from[axis] + ((to[axis] - from[axis]) * step) / 5;
    app.document.touch('move', at(0), at(1));
  }
  await app.scheduler.advance(restMs);
  if (restMs > 0) app.document.touch('move', ...to);
  app.document.touch('up', ...to);
}
