import { useEffect, useState } from 'react';
import { useBenchValue, useRunning } from '../bench/hooks';
import { Panel } from '../parts/Panel';
import { SwitchRow } from '../parts/SwitchRow';
import { canVibrate, vibrationList } from '../sound/device-vibration';
import { Hum } from '../sound/hum';
import { canStayAwake, isHandheld, useStayAwake } from './wake-lock';
import { followMotor, type MotorOutput } from '../sound/motor-listener';

/** Lets the motor be heard, and felt on a device that has one of its own, whose screen stays on meanwhile. */
export function DevicePanel() {
  const [sounding, setSounding] = useState(false);
  const [vibrating, setVibrating] = useState(() => isHandheld() && canVibrate());
  const [awake, setAwake] = useState(() => isHandheld() && canStayAwake());
  const refusal = useStayAwake(awake);
  return (
    <Panel name="This device" className="device">
      <SwitchRow label="Sound" checked={sounding} onChange={setSounding} />
      <SwitchRow
        label="Vibrate this device"
        checked={vibrating}
        disabled={!canVibrate()}
        onChange={setVibrating}
      />
      <SwitchRow
        label="Keep this screen awake"
        checked={awake}
        disabled={!canStayAwake()}
        onChange={setAwake}
      />
      {refusal === undefined ? null : <p className="note">The screen cannot be kept on: {refusal}</p>}
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
