import { me } from 'appbit';
import clock from 'clock';
import { display } from 'display';
import { fallAsleep, wakeUp } from './conductor/conductor';
import { press } from './conductor/presses';
import { redraw } from './conductor/redraw';
import { recallSettings } from './phone/settings';
import { onPress } from './screens/presses';
import { currentScreen } from './screens/screens';

recallSettings();
onPress(currentScreen, press);
wakeUp();
clock.ontick = redraw;
display.onchange = redraw;
me.onunload = fallAsleep;
