import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Vite from 'vite';
import { buildPage, vite } from '../page-build/build-page';
import { nameOfPackageFile } from '../server/package-file';
import { ICON_SIZES, iconPng } from './icons';

/** What a site is made of. */
export interface SiteOptions {
  /** Path of the .fba file inside. */
  readonly fba: string;
  /** The folder to make; what is in it goes. */
  readonly folder: string;
  /** An SVG drawing that fills a square, for home screens. Default: the simulator's own. */
  readonly iconSvg?: string;
}

const SERVICE_WORKER = fileURLToPath(new URL('service-worker.ts', import.meta.url));
const MANIFEST = 'manifest.webmanifest';
/** The page's ground, light and dark (page/theme.ts). */
const LIGHT = '#f5f4f1';
const DARK = '#141517';

/** Fonts of one script each, several MB: kept when they are needed (service-worker.ts). */
const LATER = /noto-sans-(jp|kr|sc|tc)/;

/**
 * Makes a folder that any web host can serve under any path: the page, a package, and a service worker that keeps both.
 * @throws UsageError when the package cannot be read or opened
 */
export async function buildSite({ fba, iconSvg, ...options }: SiteOptions): Promise<void> {
  const folder = resolve(options.folder);
  const name = nameOfPackageFile(fba);
  rmSync(folder, { recursive: true, force: true });
  await buildPage(folder, 'site', [headPlugin(name)]);
  copyFileSync(fba, join(folder, 'package.fba'));
  for (const size of ICON_SIZES) writeFileSync(join(folder, `icon-${size}.png`), iconPng(iconSvg, size));
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifestOf(name), undefined, 2));
  await buildServiceWorker(folder);
}

function manifestOf(name: string) {
  return {
    name,
    short_name: name,
    description: `${name} on a watch on your screen`,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: LIGHT,
    theme_color: LIGHT,
    icons: ICON_SIZES.map((size) => ({
      src: `icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  };
}

function headPlugin(name: string): Vite.Plugin {
  const link = (rel: string, href: string) => ({
    tag: 'link',
    attrs: { rel, href },
    injectTo: 'head' as const,
  });
  const themeColor = (scheme: string, content: string) => ({
    tag: 'meta',
    attrs: { name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` },
    injectTo: 'head' as const,
  });
  return {
    name: 'site-head',
    transformIndexHtml: (html) => ({
      html: html.replace('<title>Simulator</title>', `<title>${escaped(name)}</title>`),
      tags: [
        link('manifest', `./${MANIFEST}`),
        link('apple-touch-icon', './icon-192.png'),
        themeColor('light', LIGHT),
        themeColor('dark', DARK),
      ],
    }),
  };
}

/** The worker goes last: it knows every file by its content. */
async function buildServiceWorker(folder: string): Promise<void> {
  const files = filesOf(folder).filter((path) => !LATER.test(path));
  const entries = files.map((path) => ({ url: path, revision: hashOf(join(folder, path)) }));
  const { build } = await vite();
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { SITE_FILES: JSON.stringify(entries), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: SERVICE_WORKER,
        formats: ['iife'],
        name: 'serviceWorker',
        fileName: () => 'service-worker.js',
      },
    },
  });
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
