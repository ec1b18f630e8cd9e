import type { SceneNode } from '../../watch/document/watch-document';
import type { Drawing } from './drawing';
import { arcStroke, rect } from './paint-values';
import type { ShapeTools } from './shape-tools';
import { number, pick, word } from './svg-values';

/** Draws a rectangle or an arc whose colour goes over into another one. */
export function drawGradient(node: SceneNode, tools: ShapeTools): Drawing {
  const { attributes } = node;
  const id = `${tools.prefix}gradient-${node.key}`;
  const [x, y] = [number(attributes.x), number(attributes.y)];
  const x1 = x + number(attributes.gradientX1);
  const y1 = y + number(attributes.gradientY1);
  const x2 = x + number(attributes.gradientX2);
  const y2 = y + number(attributes.gradientY2);
  const stops = [1, 2].map((at) => ({
    tag: 'stop',
    attributes: {
      offset: String(at - 1),
      'stop-color': word(attributes[`gradientColor${at}`]),
      'stop-opacity': word(attributes[`gradientOpacity${at}`] ?? 1),
    },
  }));
  const radial = attributes.gradientType === 'radial';
  const ends = radial ? { cx: x1, cy: y1, r: Math.hypot(x2 - x1, y2 - y1) } : { x1, y1, x2, y2 };
  const gradient: Drawing = {
    tag: radial ? 'radialGradient' : 'linearGradient',
    attributes: { id, gradientUnits: 'userSpaceOnUse', ...pick(ends, Object.keys(ends)) },
    children: stops,
  };
  const paint = `url(#${id})`;
  const opacity = word(attributes.fillOpacity ?? 1);
  const shape: Drawing =
    node.type === 'gradientRect'
      ? { tag: 'rect', attributes: { ...rect(attributes), fill: paint, 'fill-opacity': opacity } }
      : {
          tag: 'path',
          attributes: { ...arcStroke(attributes), fill: 'none', stroke: paint, 'stroke-opacity': opacity },
        };
  return { tag: 'g', attributes: {}, children: [gradient, shape] };
}
