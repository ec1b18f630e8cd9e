import type { Buzz } from './buzzes';

/** A pattern's name on the tape. */
export interface TapeLabel {
  readonly key: number;
  /** Where the vibration begins; the name ends here, so that it can be read at once. */
  readonly x: number;
  readonly row: number;
  readonly text: string;
  readonly accepted: boolean;
}

const ROWS = 3;
const CHARACTER_PX = 6.4;
const GAP_PX = 8;

/**
 * Places names over their vibrations, in rows so that none covers another. The same name again, where it would stand
 * right behind itself, is counted instead ("ring x3"); a name that finds no room is left out.
 */
export function placeLabels(buzzes: readonly Buzz[], pxPerMs: number): TapeLabel[] {
  const endOfRow = new Array<number>(ROWS).fill(-Infinity);
  const labels: TapeLabel[] = [];
  for (const { first, count } of groupsOf(buzzes, pxPerMs)) {
    const x = first.atMs * pxPerMs;
    const name = nameOf(first);
    const text = count === 1 ? name : `${name} x${count}`;
    const row = endOfRow.findIndex((end) => end + GAP_PX <= x - text.length * CHARACTER_PX);
    if (row < 0) continue;
    endOfRow[row] = x;
    labels.push({ key: first.key, x, row, text, accepted: first.accepted });
  }
  return labels;
}

interface Group {
  readonly first: Buzz;
  lastAtMs: number;
  count: number;
}

function groupsOf(buzzes: readonly Buzz[], pxPerMs: number): Group[] {
  const groups: Group[] = [];
  for (const buzz of buzzes) {
    const group = groups.at(-1);
    const name = nameOf(buzz);
    const ownPx = (name.length + 4) * CHARACTER_PX + GAP_PX;
    if (group && nameOf(group.first) === name && (buzz.atMs - group.lastAtMs) * pxPerMs < ownPx) {
      group.lastAtMs = buzz.atMs;
      group.count++;
    } else {
      groups.push({ first: buzz, lastAtMs: buzz.atMs, count: 1 });
    }
  }
  return groups;
}

function nameOf(buzz: Buzz): string {
  return buzz.accepted ? buzz.pattern : `${buzz.pattern}, refused`;
}
