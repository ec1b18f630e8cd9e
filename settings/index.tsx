import { Feel } from './feel';
import { HowLong } from './how-long';
import { Sessions } from './sessions';
import { Wrist } from './wrist';

registerSettingsPage(({ settings, settingsStorage }) => (
  <Page>
    <HowLong stored={settings} />
    <Sessions stored={settings} />
    <Wrist stored={settings} />
    <Feel stored={settings} storage={settingsStorage} />
  </Page>
));
