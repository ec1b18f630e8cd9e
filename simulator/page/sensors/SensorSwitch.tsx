import { useRunning, useWorldValue } from '../bench/hooks';
import { SwitchRow } from '../parts/SwitchRow';

/** A sensor that knows yes and no. */
export function SensorSwitch(props: { readonly name: 'worn' | 'charging'; readonly label: string }) {
  const { name, label } = props;
  const { driver } = useRunning();
  const checked = useWorldValue(({ watch }) => watch.sensors.get(name));
  return (
    <SwitchRow
      label={label}
      checked={checked}
      onChange={(on) => void driver.act(({ watch }) => watch.sensors.set(name, on))}
    />
  );
}
