import type { PhoneMachine } from './machine';

/** How far is far, in metres: phones tell by their cells. No public source gives it. */
const FAR_M = 500;
const EARTH_RADIUS_M = 6_371_000;
const ACCURACY_M = 100;

interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** Calls back whenever the phone has moved far from where it was when that was last told. @returns ends it */
export function onMovedFar(machine: PhoneMachine, moved: () => void): () => void {
  const { sensors } = machine.watch;
  let from: Spot | null = sensors.get('location');
  return sensors.changed.listen((name) => {
    if (name !== 'location') return;
    const now = sensors.get('location');
    if (!now || (from && distanceM(from, now) < FAR_M)) return;
    from = now;
    moved();
  });
}

/** The phone's position now, as the platform gives it. */
export function positionOf({ watch: { sensors }, clock }: PhoneMachine): Record<string, unknown> {
  const { latitude, longitude } = sensors.get('location') ?? { latitude: NaN, longitude: NaN };
  const altitude = sensors.get('altitude');
  const coords = { latitude, longitude, altitude, accuracy: ACCURACY_M, altitudeAccuracy: ACCURACY_M };
  return { coords: { ...coords, speed: null, heading: null }, timestamp: clock.now() };
}

function distanceM(a: Spot, b: Spot): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const y = radians(b.latitude - a.latitude);
  const x = radians(b.longitude - a.longitude) * Math.cos(radians((a.latitude + b.latitude) / 2));
  return Math.hypot(x, y) * EARTH_RADIUS_M;
}
