import type { DocumentOptions } from './watch-document';

/** A file that a view asked for; `folder` is where its own links start from. */
export interface ResourceFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

const SYSTEM_ROOT = '/mnt/sysassets/';
const APP_ROOTS = ['/mnt/assets/', '/'];
const RESOURCES = 'resources/';

/** Reads the files that views are made of: those of the package and those of the system. */
export class Resources {
  constructor(private readonly options: DocumentOptions) {}

  /** A file of the system, e.g. `/mnt/sysassets/widgets/text_button.defs`. */
  static isSystem(href: string): boolean {
    return href.startsWith(SYSTEM_ROOT);
  }

  /**
   * Finds a file: a system file by its full path, any other first beside the file that asks, then in the
   * package's resources [D:build/guides/user-interface/svg;
   * R:gondwanasoft/fitbit-text-rect:resources/widgets/text_rect/index.defs].
   */
  read(href: string, folder: string): ResourceFile | undefined {
    if (Resources.isSystem(href)) {
      const text = this.options.systemAsset(href);
      return text === undefined ? undefined : { path: href, folder: folderOf(href), text };
    }
    for (const path of candidates(href, folder)) {
      const bytes = this.options.bundle.files.get(path);
      if (bytes) return { path, folder: folderOf(path), text: new TextDecoder().decode(bytes) };
    }
    return undefined;
  }
}

/**
 * How `document.location.pathname` names a view: from the resources, with a slash
 * [T:device/document/document.d.ts].
 */
export function pathName(path: string): string {
  return `/${path.startsWith(RESOURCES) ? path.slice(RESOURCES.length) : path}`;
}

function candidates(href: string, folder: string): string[] {
  const root = APP_ROOTS.find((prefix) => href.startsWith(prefix));
  if (root) return [normalise(href.slice(root.length)), normalise(RESOURCES + href.slice(root.length))];
  return [normalise(folder + href), normalise(RESOURCES + href), normalise(href)];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
