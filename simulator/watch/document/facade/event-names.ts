/** Events that elements and the document have an `on...` property for [T:device/document/events.d.ts]. */
export const EVENT_NAMES = [
  'activate',
  'animationend',
  'animationiteration',
  'animationstart',
  'beforeunload',
  'click',
  'collapse',
  'disable',
  'enable',
  'expand',
  'highlight',
  'keydown',
  'keypress',
  'keyup',
  'listbackward',
  'listforward',
  'load',
  'mousedown',
  'mousemove',
  'mouseout',
  'mouseover',
  'mouseup',
  'pagescroll',
  'reload',
  'select',
  'unhighlight',
  'unload',
  'unselect',
] as const;

/** Of these nothing says when they come to whom, and they never do. */
export const UNRAISED_EVENTS: readonly string[] = ['load', 'reload'];
