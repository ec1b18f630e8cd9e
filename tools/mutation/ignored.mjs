import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const WHY = 'the words of the console are for people; that and how often something is said is tested';

/** Passes over what is said on the console, and over nothing else. */
const consoleWords = {
  /** @param {import('@stryker-mutator/api/ignore').NodePath} path */
  shouldIgnore(path) {
    const { node, parent } = /** @type {{ node: unknown, parent: CallOfMember | undefined }} */ (path);
    const isSaid = parent?.type === 'CallExpression' && parent.callee.object?.name === 'console';
    return isSaid && node !== parent.callee ? WHY : undefined;
  },
};

/** @typedef {{ type: string, callee: { object?: { name?: string } } }} CallOfMember */

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'console-words', consoleWords)];
