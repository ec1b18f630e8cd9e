import Button from '@mui/material/Button';
import { useRunning, useWorldValue } from '../bench/hooks';
import { Panel } from '../parts/Panel';
import { SENSOR_NAMES } from '../../watch/sensors/values';
import { PlaceFields } from './PlaceFields';
import { Posture } from './Posture';
import { SensorField } from './SensorField';
import { SensorSwitch } from './SensorSwitch';

/** What the watch feels of its wearer and of the world: made up until somebody says otherwise. */
export function SensorsPanel() {
  const { driver } = useRunning();
  const isChosen = useWorldValue(({ watch: { sensors } }) =>
    SENSOR_NAMES.some((name) => sensors.isChosen(name)),
  );
  const forget = (): void => {
    void driver.act(({ watch: { sensors } }) => {
      for (const name of SENSOR_NAMES) if (sensors.isChosen(name)) sensors.set(name, undefined);
    });
  };
  return (
    <Panel
      name="Sensors"
      className="sensors"
      aside={
        <Button size="small" disabled={!isChosen} onClick={forget}>
          Make up again
        </Button>
      }
    >
      <SensorSwitch name="worn" label="On the wrist" />
      <SensorField name="heart-rate" label="Heart rate" sign="bpm" />
      <SensorField name="steps" label="Steps today" />
      <SensorField name="battery" label="Battery" sign="%" />
      <Posture />
      <details className="rates">
        <summary>More sensors</summary>
        <SensorSwitch name="charging" label="On the charger" />
        <h3>Today</h3>
        <SensorField name="distance" label="Distance" sign="m" />
        <SensorField name="calories" label="Calories" sign="kcal" />
        <SensorField name="elevation-gain" label="Floors" />
        <h3>Goals</h3>
        <SensorField name="goal-steps" label="Steps" spoken="Goal for steps" />
        <SensorField name="goal-distance" label="Distance" spoken="Goal for distance" sign="m" />
        <SensorField name="goal-calories" label="Calories" spoken="Goal for calories" sign="kcal" />
        <h3>Place</h3>
        <PlaceFields />
        <SensorField name="altitude" label="Altitude" sign="m" />
      </details>
    </Panel>
  );
}
