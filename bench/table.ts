import type { Part, Row } from './row';

const HEAD = ['What', 'At most', 'Drape', 'Plain timer'];

/** The parts as one table, in the form of the docs. A budget that is not kept stands out. */
export function tableOf(parts: readonly Part[]): string {
  const lines = parts.flatMap(({ title, rows }) => [
    lineOf([`**${title}**`, '', '', '']),
    ...rows.map(rowLine),
  ]);
  return [lineOf(HEAD), lineOf(HEAD.map(() => '---')), ...lines].join('\n');
}

/** What each room puts into the code. */
export function roomsTable(rooms: ReadonlyMap<string, number>): string {
  const whole = [...rooms.values()].reduce((sum, size) => sum + size, 0);
  const lines = [...rooms].map(([room, size]) =>
    lineOf([`\`${room}\``, size.toLocaleString('en'), `${((100 * size) / whole).toFixed(1)} %`]),
  );
  return [lineOf(['Room', 'Bytes', 'Share']), lineOf(['---', '---:', '---:']), ...lines].join('\n');
}

export function brokenBudgets(parts: readonly Part[]): Row[] {
  return parts.flatMap(({ rows }) => rows).filter(({ isKept }) => isKept === false);
}

function rowLine({ what, atMost = '', drape, plain = '', isKept }: Row): string {
  return lineOf([what, atMost, isKept === false ? `**${drape}, not kept**` : drape, plain]);
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
