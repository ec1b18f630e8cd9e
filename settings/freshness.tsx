import { gettext } from 'i18n';
import { parseJson } from '../common/json';
import { checkPageLink, chosenAtMs, NEVER_SEEN, PAGE_KEYS, type PageLink } from '../common/page-keys';
import type { Stored } from './controls';
import { counted, fill, momentInWords, sumInWords } from './words';

/** Whether the watch goes by what is chosen here, when it was last heard of, and what still waits. */
export function Freshness({ stored }: { stored: Stored }): JSX.Element {
  const known = checkPageLink(parseJson(stored[PAGE_KEYS.link])) ?? NEVER_SEEN;
  // A choice that no companion has heard of yet is on no watch.
  const isHeard = chosenAtMs(stored[PAGE_KEYS.chosenAt]) === known.chosenAtMs;
  const link = { ...known, isCurrent: known.isCurrent && isHeard };
  return (
    <Section title={<Text bold>{gettext(link.isCurrent ? 'on_watch' : 'waiting_for_watch')}</Text>}>
      {linesOf(link).map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Section>
  );
}

function linesOf({ seenAtS, isCurrent, waiting, thinned, thinnedS, refused, isFull }: PageLink): string[] {
  const lines: string[] = [];
  if (!isCurrent) lines.push(gettext('waiting_means'));
  if (seenAtS > 0) lines.push(fill(gettext('last_seen'), momentInWords(seenAtS)));
  if (waiting > 0) lines.push(counted('still_on_watch', waiting));
  if (isFull) lines.push(gettext('phone_full'));
  if (thinned > 0) lines.push(counted('thinned', thinned, sumInWords(thinnedS)));
  if (refused > 0) lines.push(counted('refused', refused));
  return lines;
}
