import Button from '@mui/material/Button';
import StepForward from 'lucide-react/icons/step-forward';
import { useState } from 'react';
import { useRunning } from '../bench/hooks';

/** Further than this nobody looks for something to happen, h. */
const MOST_HOURS = 24;

/** Moves time on to what happens next. */
export function SkipButton() {
  const { driver } = useRunning();
  const [state, setState] = useState<'ready' | 'skipping' | 'nothing'>('ready');
  const skip = async (): Promise<void> => {
    setState('skipping');
    const came = await driver.skipToNext(MOST_HOURS * 3_600_000);
    setState(came === false ? 'nothing' : 'ready');
  };
  return (
    <>
      <Button
        fullWidth
        className="skip"
        variant="outlined"
        disabled={state === 'skipping'}
        startIcon={<StepForward size={15} aria-hidden />}
        onClick={() => void skip()}
      >
        Jump to the next event
      </Button>
      {state === 'nothing' ? <p className="note">Nothing happened for {MOST_HOURS} hours.</p> : null}
    </>
  );
}
