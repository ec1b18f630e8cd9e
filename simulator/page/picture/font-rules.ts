let made: Promise<string> | undefined;

/** The page's own fonts as CSS without addresses, for a picture that can fetch nothing. Made once. */
export function fontRules(): Promise<string> {
  made ??= collect();
  return made;
}

async function collect(): Promise<string> {
  const rules = Array.from(document.styleSheets).flatMap((sheet) =>
    Array.from(sheet.cssRules).filter((rule) => rule instanceof CSSFontFaceRule),
  );
  return (await Promise.all(rules.map(withinItself))).join('\n');
}

async function withinItself(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (address === undefined) return rule.cssText;
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const response = await fetch(new URL(address, base));
  if (!response.ok) throw new Error(`the font ${address} cannot be had for the picture (${response.status})`);
  return rule.cssText.replace(address, await dataUrl(await response.blob()));
}

function dataUrl(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('a font cannot be read'));
    reader.readAsDataURL(content);
  });
}
