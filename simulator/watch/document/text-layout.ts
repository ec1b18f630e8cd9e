import type { Box, ElementNode } from './element-node';
import { lengthOf, referenceBox } from './layout';
import { breakablePieces } from './line-breaks';
import {
  fontFigures,
  fontMetrics,
  fontStretch,
  fontWeight,
  measureText,
  type FontMetrics,
  type TextStyle,
} from './text-metrics';
import { numberOf, wordOf } from './values';

/** Size of a text that sets none. Not known for the platform. */
const INITIAL_FONT_SIZE = 30;
const INITIAL_FAMILY = 'System-Regular';
const ELLIPSIS = '…';
/** How far below the middle the baseline of a text is that stands there, in parts of its size. */
const BELOW_MIDDLE = 0.43;
/** Also one outside of the Basic Multilingual Plane, as emoji are. */
const LAST_CHARACTER = /.$/su;
/** The first half of such a character, without the second. */
const HALF_CHARACTER = /[\uD800-\uDBFF]$/;

/**
 * The text of an element as app code reads it: cut to its buffer, which has room for what the view says, too (an assumption:
 * [R:tyuen/fitbit-barcodes-app:resources/index.view] says more than its `text-length`).
 */
export function textOf(node: ElementNode): string {
  const text = String(node.own('text') ?? '');
  if (node.own('textLength') === undefined) return text;
  const capacity = numberOf(node, 'textLength', text.length);
  return cutToBuffer(text, Math.max(capacity, String(node.given('text') ?? '').length));
}

/** Sets a text as app code does. How long it may be where the view gives no `text-length` is not known: it is not cut. */
export function assignText(node: ElementNode, text: string): void {
  node.assign('text', text);
}

/**
 * A text holds as many characters as its buffer has room for, the rest is lost
 * [R:Fitbit/sdk-app-demo:resources/styles.css `text-length`]. Whether the platform counts characters or bytes
 * is not known; characters are assumed. None is cut in two.
 */
function cutToBuffer(text: string, capacity: number): string {
  if (text.length <= capacity) return text;
  return text.slice(0, Math.max(0, Math.floor(capacity))).replace(HALF_CHARACTER, '');
}

/** Size of the font of a text, px, 0 and up. */
export function fontSizeOf(node: ElementNode): number {
  return Math.max(0, numberOf(node, 'fontSize', INITIAL_FONT_SIZE));
}

/** The family that a text asks for, e.g. "System-Regular". */
export function fontFamilyOf(node: ElementNode): string {
  return wordOf(node, 'fontFamily', INITIAL_FAMILY);
}

/** All of its style that its width hangs on. */
export function textStyleOf(node: ElementNode): TextStyle {
  const family = fontFamilyOf(node);
  const weight = fontWeight(family, wordOf(node, 'fontWeight', '') || undefined);
  const figures = fontFigures(family, weight, node.context.older);
  return {
    fontSize: fontSizeOf(node),
    weight,
    letterSpacing: numberOf(node, 'letterSpacing', 0),
    stretch: fontStretch(family, weight, node.context.older),
    ...(figures && { figures }),
  };
}

/** From line to line of a text, px. */
export function lineHeightOf(node: ElementNode): number {
  return numberOf(node, 'lineIncrement', fontSizeOf(node) * metricsOf(node).lineHeight);
}

/** The measures of the font, as shares of its size. */
export function metricsOf(node: ElementNode): FontMetrics {
  return fontMetrics(node.context.older);
}

/**
 * The y of the baseline. A text without one stands in the middle of what is around it
 * [R:Fitbit/sdk-moment:resources/styles.css, `.stats text`, and its screenshots, by which it is a little lower].
 */
export function baselineOf(node: ElementNode): number {
  if (node.value('y') !== undefined) return lengthOf(node, 'y');
  return referenceBox(node).height / 2 + fontSizeOf(node) * BELOW_MIDDLE;
}

/** The text as it is shown: translated case, one string a line, shortened where it does not fit. */
export function shownLines(node: ElementNode): string[] {
  return measuredLines(node).map(withFigures);
}

function measuredLines(node: ElementNode): string[] {
  const text = inCase(textOf(node), wordOf(node, 'textTransform', 'none'));
  const style = textStyleOf(node);
  if (node.tag === 'textarea') return areaLines(node, text, style);
  return [node.own('width') === undefined ? text : shorten(node, text, style, lengthOf(node, 'width'))];
}

/**
 * Figures that are all equally wide have characters of their own, U+0010 for 0 to U+0019 for 9
 * [R:cozie-app/cozie:common/utils.js, R:psiniemi/fitbit-clockface:common/utils.js].
 */
