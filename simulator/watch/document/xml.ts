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
 * Tags that do not match: published views have an `svg` closed with a `use` still open in it
 * [R:Gelardinio/Fitbit-Shopping-Assistant:resources/index.view], and leftovers behind the end
 * [R:giovaboy/Fitbit-Textwatch-Italiano:resources/index.view]. What is open inside is closed with what is around it, a tag
 * that closes nothing is passed over. That the watch does the same is an assumption, so it is reported.
 */
const MENDED = /^(Unexpected close tag|Unmatched closing tag)/;

/** A view file, read. */
export interface Markup {
  /** Its top elements. */
  readonly nodes: readonly XmlNode[];
  /** What is wrong with it and could be mended, a sentence each. */
  readonly mended: readonly string[];
}

/**
 * Reads a view file (.view, .defs, .gui). The platform accepts several top elements side by side, e.g. a `link` before the
 * `svg` [R:Fitbit/sdk-exercise:resources/views/end/index.gui].
 * @throws ViewFileError when it is so far from well-formed, above all cut off, that it cannot be read
 */
export const parseXml: (source: string, fileName: string) => Markup = rememberByText(readXml);

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

function readXml(source: string, fileName: string): Markup {
  const mended = new Set<string>();
  const root: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenNode[] = [root];
  const top = (): OpenNode => open.at(-1) ?? root;
  const parser = createParser(true, { trim: false, normalize: false, position: true });
  parser.onerror = (fault) => {
    const [what = '', line] = fault.message.split('\n');
    const where = line === undefined ? '' : ` (${line.toLowerCase().replace(':', '')})`;
    const isCutOff = (parser as { tagName?: string }).tagName === 'views';
    if (MENDED.test(what) && !isCutOff) {
      mended.add(
        `${fileName} is not well-formed XML: a closing tag does not match${where}; read as if it did`,
      );
    } else if (!TOLERATED.test(what)) {
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
  return { nodes, mended: [...mended] };
}
