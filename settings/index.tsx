import { openChosenAt } from './chosen-at';
import { Feel } from './feel';
import { Care, Listen, Professional } from './advice';
import { Freshness } from './freshness';
import { Moves } from './moves';
import { OwnRoutines, Routines } from './routines';
import { Sessions } from './sessions';
import { Wrist } from './wrist';

registerSettingsPage(({ settings, settingsStorage }) => {
  openChosenAt(settingsStorage);
  return (
    <Page>
      <Freshness stored={settings} />
      <Care stored={settings} />
      <Routines stored={settings} />
      <Sessions stored={settings} />
      <Moves stored={settings} />
      <OwnRoutines stored={settings} />
      <Wrist stored={settings} />
      <Feel stored={settings} storage={settingsStorage} />
      <Listen stored={settings} />
      <Professional />
    </Page>
  );
});
