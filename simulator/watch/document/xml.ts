import { parser as createParser } from 'sax';
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

const XML_DECLARATION = /^\s*<\?xml[^>]*\?>/;
const DOCTYPE = /<!DOCTYPE[^>]*>/i;

/**
 * What strict XML forbids and published views do all the same: an ampersand that begins no entity, an attribute without
 * quotes, value or space before it, two hyphens in a comment. (Of an attribute given twice the first one counts; that
 * the watch takes the first, too, is an assumption.)
 */
const TOLERATED =
  /^(Invalid character (entity|in entity name)|Unquoted attribute value|Attribute without value|No whitespace between attributes|Malformed comment)/;

/**
 * Reads a view file (.view, .defs, .gui) and returns its top elements. The platform accepts several side by
 * side, e.g. a `link` before the `svg` [R:Fitbit/sdk-exercise:resources/views/end/index.gui].
 * @throws ViewFileError when it is not well-formed
 */
export const parseXml: (source: string, fileName: string) => readonly XmlNode[] = rememberByText(readXml);

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

function readXml(source: string, fileName: string): readonly XmlNode[] {
  const root: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenNode[] = [root];
  const top = (): OpenNode => open.at(-1) ?? root;
  const parser = createParser(true, { trim: false, normalize: false, position: true });
  parser.onerror = (fault) => {
    const [what = '', line] = fault.message.split('\n');
    if (!TOLERATED.test(what)) {
      const where = line === undefined ? '' : ` (${line.toLowerCase().replace(':', '')})`;
      throw new ViewFileError(
        `${fileName} is not well-formed XML: ${what.replace('</views>', 'the end of the file')}${where}`,
      );
    }
    // sax stops at a fault until it is taken away.
    (parser as { error: Error | null }).error = null;
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    const values: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) values[key] = String(value);
    open.push({ name, attributes: values, children: [], text: '' });
  };
  parser.onclosetag = () => {
    const node = open.pop();
    if (!node) return;
    node.text = node.text.replace(/\s+/g, ' ').trim();
    top().children.push(node);
  };
  parser.ontext = parser.oncdata = (text) => void (top().text += text);
  const body = source
    .replace(/^\uFEFF/, '')
    .replace(XML_DECLARATION, '')
    .replace(DOCTYPE, '');
  parser.write(`<views>${body}</views>`).close();
  const nodes = root.children[0]?.children;
  if (root.children.length !== 1 || !nodes) {
    throw new ViewFileError(`${fileName} is not well-formed XML: an element is closed that was not opened`);
  }
  return nodes;
}
