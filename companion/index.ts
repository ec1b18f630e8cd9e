import { showLog } from './history';
import { openSettings } from './settings-keeper';
import { openLink, tellSettings } from './watch-link';

openSettings(tellSettings);
showLog();
openLink();
