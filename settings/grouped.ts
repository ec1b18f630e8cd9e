/** Rows that follow each other and have the same key, together. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => number): Row[][] {
  const groups: Row[][] = [];
  let last: number | undefined;
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== last) groups.push([]);
    groups[groups.length - 1]?.push(row);
    last = key;
  }
  return groups;
}
