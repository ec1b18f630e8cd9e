import type { Output } from './session';

/** The terminal; where there is none every step of a progress is a line of its own. */
export function terminalOutput(out: NodeJS.WriteStream = process.stdout): Output {
  let open = '';
  const wipe = (): void => {
    if (open !== '') out.write(`\r${' '.repeat(open.length)}\r`);
    open = '';
  };
  return {
    line: (text) => {
      wipe();
      out.write(`${text}\n`);
    },
    progress: (text) => {
      if (!out.isTTY) {
        out.write(`${text}\n`);
        return;
      }
      wipe();
      out.write(text);
      open = text;
    },
  };
}
