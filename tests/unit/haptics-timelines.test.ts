import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countOf } from '../../app/haptics/count';
import { strokesOf, type Pattern, type Stroke } from '../../app/haptics/vocabulary';
import { lengthMs, WORDS } from './haptics-support/patterns';

const STRENGTHS = [0, 1, 2];

describe('the timelines in docs/haptics.md', () => {
  const MARK_MS = 50;
  const MARKS: { readonly [P in Pattern]?: string } = {
    bump: '▁',
    nudge: '▄',
    confirmation: '▃',
    'confirmation-max': '▆',
    alert: '▇',
    ring: '█',
  };
  const text = readFileSync(join(__dirname, '../../docs/haptics.md'), 'utf8');

  /** One mark for each 50 ms that has begun. */
  function draw(strokes: readonly Stroke[]): string {
    return strokes
      .map(({ pattern, holdMs, gapMs }) => {
        const playsMs = Math.min(holdMs, lengthMs(pattern) ?? holdMs);
        const stillMs = gapMs + holdMs - playsMs;
        return (
          (MARKS[pattern] ?? '?').repeat(Math.ceil(playsMs / MARK_MS)) +
          '·'.repeat(Math.round(stillMs / MARK_MS))
        );
      })
      .join('')
      .replace(/·+$/, '');
  }

  it.each([...WORDS, 'time-left' as const])('are those of the table: %s', (word) => {
    const strength = ['gentle', 'normal', 'strong'];
    const drawn = STRENGTHS.map((level) => {
      const strokes = word === 'time-left' ? countOf(7, level) : strokesOf(word, level);
      return `${strength[level] ?? ''}  ${word === 'time-left' ? '·'.repeat(20) : ''}${draw(strokes)}`;
    }).join('\n');
    expect(text).toContain(drawn);
  });
});
