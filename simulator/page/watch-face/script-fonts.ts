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

let family: string | undefined;

/** Loads the font that a language needs beside the system font, if it needs one, and sets texts in it from now on. */
export function useScriptOf(locale: string): void {
  const font = SCRIPT_FONTS.find(({ languages }) => languages.test(locale));
  family = font?.family;
  const { style } = document.documentElement;
  if (family === undefined) style.removeProperty(SCRIPT_FAMILY);
  else style.setProperty(SCRIPT_FAMILY, `'${family}'`);
  font?.load().catch((fault: unknown) => {
    console.error(`The font for ${locale} could not be loaded; the browser's own is used: ${String(fault)}`);
  });
}

/** The families that a text of the system font is set in, the first that has a character first. */
export function systemFamilies(): string {
  return family === undefined ? "'Drape System', sans-serif" : `'Drape System', '${family}', sans-serif`;
}
