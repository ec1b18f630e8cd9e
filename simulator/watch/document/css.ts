import type { CssNode, Selector as CssSelector } from 'css-tree';
// Without the dictionary of all of CSS that the whole library brings: the page boots sooner.
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { rememberByText } from '../../memo';
import type { Compound, Selector } from './selectors';

/** A rule of a stylesheet for one of its selectors; property names are as written, e.g. 'font-size'. */
export interface StyleRule {
  readonly selector: Selector;
  readonly declarations: Readonly<Record<string, string>>;
}

/**
 * Reads a stylesheet. The platform knows type, class and id selectors and their combinations
 * [D:build/guides/user-interface/css]; anything else is handed to `unimitated` by name and left out.
 * @returns the rules in the order of the file, one for each selector
 */
export function parseCss(
  source: string,
  fileName: string,
  unimitated: (name: string) => void,
): readonly StyleRule[] {
  const { rules, unread } = readSheet(source, fileName);
  for (const name of unread) unimitated(name);
  return rules;
}

const readSheet = rememberByText((source, fileName) => {
  const rules: StyleRule[] = [];
  const unread: string[] = [];
  const unimitated = (name: string): void => void unread.push(name);
  const ast = parse(source, {
    parseValue: false,
    onParseError: (fault) => unimitated(`CSS in ${fileName}: ${fault.message}`),
  });
  walk(ast, (node) => {
    if (node.type === 'Atrule') unimitated(`CSS @${node.name} in ${fileName}`);
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return;
    const declarations: Record<string, string> = {};
    for (const entry of node.block.children.toArray()) {
      if (entry.type === 'Declaration' && entry.value.type === 'Raw') {
        declarations[entry.property] = unquote(entry.value.value);
      }
    }
    for (const child of node.prelude.children.toArray()) {
      const selector = child.type === 'Selector' ? toSelector(child) : undefined;
      if (selector) rules.push({ selector, declarations });
      else unimitated(`CSS selector in ${fileName}`);
    }
  });
  return { rules, unread };
});

/**
 * Values may stand in quotes, colours too: `fill: "fb-white"` [R:Fitbit/sdk-app-demo:resources/styles.css].
 */
function unquote(value: string): string {
  const text = value.trim();
  const quoted = /^"([\s\S]*)"$|^'([\s\S]*)'$/.exec(text);
  return quoted ? (quoted[1] ?? quoted[2] ?? '').replace(/\\(["'\\])/g, '$1') : text;
}

function toSelector(node: CssSelector): Selector | undefined {
  const compounds: Compound[] = [];
  const combinators: Array<'descendant' | 'child'> = [];
  let parts: CssNode[] = [];
  let specificity = 0;
  const close = (): boolean => {
    const compound = toCompound(parts);
    parts = [];
    if (!compound) return false;
    compounds.push(compound);
    specificity += compound.ids.length * 65536 + compound.classes.length * 256 + (compound.type ? 1 : 0);
    return true;
  };
  for (const part of node.children.toArray()) {
    if (part.type !== 'Combinator') {
      parts.push(part);
      continue;
    }
    if ((part.name !== ' ' && part.name !== '>') || !close()) return undefined;
    combinators.push(part.name === '>' ? 'child' : 'descendant');
  }
  return close() ? { compounds, combinators, specificity } : undefined;
}

function toCompound(parts: readonly CssNode[]): Compound | undefined {
  let type: string | undefined;
  const ids: string[] = [];
  const classes: string[] = [];
  for (const part of parts) {
    if (part.type === 'TypeSelector') type = part.name === '*' ? undefined : part.name;
    else if (part.type === 'IdSelector') ids.push(part.name);
    else if (part.type === 'ClassSelector') classes.push(part.name);
    else return undefined;
  }
  return parts.length > 0 ? { type, ids, classes } : undefined;
}
