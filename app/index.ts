import clock from 'clock';
import { display } from 'display';
import { press, refresh, wakeUp } from './conductor';
import { openPhone } from './phone/phone';
import { onPress } from './screens/screens';

openPhone(refresh);
onPress(press);
wakeUp();
clock.ontick = refresh;
display.onchange = () => {
  if (display.on) refresh();
};
