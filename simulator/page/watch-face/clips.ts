import type { SceneNode } from '../../watch/document/watch-document';
import type { Drawing } from './drawing';
import type { ShapeTools } from './shape-tools';

/** Clips what a container holds to its own box. */
export function clipPath(id: string, shape: Drawing): Drawing {
  return { tag: 'clipPath', attributes: { id }, children: [shape] };
}

/** The id of what a node is clipped by. */
export function clipId(node: SceneNode, tools: ShapeTools): string {
  return `${tools.prefix}clip-${node.key}`;
}

/** Clips a node by that. */
export function clipBy(node: SceneNode, tools: ShapeTools): Record<string, string> {
  return { 'clip-path': `url(#${clipId(node, tools)})` };
}
