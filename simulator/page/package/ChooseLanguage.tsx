import NativeSelect from '@mui/material/NativeSelect';
import type { Running } from '../bench/bench';
import { useBench } from '../bench/hooks';
import { languagesFor } from './languages';

/** The language of watch and phone. Those that the package brings words for come first. */
export function ChooseLanguage({ running: { world, locale } }: { readonly running: Running }) {
  const bench = useBench();
  const { translated, others } = languagesFor(world.package.devices.get(world.watch.family), locale);
  const named = (tags: readonly string[]) =>
    tags.map((tag) => (
      <option key={tag} value={tag}>
        {nameOf(tag)}
      </option>
    ));
  return (
    <NativeSelect
      className="language"
      value={locale}
      inputProps={{ 'aria-label': 'Language of watch and phone' }}
      onChange={({ target }) => bench.chooseLocale(target.value)}
    >
      {translated.length > 0 ? <optgroup label="In the package">{named(translated)}</optgroup> : null}
      <optgroup label="Not in the package">{named(others)}</optgroup>
    </NativeSelect>
  );
}

function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
