import type { SettingsNode } from '../../contract';
import { chosenNames } from './stored-values';

const BEFORE: readonly string[] = ['title', 'label', 'sublabel'];
const AFTER: readonly string[] = ['description'];
const SHOWS_CHOICE: ReadonlySet<string> = new Set(['Select', 'TextInput']);

/** All texts of a node as somebody would read them, from top to bottom. */
export function readableText(node: SettingsNode, stored: (key: string) => string | undefined): string[] {
  if (node.type === '#text') return node.text ? [node.text] : [];
  const read = (value: unknown): string[] => {
    if (typeof value === 'string') return value === '' ? [] : [value];
    if (typeof value === 'number') return [String(value)];
    if (Array.isArray(value)) return value.flatMap(read);
    return isNode(value) ? readableText(value, stored) : [];
  };
  const choice = SHOWS_CHOICE.has(node.type) ? chosenNames(stored(String(node.props.settingsKey))) : [];
  return [
    ...BEFORE.flatMap((name) => read(node.props[name])),
    ...choice,
    ...node.children.flatMap((child) => readableText(child, stored)),
    ...AFTER.flatMap((name) => read(node.props[name])),
  ];
}

/** Nodes of one type, from top to bottom, also those given as properties. */
export function nodesOfType(node: SettingsNode, type: string): SettingsNode[] {
  const inside = (value: unknown): SettingsNode[] => {
    if (Array.isArray(value)) return value.flatMap(inside);
    return isNode(value) ? nodesOfType(value, type) : [];
  };
  return [
    ...(node.type === type ? [node] : []),
    ...Object.values(node.props).flatMap(inside),
    ...node.children.flatMap((child) => nodesOfType(child, type)),
  ];
}

function isNode(value: unknown): value is SettingsNode {
  return (
    typeof value === 'object' && value !== null && 'path' in value && 'type' in value && 'children' in value
  );
}
