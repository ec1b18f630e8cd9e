import { DOMParser, type Element as XmlElement } from '@xmldom/xmldom';
import { rememberByText } from '../../memo';

/** An element of a view file, as written: nothing is resolved yet. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text directly inside it, white space collapsed. */
  readonly text: string;
}

/** Thrown when a view file cannot be read; the message names the file and says what is wrong. */
export class ViewFileError extends Error {}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CDATA_NODE = 4;
const XML_DECLARATION = /^\s*<\?xml[^>]*\?>/;

/**
 * Reads a view file (.view, .defs, .gui) and returns its top elements. The platform accepts several side by
 * side, e.g. a `link` before the `svg` [R:Fitbit/sdk-exercise:resources/views/end/index.gui].
 * @throws ViewFileError when it is not well-formed
 */
export const parseXml: (source: string, fileName: string) => readonly XmlNode[] = rememberByText(readXml);

function readXml(source: string, fileName: string): readonly XmlNode[] {
  const problems: string[] = [];
  const body = source.replace(/^\uFEFF/, '').replace(XML_DECLARATION, '');
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') problems.push(message);
      },
    });
    const document = parser.parseFromString(`<views>${body}</views>`, 'text/xml');
    const root = document.documentElement;
    if (root && problems.length === 0) return toNodes(root);
  } catch (fault) {
    if (problems.length === 0) problems.push(fault instanceof Error ? fault.message : String(fault));
  }
  throw new ViewFileError(`${fileName} is not well-formed XML: ${problems[0] ?? 'it holds no element'}`);
}

function toNodes(parent: XmlElement): XmlNode[] {
  const nodes: XmlNode[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === ELEMENT_NODE) nodes.push(toNode(child as XmlElement));
  }
  return nodes;
}

function toNode(element: XmlElement): XmlNode {
  const attributes: Record<string, string> = {};
  for (const attribute of Array.from(element.attributes)) attributes[attribute.name] = attribute.value;
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === TEXT_NODE || child.nodeType === CDATA_NODE) text += child.nodeValue ?? '';
  }
  return {
    name: element.tagName,
    attributes,
    children: toNodes(element),
    text: text.replace(/\s+/g, ' ').trim(),
  };
}
