/**
 * Works something out of a text once and remembers it: hundreds of worlds are made of one package, and reading its files
 * anew costs more than running them. What is remembered is shared, so nobody may change it; what throws is not
 * remembered.
 * @param most how many texts are remembered; the oldest is forgotten first
 */
export function rememberByText<T>(
  work: (text: string, fileName: string) => T,
  most = 200,
): (text: string, fileName: string) => T {
  const known = new Map<string, T>();
  return (text, fileName) => {
    const key = `${fileName}\n${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(text, fileName);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= most) known.delete(oldest);
    known.set(key, made);
    return made;
  };
}
