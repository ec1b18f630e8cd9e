import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Pause from 'lucide-react/icons/pause';
import { useBenchValue, useRunning, useWorldValue } from '../bench/hooks';
import { SPEEDS, type Speed } from '../driver';
import { Panel } from '../parts/Panel';
import { clockOf, timeOfDay } from './format';
import { SkipButton } from './SkipButton';

/** The watch's clock and how fast it goes. */
export function TimePanel() {
  const { driver, startEpochMs } = useRunning();
  const speed = useBenchValue(() => driver.speed);
  const second = useWorldValue((world) => Math.floor((startEpochMs + world.scheduler.nowMs) / 1000));
  const offsetMinutes = -new Date(startEpochMs).getTimezoneOffset();
  const runFor = clockOf(second * 1000 - Math.floor(startEpochMs / 1000) * 1000);
  return (
    <Panel name="Time" className="time">
      <p className="clock" aria-label="The watch's clock">
        {timeOfDay(second * 1000, offsetMinutes)}
      </p>
      <p className="note">
        {speed === 0 ? 'Time stands still' : 'On the bench'} <span className="figure">{runFor}</span>
      </p>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        color="primary"
        aria-label="Speed"
        value={speed}
        onChange={(_event, chosen: Speed | null) => {
          if (chosen !== null) driver.setSpeed(chosen);
        }}
      >
        {SPEEDS.map((each) => (
          <ToggleButton key={each} value={each} aria-label={nameOf(each)}>
            {each === 0 ? <Pause size={16} aria-hidden /> : nameOf(each)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <SkipButton />
    </Panel>
  );
}

function nameOf(speed: Speed): string {
  return speed === 0 ? 'Pause' : `x${speed}`;
}
