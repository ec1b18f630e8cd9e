import { BUTTON_MARGIN, type MeasuredScreen, type MeasuredText } from './fit';

/** Numbers, times and what stands between them: alike in every language. */
export const FIGURES = /^[\d:h+\s]*$/;

/**
 * Room beside the words of a screen at the tightest place, to the edge of the glass, to the ring, and to where their
 * button begins to be too narrow. In whole px of the watch; less than nothing where they do not fit.
 */
export function leastRoomPx(screen: MeasuredScreen): number {
  const words = screen.texts.filter((text) => !FIGURES.test(text.words));
  return Math.floor(Math.min(...words.map((text) => roomPx(text, screen))));
}

function roomPx({ box, button }: MeasuredText, screen: MeasuredScreen): number {
  const { width, height, ringInnerRadius, glassExponent } = screen;
  const middle = width / 2;
  const reach = Math.max(middle - box.left, box.right - middle);
  const rooms = [box.top, box.bottom].map((y) => {
    const away = Math.abs((2 * y) / height - 1);
    const onGlass = middle * (1 - Math.min(1, away) ** glassExponent) ** (1 / glassExponent);
    if (ringInnerRadius === undefined) return onGlass - reach;
    const inRing = Math.sqrt(Math.max(0, ringInnerRadius ** 2 - (y - height / 2) ** 2));
    return Math.min(onGlass, inRing) - reach;
  });
  if (button) rooms.push(Math.min(box.left - button.left, button.right - box.right) - BUTTON_MARGIN);
  return Math.min(...rooms);
}
