const asData = new Map<string, Promise<string>>();

/** The fonts that the page has loaded, as CSS without addresses, for a picture that can fetch nothing. */
export async function fontRules(): Promise<string> {
  await document.fonts.ready;
  const loaded = new Set(
    Array.from(document.fonts)
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight, unicodeRange }) => fontKey(family, weight, unicodeRange)),
  );
  const rules = Array.from(document.styleSheets).flatMap((sheet) =>
    Array.from(sheet.cssRules).filter((rule) => rule instanceof CSSFontFaceRule),
  );
  const needed = rules.filter(({ style }) => {
    const value = (name: string): string => style.getPropertyValue(name);
    return loaded.has(
      fontKey(value('font-family'), value('font-weight'), value('unicode-range') || 'U+0-10FFFF'),
    );
  });
  return (await Promise.all(needed.map(withinItself))).join('\n');
}

/** The page's list of fonts and its style sheets write the same family with and without quotes. */
function fontKey(family: string, weight: string, range: string): string {
  return `${family.replace(/["']/g, '')} ${weight} ${range.replace(/\s/g, '')}`;
}

async function withinItself(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (address === undefined) return rule.cssText;
  const url = new URL(address, rule.parentStyleSheet?.href ?? document.baseURI).href;
  const data = asData.get(url) ?? fetchAsData(url);
  asData.set(url, data);
  return rule.cssText.replace(address, await data);
}

async function fetchAsData(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the font ${url} cannot be had for the picture (${response.status})`);
  return dataUrl(await response.blob());
}

function dataUrl(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('a font cannot be read'));
    reader.readAsDataURL(content);
  });
}
