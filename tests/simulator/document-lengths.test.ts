import fc from 'fast-check';
import { mixColours, parseColour } from '../../simulator/watch/document/colours';
import { ease, EASINGS } from '../../simulator/watch/document/easing';
import { parseLength, resolveLength } from '../../simulator/watch/document/lengths';
import { parseTransform } from '../../simulator/watch/document/transform';
import { parseDuration, parseTriggers } from '../../simulator/watch/document/animation-timing';

const plain = fc.integer({ min: -999, max: 999 });

describe('lengths', () => {
  it('are sums of px, percent and the end of the previous sibling', () => {
    fc.assert(
      fc.property(plain, plain, fc.boolean(), plain, plain, (px, percent, fromPrevious, whole, end) => {
        const text = `${fromPrevious ? '$+' : ''}${percent}%${px < 0 ? px : `+${px}`}`.replace('+-', '-');
        const length = parseLength(text) ?? { px: NaN, percent: NaN, fromPrevious };
        expect(length).toEqual({ px, percent, fromPrevious });
        const expected = (whole * percent) / 100 + px + (fromPrevious ? end : 0);
        expect(resolveLength(length, whole, end)).toBeCloseTo(expected, 6);
      }),
    );
  });

  it.each([
    ['12', { px: 12, percent: 0, fromPrevious: false }],
    ['12px', { px: 12, percent: 0, fromPrevious: false }],
    ['.5', { px: 0.5, percent: 0, fromPrevious: false }],
    ['-5%', { px: 0, percent: -5, fromPrevious: false }],
    ['100%-60', { px: -60, percent: 100, fromPrevious: false }],
    ['50% - 66', { px: -66, percent: 50, fromPrevious: false }],
    ['50%+15-5', { px: 10, percent: 50, fromPrevious: false }],
    ['$', { px: 0, percent: 0, fromPrevious: true }],
    ['$-80', { px: -80, percent: 0, fromPrevious: true }],
  ])('reads %s', (text, expected) => {
    expect(parseLength(text)).toEqual(expected);
  });

  it.each(['', 'auto', '12em', '50% +', '1 2', '1$', '+', '12-', 'abc'])('refuses "%s"', (text) => {
    expect(parseLength(text)).toBeUndefined();
  });
});

describe('colours', () => {
  it.each([
    ['#5FD3B3', '#5fd3b3', 1],
    ['#fff', '#ffffff', 1],
    ['##80FF0000', '#ff0000', 128 / 255],
    ['fb-mint', '#5be37d', 1],
    ['FB-White', '#ffffff', 1],
    ['lightslategrey', '#778899', 1],
    ['none', '#000000', 0],
    ['rgb(85,85,85)', '#555555', 1],
    ['rgb(60, 0, 300)', '#3c00ff', 1],
  ])('reads %s', (text, hex, alpha) => {
    expect(parseColour(text)).toEqual({ hex, alpha });
  });

  it.each(['', 'fb-nothing', '#12', '#gggggg', 'rgb(1,2)', 'rgb(a,b,c)'])('refuses "%s"', (text) => {
    expect(parseColour(text)).toBeUndefined();
  });

  it('are mixed from the one end to the other', () => {
    const [black, white] = [
      { hex: '#000000', alpha: 1 },
      { hex: '#ffffff', alpha: 1 },
    ];
    expect(mixColours(black, white, 0)).toBe('#000000');
    expect(mixColours(black, white, 0.5)).toBe('#808080');
    expect(mixColours(black, white, 1)).toBe('#ffffff');
  });
});

describe('timing of animations', () => {
  it('begins at 0, ends at 1 and never turns back, whatever the easing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EASINGS), fc.double({ min: 0, max: 1, noNaN: true }), (name, share) => {
        expect(ease(name, 0)).toBeCloseTo(0, 5);
        expect(ease(name, 1)).toBeCloseTo(1, 5);
        expect(ease(name, share)).toBeLessThanOrEqual(ease(name, Math.min(1, share + 0.01)) + 1e-6);
      }),
    );
  });

  it('reads triggers and durations', () => {
    expect(parseTriggers('enable+0.075')).toEqual([{ event: 'enable', delayMs: 75 }]);
    expect(parseTriggers('load; click+2')).toEqual([
      { event: 'load', delayMs: 0 },
      { event: 'click', delayMs: 2000 },
    ]);
    expect([parseDuration('0.5'), parseDuration('0.9s'), parseDuration('250ms'), parseDuration('x')]).toEqual(
      [500, 900, 250, 0],
    );
  });
});

describe('transformations', () => {
  it('are one of each kind', () => {
    expect(parseTransform('translate(30%, 35%) rotate(-45) scale(0.5)')).toEqual({
      translateX: '30%',
      translateY: '35%',
      rotate: '-45',
      scaleX: '0.5',
      scaleY: '0.5',
    });
    expect(parseTransform('skewX(3)')).toBeUndefined();
  });
});
