import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { WordRoom } from './catalogue';
import { filesIn } from '../files-in';

/** What a room's code and views can ask a catalogue for. */
export interface AskedFor {
  /** Ids that stand in a call or a view as they are: each has to be there. */
  readonly certain: ReadonlySet<string>;
  /** Every text in the code, and a pattern for each that is put together: an id that is none of them is asked for by nobody. */
  readonly possible: { has(id: string): boolean };
}

/** Rooms whose code hands ids to another one's `gettext`. */
const SHARED = ['common'];
const VIEWS = /\.(view|gui|defs)$/;
const CODE = /\.tsx?$/;

export function askedForBy(root: string, room: WordRoom): AskedFor {
  const certain = new Set<string>();
  const texts = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of filesIn(root, [room, ...SHARED], CODE)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) {
        texts.add(node.text);
        if (isGettext(node.parent)) certain.add(node.text);
      } else if (ts.isTemplateExpression(node)) patterns.push(patternOf(node));
      else if (ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent)) texts.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  // Words in a view begin with an underscore (README of Fitbit/sdk-i18n).
  if (room === 'app') {
    for (const file of filesIn(root, ['resources'], VIEWS)) {
      for (const [, id] of readFileSync(file, 'utf8').matchAll(/>_([^<\s]+)</g)) certain.add(id as string);
    }
  }
  // `${name}_${option}` says nothing by itself: both parts have to stand in the code.
  const isPutTogether = (id: string): boolean =>
    [...id.matchAll(/_/g)].some(
      ({ index }) => texts.has(id.slice(0, index)) && texts.has(id.slice(index + 1)),
    );
  const has = (id: string): boolean =>
    certain.has(id) || texts.has(id) || patterns.some((pattern) => pattern.test(id)) || isPutTogether(id);
  return { certain, possible: { has } };
}

function isGettext(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === 'gettext';
}

/** `move_${id}` asks for every id that begins so; a template of nothing but places says nothing. */
function patternOf(template: ts.TemplateExpression): RegExp {
  const parts = [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  const isVague = !/[a-z]/.test(parts.join(''));
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return isVague ? /(?!)/ : new RegExp(`^${escaped.join('[\\w-]+')}$`);
}
