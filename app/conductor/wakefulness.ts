import { me } from 'appbit';
import clock from 'clock';
import { display } from 'display';

/**
 * Sets what differs, and only that: nobody says whether setting the same again starts the tick anew.
 * @param ticks whether the screen is to be drawn each second while it is on
 * @param staysOpen an app that does not ask for this is closed after two minutes (dev.fitbit.com, appbit)
 * @param staysLit the screen does not go off by itself
 */
export function setWakefulness(ticks: boolean, staysOpen: boolean, staysLit: boolean): void {
  const wanted = ticks ? 'seconds' : 'off';
  if (clock.granularity !== wanted) clock.granularity = wanted;
  if (display.autoOff === staysLit) display.autoOff = !staysLit;
  if (me.appTimeoutEnabled === staysOpen) me.appTimeoutEnabled = !staysOpen;
}
