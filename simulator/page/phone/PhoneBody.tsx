import Bluetooth from 'lucide-react/icons/bluetooth';
import BluetoothOff from 'lucide-react/icons/bluetooth-off';
import { useRunning, useWorldValue } from '../bench/hooks';
import { timeOfDay } from '../time/format';
import { SettingsScreen } from './SettingsScreen';

/** The phone as a thing: a plain body, the system's line on top, and the settings page below it. */
export function PhoneBody() {
  const { world, startEpochMs } = useRunning();
  const minute = useWorldValue(() => Math.floor((startEpochMs + world.scheduler.nowMs) / 60_000));
  const connected = useWorldValue(() => world.link.connected);
  const offsetMinutes = -new Date(startEpochMs).getTimezoneOffset();
  return (
    <div className="phone-body">
      <div className="phone-screen">
        <div className="phone-status" aria-hidden="true">
          <span>{timeOfDay(minute * 60_000, offsetMinutes).slice(0, 5)}</span>
          <span className="phone-camera" />
          {connected ? <Bluetooth size={13} /> : <BluetoothOff size={13} />}
        </div>
        <SettingsScreen />
      </div>
    </div>
  );
}
