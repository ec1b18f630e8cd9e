import type { DeviceBundle } from '../../package/app-package';

/** What a watch can be set to [S:lib/ProjectConfiguration.js]. */
const OF_THE_WATCH = [
  ...['en-US', 'de-DE', 'es-ES', 'fr-FR', 'it-IT', 'ja-JP', 'ko-KR', 'nl-NL', 'sv-SE', 'zh-CN', 'zh-TW'],
  ...['pt-BR', 'id-ID', 'ro-RO', 'ru-RU', 'pl-PL', 'cs-CZ', 'nb-NO'],
];

/** Languages to choose from: those that a bundle has words for, and the rest. The one that holds is among them. */
export function languagesFor(bundle: DeviceBundle | undefined, locale: string) {
  const words = Object.entries(bundle?.manifest.i18n ?? {}).filter(
    ([, { resources }]) => resources !== undefined,
  );
  const translated = words.map(([tag]) => asWritten(tag));
  const all = [...translated, ...OF_THE_WATCH, locale];
  const others = all.filter((tag, at) => !translated.includes(tag) && all.indexOf(tag) === at);
  return { translated, others };
}

/** The manifest has them in lower case. */
function asWritten(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}
