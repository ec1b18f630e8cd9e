import { isWhole } from './whole';

/**
 * Calls for each row of a table that is written as one text, which takes a fraction of the memory of objects: in lines,
 * each a name and numbers with a blank between them. No more once `visit` has answered false.
 * @returns whether it never did
 */
export function eachRow(
  table: string,
  visit: (name: string, numbers: readonly number[]) => boolean,
): boolean {
  return table.split('\n').every((row) => {
    const cells = row.split(' ');
    return visit(cells[0] as string, cells.slice(1).map(Number));
  });
}

/**
 * The fields of a table out of anything; undefined where one is not a whole number within its range.
 * @param table rows of a name, the least (0 where it is missing) and the most (2^32 - 1 where it is missing)
 */
export function fieldsOf(value: unknown, table: string): object | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields: { [name: string]: unknown } = {};
  const isWell = eachRow(table, (name, [min = 0, max]) => {
    const given = (value as { [name: string]: unknown })[name];
    fields[name] = given;
    return isWhole(given, min, max);
  });
  return isWell ? fields : undefined;
}
