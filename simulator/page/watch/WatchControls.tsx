import Button from '@mui/material/Button';
import { watchFamily } from '../../watch/families';
import { useRunning, useWorldValue } from '../bench/hooks';

const LABELS = { back: 'Left button', up: 'Upper right button', down: 'Lower right button' } as const;

/** What a hand can do to the watch, as buttons. */
export function WatchControls() {
  const { world, driver } = useRunning();
  const running = useWorldValue((world) => world.watch.app === 'running');
  const displayOn = useWorldValue((world) => world.watch.display.on);
  return (
    <div className="controls" role="group" aria-label="What a hand can do">
      {world.watch.buttons.map((key) => (
        <Button
          key={key}
          variant="outlined"
          onClick={() => void driver.act(({ watch }) => watch.pressButton(key))}
        >
          {world.watch.buttons.length === 1 ? 'Press the button' : LABELS[key]}
        </Button>
      ))}
      {watchFamily(world.watch.family).os >= 5 && (
        <Button variant="outlined" onClick={() => void driver.act(({ watch }) => watch.swipeBack())}>
          Swipe back
        </Button>
      )}
      <Button variant="outlined" onClick={() => void driver.act(({ watch }) => watch.turnWrist())}>
        Turn the wrist
      </Button>
      <Button
        variant="outlined"
        onClick={() => void driver.act(({ watch }) => (displayOn ? watch.sleepScreen() : watch.wakeScreen()))}
      >
        {displayOn ? 'Sleep the screen' : 'Wake the screen'}
      </Button>
      <Button
        variant="outlined"
        onClick={() => void driver.act(({ watch }) => (running ? watch.close() : watch.launch()))}
      >
        {running ? 'Close the app' : 'Open the app'}
      </Button>
    </div>
  );
}
