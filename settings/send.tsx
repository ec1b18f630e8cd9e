import { gettext } from 'i18n';
import { addressIn } from '../common/addresses';
import { parseJson } from '../common/json';
import { PAGE_KEYS } from '../common/page-keys';
import { checkSent } from '../common/page-take';
import type { Stored } from './controls';
import { counted, fill, momentInWords } from './words';

/** The history to an address of the owner's own, after each session: off unless one is entered. */
export function Send({ stored }: { stored: Stored }): JSX.Element {
  const { address, isRefused } = addressIn(stored[PAGE_KEYS.sendTo]);
  return (
    <Section title={<Text bold>{gettext('send_title')}</Text>} description={gettext('send_description')}>
      <TextInput
        label={gettext('send_label')}
        placeholder={gettext('send_placeholder')}
        type="url"
        settingsKey={PAGE_KEYS.sendTo}
      />
      <Text>{gettext(isRefused ? 'send_refused' : address === undefined ? 'send_off' : 'send_means')}</Text>
      {address === undefined ? null : <Text>{stateInWords(stored)}</Text>}
    </Section>
  );
}

function stateInWords(stored: Stored): string {
  const sent = checkSent(parseJson(stored[PAGE_KEYS.sent]));
  switch (sent?.state) {
    case 'sent':
      return counted('sent', sent.count, momentInWords(sent.atS));
    case 'failed':
      return sent.why === '' ? gettext('send_unreachable') : fill(gettext('send_failed'), sent.why);
    case 'not-allowed':
      return gettext('send_not_allowed');
    default:
      return gettext('send_waiting');
  }
}
