import { Duration } from './duration';
import { Sessions } from './sessions';

registerSettingsPage(({ settings }) => (
  <Page>
    <Duration stored={settings.durationMin} />
    <Sessions stored={settings.log} />
  </Page>
));
