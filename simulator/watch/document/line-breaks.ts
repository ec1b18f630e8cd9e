import LineBreaker from 'linebreak';

/** Scripts that put no spaces between words. */
const WITHOUT_SPACES = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/**
 * The pieces of a paragraph that a line may end after, spaces included. Between words; where ideographs or kana stand,
 * also between those, as Unicode's rules have it (UAX #14: no line begins with a full stop). What the platform does
 * with such scripts is not published.
 */
export function breakablePieces(paragraph: string): string[] {
  if (!WITHOUT_SPACES.test(paragraph))
    return paragraph.match(/[^ ]* ?/g)?.filter((piece) => piece !== '') ?? [];
  const breaker = new LineBreaker(paragraph);
  const pieces: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    pieces.push(paragraph.slice(from, next.position));
    from = next.position;
  }
  return pieces;
}
