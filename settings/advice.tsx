import { gettext } from 'i18n';
import { needsCare } from '../common/care';
import { parseJson } from '../common/json';
import { PAGE_KEYS } from '../common/page-keys';
import { checkPageLog } from '../common/page-log';
import { addressIn } from '../common/addresses';
import type { Stored } from './controls';

/** After a bad spell, and only then: what these moves are not. */
export function Care({ stored }: { stored: Stored }): JSX.Element | null {
  const log = checkPageLog(parseJson(stored[PAGE_KEYS.log]));
  if (!log || !needsCare(log.felt, Math.floor(Date.now() / 1000))) return null;
  return (
    <Section title={<Text bold>{gettext('care_title')}</Text>}>
      <Text>{gettext('care')}</Text>
    </Section>
  );
}

/** Something of the owner's own to listen to while lying there. */
export function Listen({ stored }: { stored: Stored }): JSX.Element {
  const { address, isRefused } = addressIn(stored[PAGE_KEYS.listen]);
  return (
    <Section title={<Text bold>{gettext('listen_title')}</Text>} description={gettext('listen_description')}>
      <TextInput
        label={gettext('listen_label')}
        placeholder={gettext('listen_placeholder')}
        type="url"
        settingsKey={PAGE_KEYS.listen}
      />
      {address === undefined ? null : <Link source={address}>{gettext('listen_open')}</Link>}
      {isRefused ? <Text>{gettext('listen_refused')}</Text> : null}
    </Section>
  );
}

/** What Drape is and is not. */
export function Professional(): JSX.Element {
  return (
    <Section title={<Text bold>{gettext('professional_title')}</Text>}>
      <Text>{gettext('professional')}</Text>
      <Text>{gettext('no_advice')}</Text>
    </Section>
  );
}
