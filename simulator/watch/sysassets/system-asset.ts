import { COLOURS_TYPOGRAPHY } from './colours-typography';
import { ICON_BUTTON } from './icon-button';
import { SYSTEM_WIDGET } from './system-widget';
import { TEXT_BUTTON } from './text-button';
import { TOGGLE_SWITCH } from './toggle-switch';

const ROOT = '/mnt/sysassets/';

/** Nothing but a place to import: what it does on a watch, making room for views, is part of the model. */
const EMPTY = '<svg><defs></defs></svg>';

const ASSETS: Readonly<Record<string, string>> = {
  'system_widget.defs': SYSTEM_WIDGET,
  'widgets/baseview_widget.defs': EMPTY,
  'widgets/text_button.defs': TEXT_BUTTON,
  'widgets/icon_button.defs': ICON_BUTTON,
  'widgets/toggle_switch.defs': TOGGLE_SWITCH,
  'colors_typography.css': COLOURS_TYPOGRAPHY,
};

/**
 * A file of the watch's system, e.g. `/mnt/sysassets/system_widget.defs`; undefined when it is not imitated.
 * The files are written anew from public documents: their ids and classes are those of the platform, their
 * looks are near it.
 */
export function systemAsset(path: string): string | undefined {
  const name = path.startsWith(ROOT) ? path.slice(ROOT.length) : path;
  return Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
}
