/**
 * A coordinate or size as views write it: `percent` of a reference, plus `px`, counted from the previous
 * sibling's end when `fromPrevious`.
 */
export interface Length {
  readonly px: number;
  readonly percent: number;
  readonly fromPrevious: boolean;
}

const parsed = new Map<string, Length | undefined>();
const TERM = /([+-]?)\s*(\$|(?:\d+\.?\d*|\.\d+)(%|px)?)\s*/y;

/**
 * Reads `12`, `12px`, `50%`, sums such as `50%+15` or `100%-60`, and `$`, `$+6` (the end of the previous sibling)
 * [D:build/guides/user-interface/svg; D:build/guides/user-interface/svg-components/text]. The guides have no spaces inside;
 * `50% - 66` is where it should be in the pictures of [R:pasierb/fitbit-sauna-tracker:resources/main.view].
 * @returns undefined when it is none of them
 */
export function parseLength(text: string): Length | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const length = read(text.trim());
  parsed.set(text, length);
  return length;
}

/** In px; `reference` is what 100 % means, `previousEnd` what `$` means. */
export function resolveLength(length: Length, reference: number, previousEnd: number): number {
  return (length.percent * reference) / 100 + length.px + (length.fromPrevious ? previousEnd : 0);
}

function read(text: string): Length | undefined {
  let px = 0;
  let percent = 0;
  let fromPrevious = false;
  let at = 0;
  while (at < text.length) {
    TERM.lastIndex = at;
    const match = TERM.exec(text);
    // Every term but the first needs its sign, or "1 2" and "1$" would be sums.
    if (!match || (at > 0 && !match[1])) return undefined;
    at = TERM.lastIndex;
    const [, sign, amount = '', unit] = match;
    if (amount === '$') fromPrevious = true;
    else if (unit === '%') percent += parseFloat(`${sign}${amount}`);
    else px += parseFloat(`${sign}${amount}`);
  }
  return at > 0 ? { px, percent, fromPrevious } : undefined;
}
