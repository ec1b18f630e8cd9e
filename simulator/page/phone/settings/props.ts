import type { SettingsNode } from '../../../contract';
import { memberOf } from './stored';

/** Whether a prop is an element of the page. */
export function isNode(value: unknown): value is SettingsNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'children' in value;
}

/** All that can be read in a prop (text, a number, an element, or a list of these), e.g. for a name. */
export function plainText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(plainText).join('');
  if (!isNode(value)) return '';
  if (value.type === '#text') return value.text ?? '';
  const ownLabel = plainText(value.props.label);
  return ownLabel + value.children.map(plainText).join('');
}

/** What an option is called: an object by its `name`, a text by itself. */
export function nameOfOption(option: unknown): string {
  return plainText(memberOf(option, 'name') ?? option);
}

/** Whether a prop is text alone, without elements in it. */
export function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isPlain) : !isNode(value) || value.type === '#text';
}

/** A prop that the platform takes as a number or as text that is one. */
export function numberOr(value: unknown, otherwise: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : otherwise;
}

/** A prop that has to be text. */
export function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

/**
 * How a control is called: by its label; by its section and what the label's elements say when the label
 * is more than plain text (it may then change with the value); by its section alone when there is none.
 */
export function accessibleName(label: unknown, sectionTitle: string): string {
  const text = plainText(label).trim();
  if (text !== '' && isPlain(label)) return text;
  return [sectionTitle, text].filter((part) => part !== '').join(': ');
}
