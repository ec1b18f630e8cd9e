import { isOverlapping, type Box, type MeasuredScreen, type Target } from './fit';

/** Messages on buttons whose target has another name than the message. */
const TARGETS_OF: ReadonlyArray<readonly [message: RegExp, target: RegExp]> = [
  [/^(start|read_on|understood)$/, /^card-on$/],
  [/^end$/, /^end-now$/],
  [/^one_more_short$/, /^one-more(-now)?$/],
  [/^one_more$/, /^one-more-after$/],
  [/^(tick|begin|last-minute|time-left|finished|halfway|interval|going-on)$/, /^choice-\d$/],
  [/^move_/, /^offer-\d$/],
];

/** What stands left of what, or above it. */
const IN_ORDER = [
  ['less', 'more'],
  ['routine-before', 'routine-after'],
  ['choice-0', 'choice-1', 'choice-2'],
  ['offer-0', 'offer-1'],
  ['better', 'same', 'worse'],
];

/**
 * Where a press would not do what is drawn there, in sentences. Targets are transparent: no picture shows where they lie.
 * @param idsOf ids of the messages that read so
 */
export function mispresses(screen: MeasuredScreen, idsOf: (words: string) => readonly string[]): string[] {
  const found: string[] = [];
  const pressed = new Map<string, Box>();
  for (const button of screen.buttons) {
    const words = screen.texts
      .filter(({ box }) => contains(button, middleOf(box)))
      .map((text) => text.words)
      .join(' ');
    const name = words === '' ? `the sign at ${where(button)}` : `"${words}"`;
    const target = targetAt(middleOf(button), screen);
    if (!target) found.push(`${name} takes no press`);
    else if (words !== '' && !idsOf(words).some((id) => isFor(id, target.id))) {
      found.push(`${name} is pressed as ${target.id}`);
    }
    const other = target && pressed.get(target.id);
    if (other) found.push(`${name} does the same as what is at ${where(other)}`);
    if (target) pressed.set(target.id, button);
  }
  return [...found, ...overlaps(screen), ...wrongOrders(screen)];
}

function isFor(message: string, target: string): boolean {
  return (
    message.replaceAll('_', '-') === target ||
    TARGETS_OF.some(([messages, targets]) => messages.test(message) && targets.test(target))
  );
}

function overlaps(screen: MeasuredScreen): string[] {
  const parts = screen.targets.filter((target) => !isWhole(target, screen));
  return parts.flatMap((one, at) =>
    parts
      .slice(at + 1)
      .filter((other) => isOverlapping(one.box, other.box))
      .map((other) => `${one.id} and ${other.id} lie over one another`),
  );
}

function wrongOrders({ targets }: MeasuredScreen): string[] {
  return IN_ORDER.flatMap((ids) => {
    const there = ids.flatMap((id) => targets.filter((target) => target.id === id));
    return there.slice(1).flatMap((target, at) => {
      const before = there[at] as Target;
      const isAfter = target.box.left > before.box.left || target.box.top > before.box.top;
      return isAfter ? [] : [`${target.id} comes before ${before.id}`];
    });
  });
}

/** The one on top. */
function targetAt(point: { x: number; y: number }, { targets }: MeasuredScreen): Target | undefined {
  return targets.filter(({ box }) => contains(box, point)).at(-1);
}

function isWhole({ box }: Target, { width, height }: MeasuredScreen): boolean {
  return box.right - box.left >= width && box.bottom - box.top >= height;
}

function middleOf({ left, top, right, bottom }: Box): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function contains({ left, top, right, bottom }: Box, { x, y }: { x: number; y: number }): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

function where(box: Box): string {
  const { x, y } = middleOf(box);
  return `${Math.round(x)}, ${Math.round(y)}`;
}
