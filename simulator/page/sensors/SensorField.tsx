import { useRunning, useWorldValue } from '../bench/hooks';
import { NumberField } from '../link/NumberField';
import type { SensorName, SensorValues } from '../../watch/sensors/values';

/** The sensors that feel a number. */
export type NumberSensor = {
  [K in SensorName]: SensorValues[K] extends number | null ? K : never;
}[SensorName];

/** One sensor's value as it is now, to be typed over. */
export function SensorField(props: {
  readonly name: NumberSensor;
  readonly label: string;
  readonly spoken?: string;
  readonly sign?: string;
}) {
  const { name, label, spoken = label, sign } = props;
  const { world, driver } = useRunning();
  const value = useWorldValue(({ watch }) => watch.sensors.get(name));
  const type = (text: string): boolean => {
    const typed = text.trim() === '' ? NaN : Number(text);
    try {
      world.watch.sensors.check(name, typed);
    } catch {
      return false; // marked in the field; the last good value holds
    }
    void driver.act(({ watch }) => watch.sensors.set(name, typed));
    return true;
  };
  return (
    <NumberField
      label={label}
      name={spoken}
      value={value ?? 0}
      onType={type}
      {...(sign !== undefined && { sign })}
    />
  );
}
