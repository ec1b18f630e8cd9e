import type { HistoryRecord } from '../history-rows';
import { cellsOf, COLUMNS } from './columns';

/** Sessions as JSON: the names of the columns once, and a row for each session; figures as numbers. */
export function toJson(records: readonly HistoryRecord[]): string {
  const sessions = records.map((record) =>
    cellsOf(record).map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)),
  );
  return JSON.stringify({ drape: 1, columns: COLUMNS, sessions });
}
