import fc from 'fast-check';
import { breakablePieces } from '../../simulator/watch/document/line-breaks';
import { wrap } from '../../simulator/watch/document/text-layout';
import { measureText, type TextStyle } from '../../simulator/watch/document/text-metrics';

const STYLE: TextStyle = { fontSize: 30, weight: 'regular', letterSpacing: 0 };

describe('where a line may end', () => {
  it('is between words', () => {
    expect(breakablePieces('Lie still and breathe.')).toEqual(['Lie ', 'still ', 'and ', 'breathe.']);
    expect(breakablePieces('Лежите спокойно.')).toEqual(['Лежите ', 'спокойно.']);
    expect(breakablePieces('공 위에 눕습니다.')).toEqual(['공 ', '위에 ', '눕습니다.']);
  });

  it('is between ideographs and kana, but no line begins with a full stop or a small sign', () => {
    expect(breakablePieces('静止。')).toEqual(['静', '止。']);
    for (const piece of breakablePieces('ボールの上で、ゆっくり息をします。'))
      expect(piece).not.toMatch(/^[、。ーっゃゅょ]/);
  });

  it('loses nothing of a text', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '-', '静', '止', '。', 'っ', '공', 'Ж', '\n'),
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 40, max: 300 }), (text, width) => {
        expect(breakablePieces(text.replace(/\n/g, '')).join('')).toBe(text.replace(/\n/g, ''));
        const lines = wrap(text, STYLE, width);
        expect(lines.join('').replace(/[ \n]/g, '')).toBe(text.replace(/[ \n]/g, ''));
        for (const line of lines) expect(measureText(line, STYLE)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('the widths of text', () => {
  it('know every letter of the languages that the platform takes', () => {
    const letters = 'äöüßéèêçñ¿åæøìòùãõăâîșțąćęłńóśźżčďěňřšťůžýабвгдежзийклмнопрстуфхцчшщъыьэюяё';
    for (const letter of letters + letters.toUpperCase()) {
      // 700 is what a character counts that nobody has measured.
      expect([letter, measureText(letter, { ...STYLE, fontSize: 1000 }) !== 700]).toEqual([letter, true]);
    }
  });

  it('are square for ideographs and kana', () => {
    expect(measureText('静止で', STYLE)).toBe(3 * STYLE.fontSize);
  });
});
