/** Per screen, by its name: the room beside its words at the tightest place, in px of the watch. */
export type Rooms = Readonly<Record<string, number>>;

/** What was measured: by the size of the screen ("336x336"), then by its name. */
export type RoomsBySize = Readonly<Record<string, Rooms>>;

/** @param size of a screen, e.g. "336x336" */
export function fitBegin(size: string): string {
  return `<!-- fit ${size}: written by npm run fit-table -->`;
}

export function fitEnd(size: string): string {
  return `<!-- /fit ${size} -->`;
}

/** Screens by languages, as a table for the docs. @throws Error when the languages have not gone through the same screens */
export function fitTable(rooms: ReadonlyMap<string, Rooms>): string {
  const languages = [...rooms.keys()].sort();
  const screens = Object.keys(rooms.get(languages[0] ?? '') ?? {});
  if (screens.length === 0) throw new Error('nothing was measured');
  for (const language of languages) {
    const own = Object.keys(rooms.get(language) ?? {});
    if (String(own) !== String(screens)) throw new Error(`${language} was not measured on the same screens`);
  }
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['screen', ...languages]),
    line(['---', ...languages.map(() => '---:')]),
    ...screens.map((screen) =>
      line([screen, ...languages.map((language) => String(rooms.get(language)?.[screen]))]),
    ),
  ].join('\n');
}

/** What the page says of a language; undefined when it has no column there. @throws Error when it has no table for that size */
export function roomsOnPage(page: string, size: string, language: string): Rooms | undefined {
  const [head, , ...rows] = tableOn(page, size).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const column = (head ?? []).indexOf(language);
  if (column < 0) return undefined;
  return Object.fromEntries(rows.map((cells) => [cells[0] as string, Number(cells[column])]));
}

/** The page with another table in the place of its own. @throws Error when it has no place for it */
export function withTable(page: string, size: string, table: string): string {
  const [from, to] = placeIn(page, size);
  return `${page.slice(0, from)}\n\n${table}\n\n${page.slice(to)}`;
}

function tableOn(page: string, size: string): string[] {
  const [from, to] = placeIn(page, size);
  return page
    .slice(from, to)
    .split('\n')
    .filter((line) => line.startsWith('|'));
}

function placeIn(page: string, size: string): [from: number, to: number] {
  const [from, to] = [page.indexOf(fitBegin(size)), page.indexOf(fitEnd(size))];
  if (from < 0 || to < from)
    throw new Error(`docs/fit.md has no "${fitBegin(size)}" before "${fitEnd(size)}"`);
  return [from + fitBegin(size).length, to];
}
