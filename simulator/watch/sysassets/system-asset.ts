import { COLOURS_TYPOGRAPHY } from './colours-typography';
import { DYNAMIC_TEXTAREA_FILE } from './dynamic-textarea';
import { ICON_BUTTON } from './icon-button';
import { SCROLLBAR, SCROLLVIEW, TILE_LIST } from './lists';
import { COMBO_BUTTON, PUSH_BUTTON, SQUARE_BUTTON } from './older-buttons';
import { CYCLEVIEW, PAGINATION_DOTS, PANORAMA, TUMBLERVIEW } from './pages';
import { SYSTEM_WIDGET } from './system-widget';
import { TEXT_BUTTON } from './text-button';
import { CHECKBOX, CHECKBOX_TILE, SPINNER } from './tiles';
import { TOGGLE_SWITCH } from './toggle-switch';
import { MARQUEE_TEXT, MIXED_TEXT } from './words';

const ROOT = '/mnt/sysassets/';

/** Nothing but a place to import: what it does on a watch, making room for views, is part of the model. */
const EMPTY = '<svg><defs></defs></svg>';

/** Definitions by their names without folder, ending and `_widget`, which changed with SDK 5. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  system: SYSTEM_WIDGET,
  widgets_common: SYSTEM_WIDGET,
  baseview: EMPTY,
  checkbox: CHECKBOX,
  checkbox_tile: CHECKBOX_TILE,
  combo_button: COMBO_BUTTON,
  cycleview: CYCLEVIEW,
  dynamic_textarea: DYNAMIC_TEXTAREA_FILE,
  icon_button: ICON_BUTTON,
  marquee_text: MARQUEE_TEXT,
  mixed_text: MIXED_TEXT,
  pagination_dots: PAGINATION_DOTS,
  panoramaview: PANORAMA,
  push_button: PUSH_BUTTON,
  scrollbar: SCROLLBAR,
  scrollview: SCROLLVIEW,
  spinner: SPINNER,
  square_button: SQUARE_BUTTON,
  text_button: TEXT_BUTTON,
  tile_list: TILE_LIST,
  toggle_switch: TOGGLE_SWITCH,
  tumblerview: TUMBLERVIEW,
};

/** The names are those of files that published views link; what such a sheet says stands in the definitions here. */
const SHEETS: Readonly<Record<string, string>> = {
  'colors_typography.css': COLOURS_TYPOGRAPHY,
  'widgets/dynamic_textarea.css': '',
};

/**
 * A file of the watch's system, e.g. `/mnt/sysassets/system_widget.defs`; undefined when it is not imitated.
 * The files are written anew from public documents: their ids and classes are those of the platform, their
 * looks are near it.
 */
export function systemAsset(path: string): string | undefined {
  const name = path.startsWith(ROOT) ? path.slice(ROOT.length) : path;
  if (Object.hasOwn(SHEETS, name)) return SHEETS[name];
  const kind = /^(?:widgets\/)?(\w+?)(?:_widget)?\.(?:defs|gui|view)$/.exec(name)?.[1] ?? '';
  return Object.hasOwn(DEFINITIONS, kind) ? DEFINITIONS[kind] : undefined;
}
