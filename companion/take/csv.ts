import { csvFormatRows, dsvFormat } from 'd3-dsv';
import { identityOf, type HistoryRecord } from '../history-rows';
import { cellsOf, COLUMNS, recordOf } from './columns';

/** What came of reading a table. */
export type Read =
  | { readonly kind: 'read'; readonly records: readonly HistoryRecord[] }
  /** It is no table of Drape's. */
  | { readonly kind: 'foreign' }
  /** It is, but a row of it (the first one below the heading is 1) is no session. */
  | { readonly kind: 'bad-row'; readonly row: number };

/**
 * Sessions as a table. Each row ends with a comma: the field that it is copied from and pasted into may have one line
 * only, which swallows the line breaks, and so the rows can still be told apart.
 */
export function toCsv(records: readonly HistoryRecord[]): string {
  return csvFormatRows([[...COLUMNS, ''], ...records.map((record) => [...cellsOf(record), ''])]);
}

/**
 * Sessions out of a table, as Drape or a spreadsheet has written it; all of them or none.
 * @returns them, or what is wrong with the text
 */
export function fromCsv(text: string): Read {
  const [heading, ...rows] = linesOf(text);
  const places = COLUMNS.map((column) => (heading ?? []).indexOf(column));
  if (places.some((place) => place < 0)) return { kind: 'foreign' };
  const records = new Map<string, HistoryRecord>();
  for (let row = 0; row < rows.length; row++) {
    // One that is shorter than the heading was cut off, maybe in the middle of a figure.
    if ((rows[row]?.length ?? 0) < (heading?.length ?? 0)) return { kind: 'bad-row', row: row + 1 };
    const cells: { [column: string]: string } = {};
    COLUMNS.forEach((column, index) => (cells[column] = rows[row]?.[places[index] as number] ?? ''));
    const record = recordOf(cells as Parameters<typeof recordOf>[0]);
    if (!record) return { kind: 'bad-row', row: row + 1 };
    const known = records.get(identityOf(record));
    // Two that say something else of the same: nobody knows which is so.
    if (known?.edition === record.edition && String(cellsOf(known)) !== String(cellsOf(record))) {
      return { kind: 'bad-row', row: row + 1 };
    }
    if (!known || known.edition < record.edition) records.set(identityOf(record), record);
  }
  return { kind: 'read', records: Array.from(records.values()) };
}

/** Lines as cells. A text without line breaks is cut after as many cells as there are columns. */
function linesOf(text: string): string[][] {
  const lines = dsvFormat(separatorOf(text))
    .parseRows(withoutEdges(text))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const [only = []] = lines;
  if (lines.length !== 1 || only.length <= COLUMNS.length + 1) return lines;
  const cut: string[][] = [];
  for (let from = 0; from < only.length - 1; from += COLUMNS.length) {
    // With what stands after it: each row ends with a comma, also the last one.
    cut.push(only.slice(from, from + COLUMNS.length + 1));
  }
  return cut;
}

/** Without what is empty around it, but for tabs at its end, which may be cells. */
function withoutEdges(text: string): string {
  let end = text.length;
  while (end > 0 && ' \r\n'.indexOf(text.charAt(end - 1)) >= 0) end--;
  return text.slice(0, end).replace(/^\s+/, '');
}

/** What stands after the first column's name: spreadsheets of some countries write something else than a comma. */
function separatorOf(text: string): string {
  return /^\W*install"?\s*([,;\t])/.exec(text)?.[1] ?? ',';
}
