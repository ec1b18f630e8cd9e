import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { packagePlugin } from './package-file';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
/** The libraries may be linked from elsewhere (a second work tree). */
const LIBRARY_FOLDER = realpathSync(new URL('../../node_modules', import.meta.url));

/**
 * What Vite makes ready before the first page. It finds by itself all that index.html leads to by import, and waits
 * for it; these are named because nobody imports them by these names in a file (JSX becomes a call of them).
 */
const LIBRARIES = ['react', 'react-dom/client', 'react/jsx-dev-runtime', '@emotion/react', '@emotion/styled'];

/** Vite's settings for the page: loopback only, one package, nothing read from the folder it is started in. */
export function viteOptions(fba: string, port: number): InlineConfig {
  return {
    configFile: false,
    root: fileURLToPath(new URL('../page', import.meta.url)),
    cacheDir: fileURLToPath(new URL('../../node_modules/.cache/simulator', import.meta.url)),
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), packagePlugin(fba)],
    optimizeDeps: { include: LIBRARIES },
    server: {
      host: '127.0.0.1',
      port,
      strictPort: false,
      // A session on the bench is not to be lost because a file was saved; a reload shows what is new.
      hmr: false,
      fs: { allow: [REPOSITORY, LIBRARY_FOLDER] },
      warmup: { clientFiles: ['./main.tsx'] },
    },
  };
}
