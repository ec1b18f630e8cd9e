import { gettext } from 'i18n';
import { parseJson } from '../common/json';
import { PAGE_KEYS } from '../common/page-keys';
import {
  checkBrought,
  checkTaken,
  checkTakeRequest,
  isOfNow,
  TAKE_FORMATS,
  type TakeFormat,
} from '../common/page-take';
import type { Stored } from './controls';
import { counted, fill } from './words';

/** The history as text to copy, and back again. */
export function Take({ stored, storage }: { stored: Stored; storage: LiveStorage }): JSX.Element {
  const request = checkTakeRequest(parseJson(stored[PAGE_KEYS.take]));
  return (
    <Section title={<Text bold>{gettext('take_title')}</Text>} description={gettext('take_description')}>
      {TAKE_FORMATS.map((format) => (
        <Button
          key={format}
          list
          label={gettext(`take_${format}`)}
          onClick={() => want(storage, format, 0)}
        />
      ))}
      {request && isOfNow(request) ? <Copy stored={stored} storage={storage} /> : null}
      <TextInput
        label={gettext('bring_label')}
        placeholder={gettext('bring_placeholder')}
        settingsKey={PAGE_KEYS.bring}
      />
      <Text>{broughtInWords(stored)}</Text>
    </Section>
  );
}

/** A field with the text in it, part by part. */
function Copy({ stored, storage }: { stored: Stored; storage: LiveStorage }): JSX.Element | null {
  const taken = checkTaken(parseJson(stored[PAGE_KEYS.taken]));
  if (!taken) return <Text>{gettext('take_wait')}</Text>;
  const { format, part, parts, text } = taken;
  return (
    <Fragment>
      <TextInput label={counted('take_part', parts, part + 1)} value={text} />
      {part + 1 < parts ? (
        <Button list label={gettext('take_next')} onClick={() => want(storage, format, part + 1)} />
      ) : null}
      <Button list label={gettext('take_done')} onClick={() => storage.removeItem(PAGE_KEYS.take)} />
    </Fragment>
  );
}

function want(storage: LiveStorage, format: TakeFormat, part: number): void {
  storage.setItem(PAGE_KEYS.take, JSON.stringify({ format, part, at: Date.now() }));
}

/** What came of the last one that was pasted; before that, how it is done. */
function broughtInWords(stored: Stored): string {
  if (stored[PAGE_KEYS.bring] !== undefined) return gettext('bring_wait');
  const brought = checkBrought(parseJson(stored[PAGE_KEYS.brought]));
  if (!brought || !isOfNow(brought)) return gettext('bring_how');
  switch (brought.kind) {
    case 'merged':
      return counted('brought', brought.added, counted('brought_known', brought.known));
    case 'bad-row':
      return fill(gettext('brought_bad_row'), brought.row);
    case 'foreign':
    case 'full':
      return gettext(`brought_${brought.kind}`);
  }
}
