/** The custom property of the page that names the family of the script in use, if its language needs one. */
export const SCRIPT_FAMILY = '--script-family';

/**
 * Fonts for what the system font lacks, as on the watch, where such languages are set in Noto Sans. Loaded when needed.
 * The phone is set in them too: a phone has them, the machine that the page is looked at on need not.
 */
const SCRIPT_FONTS: ReadonlyArray<{
  readonly languages: RegExp;
  readonly family: string;
  readonly load: () => Promise<unknown>;
}> = [
  {
    languages: /^ja/,
    family: 'Noto Sans JP Variable',
    load: () => import('@fontsource-variable/noto-sans-jp'),
  },
  {
    languages: /^ko/,
    family: 'Noto Sans KR Variable',
    load: () => import('@fontsource-variable/noto-sans-kr'),
  },
  {
    languages: /^zh-(TW|HK|MO|Hant)/i,
    family: 'Noto Sans TC Variable',
    load: () => import('@fontsource-variable/noto-sans-tc'),
  },
  {
    languages: /^zh/,
    family: 'Noto Sans SC Variable',
    load: () => import('@fontsource-variable/noto-sans-sc'),
  },
];

/** Signs that only one language writes, and ideographs, for which the font of a language that has them does. */
const SIGNS: ReadonlyArray<readonly [signs: RegExp, locale: string]> = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\uac00-\ud7a3]/, 'ko'],
  [/[\u3000-\u9fff]/, 'zh'],
];

/** Loaded so far, the one of the language in use first. */
let families: readonly string[] = [];

/** Loads the font that a language needs beside the system font, if it needs one, and sets texts in it from now on. */
export function useScriptOf(locale: string): void {
  const family = load(locale);
  families = family === undefined ? [] : [family];
  const { style } = document.documentElement;
  if (family === undefined) style.removeProperty(SCRIPT_FAMILY);
  else style.setProperty(SCRIPT_FAMILY, `'${family}'`);
}

/** Loads what a text needs that is written in another language than that of watch and phone. */
export function useScriptsIn(text: string): void {
  const written = SIGNS.find(([signs]) => signs.test(text))?.[1];
  // An ideograph is in each of these fonts: the one of the language will do.
  if (written === undefined || (written === 'zh' && families.length > 0)) return;
  const family = SCRIPT_FONTS.find(({ languages }) => languages.test(written))?.family;
  if (family === undefined || families.includes(family)) return;
  families = [...families, family];
  load(written);
}

function load(locale: string): string | undefined {
  const font = SCRIPT_FONTS.find(({ languages }) => languages.test(locale));
  font?.load().catch((fault: unknown) => {
    console.error(`The font for ${locale} could not be loaded; the browser's own is used: ${String(fault)}`);
  });
  return font?.family;
}

/** The families that a text of the system font is set in, the first that has a character first. */
export function systemFamilies(): string {
  return ["'Drape System'", ...families.map((family) => `'${family}'`), 'sans-serif'].join(', ');
}
