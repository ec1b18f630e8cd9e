import { me } from 'appbit';
import clock from 'clock';
import { display } from 'display';
import { fallAsleep, wakeUp } from './conductor/conductor';
import { press } from './conductor/presses';
import { redraw } from './conductor/redraw';
import { recallSettings } from './phone/settings';
import { onPress } from './screens/presses';

recallSettings();
onPress(press);
wakeUp();
clock.ontick = redraw;
display.onchange = redraw;
me.onunload = fallAsleep;
