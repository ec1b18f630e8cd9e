import type { SceneNode } from '../../watch/document/watch-document';
import type { Drawing } from './drawing';
import { fill } from './paint-values';
import { pictureUrl } from './pictures';
import type { ShapeTools } from './shape-tools';
import { pick, word } from './svg-values';

/** Draws a picture; nothing when the package has none of that name. */
export function drawImage(node: SceneNode, tools: ShapeTools): Drawing {
  const { attributes } = node;
  const picture = attributes.href ? tools.pictures(word(attributes.href)) : undefined;
  if (!picture) return { tag: 'g', attributes: {}, children: [] };
  const size = {
    x: attributes.x,
    y: attributes.y,
    width: attributes.width || picture.width,
    height: attributes.height || picture.height,
  };
  const place = pick(size, ['x', 'y', 'width', 'height']);
  const image: Drawing = {
    tag: 'image',
    attributes: { ...place, href: pictureUrl(picture), preserveAspectRatio: 'none' },
  };
  if (picture.kind !== 'alpha') return image;
  // Pictures without colours of their own take the element's fill (A8 in TXI).
  const id = `${tools.prefix}mask-${node.key}`;
  return {
    tag: 'g',
    attributes: {},
    children: [
      {
        tag: 'mask',
        attributes: { id, style: 'mask-type: alpha', maskUnits: 'userSpaceOnUse', ...place },
        children: [image],
      },
      { tag: 'rect', attributes: { ...place, ...fill(attributes), mask: `url(#${id})` } },
    ],
  };
}
