import type { Library } from './library';
import { Resources, type ResourceFile } from './resources';
import { parseXml, type XmlNode } from './xml';

/** What loading needs. */
export interface LoaderTools {
  readonly resources: Resources;
  readonly library: Library;
  readonly unimitated: (name: string) => void;
}

/**
 * What is left of a file once its definitions are taken: elements to be shown, with imported ones in their
 * place.
 */
export interface LoadedContent {
  readonly nodes: readonly XmlNode[];
}

/**
 * Reads a view or definition file: its symbols and stylesheets, and those of what it imports, go to the
 * library [D:build/guides/user-interface/svg; R:gondwanasoft/fitbit-metronome:resources/widget.defs].
 * @returns the elements to be shown, without definitions
 */
export function loadDefinitions(file: ResourceFile, tools: LoaderTools): LoadedContent {
  const { nodes, mended } = parseXml(file.text, file.path);
  for (const problem of mended) tools.unimitated(problem);
  return { nodes: collect(nodes, file, tools) };
}

function collect(nodes: readonly XmlNode[], file: ResourceFile, tools: LoaderTools): XmlNode[] {
  const shown: XmlNode[] = [];
  for (const node of nodes) {
    switch (node.name) {
      case 'link':
        shown.push(...followLink(node, file, tools));
        break;
      case 'style':
        tools.library.addStyles(node.text, file.path, Resources.isSystem(file.path));
        break;
      case 'symbol':
        addSymbol(node, file, tools);
        break;
      case 'defs':
        // Definitions only: what else stands in there is not shown. A mask is part of the view all the same: code finds the
        // shapes in it [R:aidanblack/fitbit-tracks:resources/index.view `weatherArc`, app/index.js].
        shown.push(...collect(node.children, file, tools).filter(({ name }) => name === 'mask'));
        break;
      default:
        shown.push({ ...node, children: collect(node.children, file, tools) });
    }
  }
  return shown;
}

function addSymbol(node: XmlNode, file: ResourceFile, tools: LoaderTools): void {
  const { id } = node.attributes;
  if (id === undefined) {
    tools.unimitated(`symbol without id in ${file.path}`);
    return;
  }
  tools.library.addSymbol(id, { node: { ...node, children: collect(node.children, file, tools) } });
}

function followLink(link: XmlNode, file: ResourceFile, tools: LoaderTools): readonly XmlNode[] {
  const { rel, href } = link.attributes;
  if (!href || (rel !== 'stylesheet' && rel !== 'import')) {
    tools.unimitated(`link rel="${rel ?? ''}" in ${file.path}`);
    return [];
  }
  const target = tools.resources.read(href, file.folder);
  if (!target) {
    const why = Resources.isSystem(href) ? 'system file' : `there is no such file, linked in ${file.path}:`;
    tools.unimitated(`${why} ${href}`);
    return [];
  }
  if (rel === 'stylesheet') {
    // The same sheet linked twice counts once: its rules would only be repeated.
    if (tools.library.noteImport(target.path))
      tools.library.addStyles(target.text, target.path, Resources.isSystem(target.path));
    return [];
  }
  if (!tools.library.noteImport(target.path)) return [];
  const { nodes } = loadDefinitions(target, tools);
  return isDefinitionFile(target.path) ? [] : nodes;
}

/** Files of definitions have an empty `svg` around them, which is nothing to show. */
function isDefinitionFile(path: string): boolean {
  return path.endsWith('.defs') || Resources.isSystem(path);
}
