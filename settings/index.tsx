import { openChosenAt } from './chosen-at';
import { Feel } from './feel';
import { Care, Listen, Professional } from './advice';
import { Freshness } from './freshness';
import { openGoal } from './goal';
import { Help } from './help';
import { noteLook } from './look';
import { Moves } from './moves';
import { Pictures } from './pictures';
import { Progress } from './progress';
import { OwnRoutines, Routines } from './routines';
import { Reset } from './reset';
import { Send } from './send';
import { Sessions } from './sessions';
import { Take } from './take';
import { openWords } from './words';
import { Wrist } from './wrist';

registerSettingsPage(({ settings, settingsStorage }) => {
  openChosenAt(settingsStorage);
  openWords(settingsStorage);
  openGoal(settingsStorage);
  noteLook(settingsStorage);
  return (
    <Page>
      <Care stored={settings} />
      <Progress stored={settings} />
      <Help stored={settings} />
      <Pictures stored={settings} />
      <Sessions stored={settings} storage={settingsStorage} />
      <Freshness stored={settings} />
      <Routines stored={settings} />
      <Moves stored={settings} />
      <OwnRoutines stored={settings} />
      <Wrist stored={settings} />
      <Feel stored={settings} storage={settingsStorage} />
      <Listen stored={settings} />
      <Take stored={settings} storage={settingsStorage} />
      <Send stored={settings} />
      <Reset stored={settings} storage={settingsStorage} />
      <Professional />
    </Page>
  );
});
