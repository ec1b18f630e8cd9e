import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const TOOLS = join(__dirname, '..', '..', '..', 'tools');

/**
 * Runs code that imports from a module of tools/, and gives what it prints and its exit code. The tools are plain
 * modules for Node, so Node runs them.
 */
export function runTool(
  tool: string,
  names: string,
  code: string,
): { status: number | null; output: string } {
  const source = `import { ${names} } from ${JSON.stringify(pathToFileURL(join(TOOLS, tool)).href)};\n${code}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
