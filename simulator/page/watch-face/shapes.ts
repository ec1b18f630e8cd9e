import type { SceneNode } from '../../watch/document/watch-document';
import { drawGradient } from './draw-gradient';
import { drawImage } from './draw-image';
import { drawText } from './draw-text';
import type { Drawing } from './drawing';
import { lineStroke } from './line-stroke';
import { arcStroke, fill, radius, rect, stroke } from './paint-values';
import type { ShapeTools } from './shape-tools';
import { pick } from './svg-values';

/** Draws a shape of the scene; groups and containers are not shapes. */
export function drawShape(node: SceneNode, tools: ShapeTools): Drawing {
  const { attributes } = node;
  switch (node.type) {
    case 'text':
    case 'textarea':
      return drawText(node, tools);
    case 'image':
      return drawImage(node, tools);
    case 'gradientRect':
    case 'gradientArc':
      return drawGradient(node, tools);
    case 'arc':
      return { tag: 'path', attributes: { ...arcStroke(attributes), ...stroke(attributes) } };
    case 'line':
      return {
        tag: 'line',
        attributes: { ...lineStroke(attributes), ...stroke(attributes) },
      };
    case 'circle':
      return {
        tag: 'circle',
        attributes: { ...pick(attributes, ['cx', 'cy']), ...radius(attributes), ...fill(attributes) },
      };
    default:
      return { tag: 'rect', attributes: { ...rect(attributes), ...fill(attributes) } };
  }
}
