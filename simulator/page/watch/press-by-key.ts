import type { Watch } from '../../contract';

const PRESSING_KEYS = ['Enter', ' '];

/**
 * What a key pressed on something on the screen does to the watch: the same as a finger in its middle.
 * @returns undefined when the key does not press, or there is nothing to be pressed
 */
export function pressByKey(
  key: string,
  target: EventTarget,
  picture: SVGSVGElement,
): ((watch: Watch) => void) | undefined {
  const pressed = target instanceof SVGElement ? target.closest('[role=button]') : null;
  if (!PRESSING_KEYS.includes(key) || !pressed) return undefined;
  if (pressed.id !== '') return (watch) => watch.press(pressed.id);
  const frame = picture.getBoundingClientRect();
  const box = pressed.getBoundingClientRect();
  return (watch) => {
    const x = ((box.left + box.width / 2 - frame.left) / frame.width) * watch.screenSize.width;
    const y = ((box.top + box.height / 2 - frame.top) / frame.height) * watch.screenSize.height;
    watch.touch('down', x, y);
    watch.touch('up', x, y);
  };
}
