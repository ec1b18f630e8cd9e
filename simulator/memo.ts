/**
 * Works something out of a text once and remembers it: hundreds of worlds are made of one package, and reading its files
 * anew costs more than running them. What is remembered is shared, so nobody may change it; what throws is not
 * remembered.
 * @param most how many texts of one file name are remembered; the oldest is forgotten first
 */
export function rememberByText<T>(
  work: (text: string, fileName: string) => T,
  most = 200,
): (text: string, fileName: string) => T {
  // By name and then by text: an engine remembers the hash of a text, but not of two put together.
  const byName = new Map<string, Map<string, T>>();
  return (text, fileName) => {
    const known = byName.get(fileName) ?? new Map<string, T>();
    byName.set(fileName, known);
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text, fileName);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= most) known.delete(oldest);
    known.set(text, made);
    return made;
  };
}