const EQUAL_FIGURES = /[\u0010-\u0019]/g;

function withFigures(text: string): string {
  return text.replace(EQUAL_FIGURES, (figure) => String(figure.charCodeAt(0) - 0x10));
}

/**
 * How the letters of a text have to be drawn to be as wide as they were measured. Figures that are all but equally wide
 * are drawn as equal ones.
 */
export function lettersOf(node: ElementNode): { stretch: number; equalFigures: boolean } {
  const text = measuredLines(node).join('');
  const { figures, ...style } = { ...textStyleOf(node), letterSpacing: 0 };
  const drawn = figures ? withEqualFigures(text) : text;
  const plain = measureText(drawn, { ...style, stretch: 1 });
  const wanted = measureText(text, { ...style, ...(figures && { figures }) });
  return {
    stretch: plain === 0 ? 1 : Math.round((wanted / plain) * 1000) / 1000,
    equalFigures: drawn.search(EQUAL_FIGURES) >= 0,
  };
}

function withEqualFigures(text: string): string {
  return text.replace(/[0-9]/g, (figure) => String.fromCharCode(0x10 + Number(figure)));
}

/** Whether part of the text has no room. */
export function isOverflowing(node: ElementNode): boolean {
  const text = inCase(textOf(node), wordOf(node, 'textTransform', 'none'));
  const style = textStyleOf(node);
  if (node.tag === 'textarea') return wrap(text, style, areaWidth(node)).length > rowsOf(node);
  return node.own('width') !== undefined && measureText(text, style) > lengthOf(node, 'width');
}

/** The box around the text that is shown. */
export function textBox(node: ElementNode): Box {
  const style = textStyleOf(node);
  const x = lengthOf(node, 'x');
  if (node.tag === 'textarea') {
    const y = lengthOf(node, 'y');
    const height = shownLines(node).length * lineHeightOf(node);
    return { x, y, width: areaWidth(node), height: lengthOf(node, 'height', height) };
  }
  const width = measureText(measuredLines(node)[0] ?? '', style);
  const anchor = wordOf(node, 'textAnchor', 'start');
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  const { ascent, descent } = metricsOf(node);
  const height = style.fontSize * (ascent + descent);
  return { x: x - shift, y: baselineOf(node) - style.fontSize * ascent, width, height };
}

/**
 * Breaks a text into lines that are at most `width` px wide, where a line may end; a longer piece is broken
 * where it has to be.
 */
export function wrap(text: string, style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of breakablePieces(paragraph)) {
      if (measureText((line + piece).trimEnd(), style) <= width) {
        line += piece;
        continue;
      }
      if (line !== '') lines.push(line.trimEnd());
      const parts = breakWord(piece, style, width);
      lines.push(...parts.slice(0, -1).map((part) => part.trimEnd()));
      line = parts.at(-1) ?? '';
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

function breakWord(word: string, style: TextStyle, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && character !== ' ' && measureText(piece + character, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function areaLines(node: ElementNode, text: string, style: TextStyle): string[] {
  if (text === '') return [];
  const width = areaWidth(node);
  const lines = wrap(text, style, width);
  const rows = rowsOf(node);
  if (lines.length <= rows) return lines;
  const shown = lines.slice(0, rows);
  if (wordOf(node, 'textOverflow', 'clip') === 'ellipsis' && rows > 0) {
    shown.push(withEllipsis(shown.pop() ?? '', style, width));
  }
  return shown;
}

/** A textarea without a width is as wide as what is around it. */
function areaWidth(node: ElementNode): number {
  return node.own('width') === undefined ? referenceBox(node).width : lengthOf(node, 'width');
}

/** How many lines have room: as many as `rows` says and as fit into the height. */
function rowsOf(node: ElementNode): number {
  const byHeight =
    node.own('height') === undefined
      ? Infinity
      : Math.floor(lengthOf(node, 'height') / Math.max(1, lineHeightOf(node)));
  return Math.min(byHeight, numberOf(node, 'rows', Infinity));
}

function shorten(node: ElementNode, text: string, style: TextStyle, width: number): string {
  if (wordOf(node, 'textOverflow', 'clip') !== 'ellipsis' || measureText(text, style) <= width) return text;
  return withEllipsis(text, style, width);
}

function withEllipsis(text: string, style: TextStyle, width: number): string {
  let kept = text;
  while (kept !== '' && measureText(kept + ELLIPSIS, style) > width)
    kept = kept.replace(LAST_CHARACTER, '').trimEnd();
  return kept + ELLIPSIS;
}

function inCase(text: string, transform: string): string {
  if (transform === 'uppercase') return text.toUpperCase();
  return transform === 'lowercase' ? text.toLowerCase() : text;
}
