import type { SceneNode } from '../../watch/document/watch-document';
import { clipBy, clipId, clipPath } from './clips';
import type { Drawing } from './drawing';
import { fill } from './paint-values';
import type { ShapeTools } from './shape-tools';
import { systemFamilies, useScriptsIn } from './script-fonts';
import { number, pick, word, type Attributes } from './svg-values';

/** Draws a text, or the lines of a textarea. */
export function drawText(node: SceneNode, tools: ShapeTools): Drawing {
  const { attributes } = node;
  const lines = word(attributes.text).split('\n');
  useScriptsIn(word(attributes.text));
  const shared = {
    'font-family': fontFamily(attributes),
    'font-size': word(attributes.fontSize),
    'font-weight': word(attributes.fontWeight),
    'text-anchor': word(attributes.textAnchor),
    ...(attributes.letterSpacing
      ? { 'letter-spacing': word(number(attributes.letterSpacing) / number(attributes.stretch ?? 1)) }
      : {}),
    ...(attributes.textDecoration === 'underline' ? { 'text-decoration': 'underline' } : {}),
    // A swipe selects no words.
    style: `font-variant-numeric: ${attributes.equalFigures ? 'tabular' : 'proportional'}-nums; white-space: pre; user-select: none`,
    ...fill(attributes),
    ...stretched(attributes),
  };
  const place = pick(attributes, ['x', 'y']);
  if (node.type === 'text') {
    const clip = clippedWidth(node, tools);
    if (!clip) return { tag: 'text', attributes: { ...shared, ...place }, text: lines[0] ?? '' };
    const text = { tag: 'text', attributes: { ...shared, ...place }, text: lines[0] ?? '' };
    return {
      tag: 'g',
      attributes: {},
      children: [clip, { tag: 'g', attributes: clipBy(node, tools), children: [text] }],
    };
  }
  return {
    tag: 'text',
    attributes: { ...shared, ...place },
    children: lines.map((line, at) => ({
      tag: 'tspan',
      attributes: {
        x: word(attributes.x),
        y: String(number(attributes.y) + at * number(attributes.lineHeight)),
      },
      text: line,
    })),
  };
}

/** A text that is wider than its width is cut off there. */
function clippedWidth(node: SceneNode, tools: ShapeTools): Drawing | undefined {
  const { width, x, y, fontSize, textAnchor } = node.attributes;
  if (width === undefined) return undefined;
  const room = number(width);
  const left = number(x) - (textAnchor === 'middle' ? room / 2 : textAnchor === 'end' ? room : 0);
  const size = number(fontSize);
  const box = { x: left, y: number(y) - size * 1.5, width: room, height: size * 2.5 };
  return clipPath(clipId(node, tools), { tag: 'rect', attributes: pick(box, ['x', 'y', 'width', 'height']) });
}

/** Letters of another width than those of the font that stands in, from where the text is anchored. */
function stretched(attributes: Attributes): Record<string, string> {
  const stretch = number(attributes.stretch ?? 1);
  if (stretch === 1) return {};
  return { transform: `matrix(${stretch} 0 0 1 ${word(number(attributes.x) * (1 - stretch))} 0)` };
}

/** `System-Bold` and its like are one family here; their weights are told apart by number. */
function fontFamily(attributes: Attributes): string {
  const family = word(attributes.fontFamily);
  return family.startsWith('System') ? systemFamilies() : `'${family}', ${systemFamilies()}`;
}
