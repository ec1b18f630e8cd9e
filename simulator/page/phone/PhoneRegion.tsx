import Button from '@mui/material/Button';
import { useRunning, useWorldValue } from '../bench/hooks';
import { Panel } from '../parts/Panel';
import { PhoneBody } from './PhoneBody';

/** The phone: the settings page on its screen, and the companion behind it. */
export function PhoneRegion() {
  const { world, driver } = useRunning();
  const open = useWorldValue((world) => world.phone.settingsPage !== undefined);
  const companion = useWorldValue((world) => world.phone.companion);
  const running = companion === 'running';
  const hasSettings = world.package.companion?.settingsSource !== undefined;
  return (
    <Panel
      name="Phone"
      className="phone"
      aside={<p className={`state ${running ? 'on' : ''}`}>Companion {running ? 'running' : 'stopped'}</p>}
    >
      <div className="phone-stage">
        <PhoneBody />
      </div>
      <div className="controls" role="group" aria-label="What a hand can do to the phone">
        <Button
          variant="outlined"
          disabled={!hasSettings}
          onClick={() =>
            void driver.act(({ phone }) => (open ? phone.closeSettings() : phone.openSettings()))
          }
        >
          {open ? 'Close settings' : 'Open settings'}
        </Button>
        <Button
          variant="outlined"
          disabled={!running}
          onClick={() => void driver.act(({ phone }) => phone.unloadCompanion())}
        >
          Unload the companion
        </Button>
      </div>
    </Panel>
  );
}
