import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the documents lead to is there: files, headings, commands. */

const ROOT = join(__dirname, '..', '..');
const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** A picture that everybody loads who looks at the repository. */
const LARGEST_PICTURE_BYTES = 1_500_000;

const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const statOf = (path: string) => statSync(join(ROOT, path), { throwIfNoEntry: false });

/** Where the links of a page lead, and its pictures are, but for those to other places of the web. */
function linksOf(page: string): string[] {
  return [...textOf(page).matchAll(/(?:\]\(|src=")([^)"\s]+)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?|mailto):/.test(target));
}

/** The names that a page's headings can be linked by, as GitHub makes them. */
function headingsOf(page: string): string[] {
  return [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The page, or the page with the heading, that a link leads nowhere to. */
function deadLinksOf(page: string): string[] {
  return linksOf(page).filter((link) => {
    const [path = '', heading] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (!statOf(target)) return true;
    return heading !== undefined && !headingsOf(target).includes(heading);
  });
}

describe.each(PAGES)('%s', (page) => {
  it('leads to files and headings that are there', () => {
    expect(deadLinksOf(page)).toEqual([]);
  });

  it('names commands of package.json', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...textOf(page).matchAll(/(?:`|^)npm (?:run )?([a-z][a-z:-]*)/gm)].map(
      ([, name = '']) => name,
    );
    const ofNpm = ['ci', 'install', 'cache', 'outdated'];
    expect(named.filter((name) => scripts[name] === undefined && !ofNpm.includes(name))).toEqual([]);
  });

  it('names files that are there', () => {
    // The rooms of the watch are also called without the folder that they are all in.
    const ofWatch = 'session|guidance|time|haptics|wrist|screens|storage|phone|conductor';
    const rooms = `(?:app|common|companion|settings|simulator|tests|tools|bench|resources|art|${ofWatch})`;
    const named = [
      ...textOf(page).matchAll(
        new RegExp(`\`(${rooms}/[\\w./-]+\\.(?:tsx?|mjs|json|css|po|svg|view))\``, 'g'),
      ),
    ].map(([, path = '']) => path);
    expect(named.filter((path) => !statOf(path) && !statOf(`app/${path}`))).toEqual([]);
  });

  it('shows pictures that are not too large', () => {
    const pictures = linksOf(page).filter((link) => /\.(png|gif|svg)$/.test(link));
    const sizes = pictures.map((link) => statOf(join(dirname(page), link))?.size ?? Infinity);
    expect(sizes.filter((bytes) => bytes > LARGEST_PICTURE_BYTES)).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  it('has a reason for each package that is installed', () => {
    const { devDependencies } = JSON.parse(textOf('package.json')) as {
      devDependencies: Record<string, string>;
    };
    const page = textOf('docs/architecture.md');
    // Those of one family are named by their endings.
    const isNamed = (name: string) =>
      page.includes(`\`${name}\``) || page.includes(`\`-${name.split('-').at(-1)}\``);
    const unnamed = Object.keys(devDependencies).filter(
      (name) => !name.startsWith('@types/') && !isNamed(name),
    );
    expect(unnamed).toEqual([]);
  });
});
