import { useId } from 'react';
import { useRunning, useWorldValue } from '../bench/hooks';
import type { Axes } from '../../watch/sensors/values';

const G = 9.81;

/** Ways to hold a watch, as the accelerometer feels them; the orientation follows from it. */
const POSTURES: Readonly<Record<string, Axes>> = {
  'face up': { x: 0, y: 0, z: G },
  'face down': { x: 0, y: 0, z: -G },
  'looked at': { x: 0, y: 6.9, z: 6.9 },
  'arm hanging': { x: -G, y: 0, z: 0 },
  'on its side': { x: 0, y: G, z: 0 },
};
const ANOTHER = 'another way';

/** How the watch lies in space. */
export function Posture() {
  const id = useId();
  const { driver } = useRunning();
  const acceleration = useWorldValue(({ watch }) => watch.sensors.get('acceleration'));
  const name = nameOf(acceleration);
  const hold = (wanted: string): void => {
    const axes = POSTURES[wanted];
    if (axes) void driver.act(({ watch }) => watch.sensors.set('acceleration', axes));
  };
  return (
    <div className="number-field posture">
      <label htmlFor={id}>Held</label>
      <select id={id} value={name} onChange={({ target }) => hold(target.value)}>
        {Object.keys(POSTURES).map((posture) => (
          <option key={posture}>{posture}</option>
        ))}
        {name === ANOTHER && <option>{ANOTHER}</option>}
      </select>
    </div>
  );
}

function nameOf({ x, y, z }: Axes): string {
  const isNear = (axes: Axes): boolean => Math.hypot(axes.x - x, axes.y - y, axes.z - z) < 0.1;
  return Object.keys(POSTURES).find((name) => isNear(POSTURES[name] ?? { x: NaN, y: 0, z: 0 })) ?? ANOTHER;
}
