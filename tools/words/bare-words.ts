import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesIn } from '../files-in';

/** Attributes of the page's components that people read or hear. */
const READ = new Set(['label', 'sublabel', 'title', 'description', 'placeholder', 'selectViewTitle']);
/** Calls of the watch that put a text on the screen, by the place of the text among what they are given. */
const SHOWN: { readonly [name: string]: number } = { setText: 1 };
/** Signs and units that are the same in all languages: `×`, `:`, `h`. */
const WORD = /\p{L}{2}/u;
const CODE = /\.tsx?$/;
const VIEWS = /\.(view|gui)$/;

/** Words that somebody would read and that no catalogue has: each as the file and what stands there. */
export function bareWords(root: string): string[] {
  const found: string[] = [];
  for (const file of filesIn(root, ['app', 'settings', 'companion'], CODE)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (isRead(node) && WORD.test(textIn(node)))
        found.push(`${file.slice(root.length + 1)}: ${textIn(node).trim()}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  for (const file of filesIn(root, ['resources'], VIEWS)) {
    const view = readFileSync(file, 'utf8').replace(/<!--.*?-->/gs, '');
    for (const [, text = ''] of view.matchAll(/>([^<]+)</g)) {
      if (!text.startsWith('_') && WORD.test(text))
        found.push(`${file.slice(root.length + 1)}: ${text.trim()}`);
    }
    for (const [, text = ''] of view.matchAll(/ text="([^"]+)"/g)) {
      if (WORD.test(text)) found.push(`${file.slice(root.length + 1)}: ${text}`);
    }
  }
  return found;
}

/** What stands between tags, in an attribute that is read, as the name of an option, or in a call that shows it. */
function isRead(node: ts.Node): node is ts.JsxText | ts.StringLiteralLike | ts.TemplateExpression {
  if (ts.isJsxText(node)) return true;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return false;
  const holder = ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent;
  if (ts.isJsxElement(holder)) return true;
  if (ts.isJsxAttribute(holder)) return READ.has(holder.name.getText());
  if (ts.isPropertyAssignment(holder)) return holder.initializer === node && holder.name.getText() === 'name';
  return ts.isCallExpression(holder) && SHOWN[holder.expression.getText()] === holder.arguments.indexOf(node);
}

/** Without the places of a template. */
function textIn(node: ts.JsxText | ts.StringLiteralLike | ts.TemplateExpression): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' ');
}
