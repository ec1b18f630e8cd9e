import { useRunning, useWorldValue } from '../bench/hooks';
import { NumberField } from '../link/NumberField';

/** Where watch and phone are, in degrees. */
export function PlaceFields() {
  const { world, driver } = useRunning();
  const place = useWorldValue(({ watch }) => watch.sensors.get('location')) ?? { latitude: 0, longitude: 0 };
  const typeOf =
    (part: 'latitude' | 'longitude') =>
    (text: string): boolean => {
      const wanted = { ...place, [part]: text.trim() === '' ? NaN : Number(text) };
      try {
        world.watch.sensors.check('location', wanted);
      } catch {
        return false; // marked in the field; the last good value holds
      }
      void driver.act(({ watch }) => watch.sensors.set('location', wanted));
      return true;
    };
  return (
    <>
      <NumberField label="Latitude" sign="°" value={place.latitude} onType={typeOf('latitude')} />
      <NumberField label="Longitude" sign="°" value={place.longitude} onType={typeOf('longitude')} />
    </>
  );
}
