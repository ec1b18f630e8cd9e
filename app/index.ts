import { me } from 'appbit';
import clock from 'clock';
import { display } from 'display';
import { fallAsleep, sayForPhone, wakeUp } from './conductor/conductor';
import { goByNewSettings } from './conductor/course';
import { press } from './conductor/presses';
import { redraw } from './conductor/redraw';
import { openPhone } from './phone/phone';
import { recallSettings } from './phone/settings';
import { onPress } from './screens/presses';
import { currentScreen } from './screens/screens';

recallSettings();
onPress(currentScreen, press);
openPhone({ onSettings: goByNewSettings, onSay: sayForPhone });
wakeUp();
clock.ontick = redraw;
display.onchange = redraw;
me.onunload = fallAsleep;
