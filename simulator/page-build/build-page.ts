import { fileURLToPath } from 'node:url';
import type * as Vite from 'vite';
import { noBuffer } from './no-buffer';

/** What the page is for: handed out by the server, which it then speaks with, or on its own. */
export type PageMode = 'served' | 'site';

/** The sources of the page. */
const PAGE = fileURLToPath(new URL('../page', import.meta.url));
const NO_STREAM = fileURLToPath(new URL('no-stream.ts', import.meta.url));

/** Builds the page into a folder; what is in it goes. */
export async function buildPage(
  folder: string,
  mode: PageMode,
  plugins: readonly Vite.Plugin[] = [],
): Promise<void> {
  const { build } = await vite();
  await build({
    configFile: false,
    root: PAGE,
    base: './',
    mode,
    publicDir: false,
    logLevel: 'warn',
    plugins: [noBuffer(), ...plugins],
    // `sax` asks for Node's streams and does without them.
    resolve: { alias: { stream: NO_STREAM } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        onLog(level, log, tell) {
          // "use client" of components: what is said to servers, of which this page has none.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
        },
      },
    },
  });
}

/** Imported late: by `require`, as tsx turns an import into, parts of Vite are there twice, and its build fails. */
export function vite(): Promise<typeof Vite> {
  return import('vite');
}
