import type { SceneNode } from '../../watch/document/watch-document';
import type { Drawing } from './drawing';
import { arcStroke, rect } from './paint-values';
import type { ShapeTools } from './shape-tools';
import { number, pick, word, type Attributes } from './svg-values';

/** Draws a rectangle or an arc whose colour goes over into another one. */
export function drawGradient(node: SceneNode, tools: ShapeTools): Drawing {
  const { attributes } = node;
  if (attributes.gradientType === 'bilinear') return drawBilinear(node, tools);
  const id = `${tools.prefix}gradient-${node.key}`;
  const [x, y] = [number(attributes.x), number(attributes.y)];
  const x1 = x + number(attributes.gradientX1);
  const y1 = y + number(attributes.gradientY1);
  const x2 = x + number(attributes.gradientX2);
  const y2 = y + number(attributes.gradientY2);
  const radial = attributes.gradientType === 'radial';
  const ends = radial ? { cx: x1, cy: y1, r: Math.hypot(x2 - x1, y2 - y1) } : { x1, y1, x2, y2 };
  const gradient: Drawing = {
    tag: radial ? 'radialGradient' : 'linearGradient',
    attributes: { id, gradientUnits: 'userSpaceOnUse', ...pick(ends, Object.keys(ends)) },
    children: stops(attributes, 1, 2),
  };
  return { tag: 'g', attributes: {}, children: [gradient, filled(node, id)] };
}

/** Colours 1 and 2 along the upper edge, 3 and 4 along the lower one, which shows the more the further down it is. */
function drawBilinear(node: SceneNode, tools: ShapeTools): Drawing {
  const id = `${tools.prefix}gradient-${node.key}`;
  const across = (name: string, first: number): Drawing => ({
    tag: 'linearGradient',
    attributes: { id: name },
    children: stops(node.attributes, first, first + 1),
  });
  const fade: Drawing = {
    tag: 'linearGradient',
    attributes: { id: `${id}-fade`, x1: '0', y1: '0', x2: '0', y2: '1' },
    children: [
      { tag: 'stop', attributes: { offset: '0', 'stop-color': '#000' } },
      { tag: 'stop', attributes: { offset: '1', 'stop-color': '#fff' } },
    ],
  };
  const mask: Drawing = {
    tag: 'mask',
    attributes: { id: `${id}-mask` },
    children: [{ tag: 'rect', attributes: { ...rect(node.attributes), fill: `url(#${id}-fade)` } }],
  };
  const lower = filled(node, `${id}-lower`);
  return {
    tag: 'g',
    attributes: {},
    children: [
      across(id, 1),
      across(`${id}-lower`, 3),
      fade,
      mask,
      filled(node, id),
      { ...lower, attributes: { ...lower.attributes, mask: `url(#${id}-mask)` } },
    ],
  };
}

function stops(attributes: Attributes, first: number, last: number): Drawing[] {
  return [first, last].map((at, index) => ({
    tag: 'stop',
    attributes: {
      offset: String(index),
      'stop-color': word(attributes[`gradientColor${at}`]),
      'stop-opacity': word(attributes[`gradientOpacity${at}`] ?? 1),
    },
  }));
}

/** The rectangle or arc, painted with a gradient. */
function filled(node: SceneNode, gradientId: string): Drawing {
  const { attributes } = node;
  const paint = `url(#${gradientId})`;
  const opacity = word(attributes.fillOpacity ?? 1);
  return node.type === 'gradientRect'
    ? { tag: 'rect', attributes: { ...rect(attributes), fill: paint, 'fill-opacity': opacity } }
    : {
        tag: 'path',
        attributes: { ...arcStroke(attributes), fill: 'none', stroke: paint, 'stroke-opacity': opacity },
      };
}
