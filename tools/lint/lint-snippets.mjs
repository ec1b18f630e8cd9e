import { text } from 'node:stream/consumers';
import process from 'node:process';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { parseJson } from '../json.mjs';
import { ROOT } from '../places.mjs';

/**
 * A piece of code, and the file of the repository that it pretends to be.
 * @typedef {{ file: string, code: string }} Snippet
 */

// Reads a JSON array of snippets from standard input, holds each against the repository's house rules, and writes the
// rules that each breaks. The rules that need types are left out: a file that is not there is in no type check.
const eslint = new ESLint({ cwd: ROOT, overrideConfig: [tseslint.configs.disableTypeChecked] });

const snippets = /** @type {Snippet[]} */ (parseJson(await text(process.stdin)));
const broken = [];
for (const { file, code } of snippets) {
  const [result] = await eslint.lintText(code, { filePath: file });
  if (!result) throw new Error(`ESLint leaves ${file} out.`);
  broken.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(broken));
