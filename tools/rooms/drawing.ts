import type { Import } from './imports';

/** A room as the picture shows it: the code below a folder that is in no room further down. */
export interface Room {
  readonly folder: string;
}

/** What stands together in one frame of the picture. */
interface Wing {
  readonly title: string;
  readonly colour: string;
  readonly folders: readonly string[];
}

/** The wings of the house; what they do not name stands by itself. */
const WINGS: readonly Wing[] = [
  { title: 'the watch', colour: '#d8f3ea', folders: ['app'] },
  { title: 'the phone', colour: '#fdeccb', folders: ['companion', 'settings'] },
];

const ELSEWHERE_COLOUR = '#e9ebee';
const HEAD = [
  'rankdir=TB; bgcolor="white"; nodesep=0.3; ranksep=0.45; pad=0.2; fontname="Helvetica,Arial,sans-serif"; fontsize=13;',
  'node [shape=box, style="rounded,filled", color="#8f9499", fontname="Helvetica,Arial,sans-serif", fontsize=13, margin="0.18,0.08"];',
  'edge [color="#5b6169", arrowsize=0.6];',
];

/**
 * The rooms and who imports from whom, in the language of Graphviz (DOT). The thicker an arrow, the more imports.
 * @throws {Error} for a file that is in no room
 */
export function drawingOf(imports: readonly Import[], rooms: readonly Room[]): string {
  const folders = rooms.map(({ folder }) => folder);
  const counts = new Map<string, number>();
  for (const { from, to } of imports) {
    const ends = [roomOf(from, folders), roomOf(to, folders)] as const;
    if (ends[0] !== ends[1]) counts.set(ends.join(' '), (counts.get(ends.join(' ')) ?? 0) + 1);
  }
  const wingOf = (folder: string) => WINGS.findIndex((wing) => wing.folders.some((top) => isIn(folder, top)));
  const framed = WINGS.map(
    ({ title, colour }, place) =>
      `subgraph cluster_${place} { label="${title}"; style="rounded,filled"; color="${colour}"; node [fillcolor="white"]; ` +
      `${folders
        .filter((folder) => wingOf(folder) === place)
        .map(box)
        .join(' ')} }`,
  );
  const alone = folders
    .filter((folder) => wingOf(folder) < 0)
    .map((folder) => `"${folder}" [fillcolor="${ELSEWHERE_COLOUR}"];`);
  const arrows = [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([ends, count]) => {
      const [from = '', to = ''] = ends.split(' ');
      return `"${from}" -> "${to}" [penwidth=${widthOf(count)}, tooltip="${from} imports ${to}: ${count} times"];`;
    });
  return ['digraph house {', ...HEAD, ...framed, ...alone, ...arrows, '}'].join('\n');
}

function box(folder: string): string {
  return `"${folder}";`;
}

function widthOf(count: number): string {
  return (0.7 + Math.log2(count) * 0.35).toFixed(2);
}

/** The innermost of the folders that a file is in. */
function roomOf(file: string, folders: readonly string[]): string {
  const around = folders.filter((folder) => isIn(file, folder));
  const innermost = around.sort((one, other) => other.length - one.length)[0];
  if (innermost === undefined) throw new Error(`${file} is in no room of tools/lint/rooms.mjs.`);
  return innermost;
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
