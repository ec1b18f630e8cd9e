/** JSON out of a text that anybody may have written; undefined for none, and for what is no JSON. */
export function parseJson(text: string | null | undefined): unknown {
  if (text === null || text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON: nothing that anybody here wrote. Who asks has to check the value in any case, and says what is wrong.
    return undefined;
  }
}
