import { me } from 'appbit';
import clock from 'clock';
import { display } from 'display';
import { fallAsleep, press, refresh, sayForPhone, wakeUp } from './conductor/conductor';
import { openPhone, recallSettings } from './phone/phone';
import { onPress } from './screens/screens';

recallSettings();
onPress(press);
openPhone({ onSettings: refresh, onSay: sayForPhone });
wakeUp();
clock.ontick = refresh;
display.onchange = refresh;
me.onunload = fallAsleep;
