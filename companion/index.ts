import { settingsStorage } from 'settings';
import { PAGE_KEYS } from '../common/page-keys';
import { answerRequest } from './felt-words';
import { recallFreshness, showFreshness } from './freshness';
import { recallSettings, takeFromPage } from './settings-keeper';
import { openLink, sayOnWatch, tellSettings } from './watch-link';
import { fulfilWishes, showAll } from './wishes';

recallSettings(tellSettings);
recallFreshness();
// First the watch: whatever may be wrong with the page or its storage, sessions and settings still cross.
openLink();
settingsStorage.onchange = ({ key }) => {
  if (key === PAGE_KEYS.say) {
    answerRequest(sayOnWatch);
    return;
  }
  takeFromPage();
  fulfilWishes();
  showFreshness();
  // Somebody has cleared everything.
  if (key === null) showAll();
};
takeFromPage();
showAll();
showFreshness();
fulfilWishes();
answerRequest(sayOnWatch);
