import { useEffect, useState } from 'react';
import { useBenchValue, useRunning } from '../bench/hooks';
import { Panel } from '../parts/Panel';
import { SwitchRow } from '../parts/SwitchRow';
import { canVibrate, vibrationList } from './device-vibration';
import { Hum } from './hum';
import { followMotor, type MotorOutput } from './motor-listener';

/** Lets the motor be heard, and felt on a device that has one of its own. */
export function SoundPanel() {
  const [sounding, setSounding] = useState(false);
  const [vibrating, setVibrating] = useState(false);
  return (
    <Panel name="Sound">
      <SwitchRow label="Sound" checked={sounding} onChange={setSounding} />
      <SwitchRow
        label="Vibrate this device"
        checked={vibrating}
        disabled={!canVibrate()}
        onChange={setVibrating}
      />
      {sounding ? <Sounding /> : null}
      {vibrating ? <Vibrating /> : null}
    </Panel>
  );
}

function Sounding() {
  const [hum, setHum] = useState<Hum>();
  useEffect(() => {
    const made = new Hum();
    made.wake();
    setHum(made);
    return () => made.close();
  }, []);
  useMotor(hum);
  return null;
}

const deviceMotor: MotorOutput = {
  play: (shape) => navigator.vibrate(vibrationList(shape)),
  stop: () => navigator.vibrate(0),
};

function Vibrating() {
  useMotor(deviceMotor);
  return null;
}

/** Follows the motor while time goes on; in a pause there is silence. */
function useMotor(output: MotorOutput | undefined): void {
  const { world, driver } = useRunning();
  const paused = useBenchValue(() => driver.speed === 0);
  useEffect(() => {
    if (!output || paused) return undefined;
    return followMotor(world, output);
  }, [world, output, paused]);
}
