import { report } from '../../common/report';
import { Accelerometer } from 'accelerometer';
import { feel, NOTHING_FELT, type Posture } from './turn';

/**
 * Five readings a second are the fewest that feel a turn of about a second twice on its far side. They come in batches,
 * each of which wakes the processor: one every 2 s, so 30 wake-ups a minute while somebody listens, display on or off
 * (tests/model/wrist.test.ts measures that). A turn is told at most 2.5 s after its end.
 */
const FREQUENCY_HZ = 5;
const BATCH = 10;

let sensor: Accelerometer | undefined;
let tell: (() => void) | undefined;
let posture: Posture = NOTHING_FELT;
let reported = false;

/**
 * From now on calls `onTurn` when the wrist was turned there and back, until `stopListening`. Called again meanwhile it
 * only takes the new `onTurn`. On a watch without the sensor, and after a fault of it, nothing is called; that is
 * reported once. No permission is needed.
 */
export function listenForTurns(onTurn: () => void): void {
  const isListening = tell !== undefined;
  tell = onTurn;
  if (isListening) return;
  posture = NOTHING_FELT;
  try {
    if (!sensor) sensor = makeSensor();
    sensor.start();
  } catch (error) {
    reportOnce(error);
  }
}

/** Lets the sensor rest; harmless when nobody listens. */
export function stopListening(): void {
  if (!tell) return;
  tell = undefined;
  try {
    if (sensor) sensor.stop();
  } catch (error) {
    reportOnce(error);
  }
}

/** @throws Error on a watch without an accelerometer: there is no constructor then (dev.fitbit.com, accelerometer) */
function makeSensor(): Accelerometer {
  if (!Accelerometer) throw new Error('this watch has no accelerometer');
  const made = new Accelerometer({ frequency: FREQUENCY_HZ, batch: BATCH });
  made.onreading = () => takeIn(made);
  // The platform stops the sensor at a fault. It is not started again before the next time somebody begins to listen.
  made.onerror = ({ error }) => reportOnce(error);
  return made;
}

function takeIn({ readings }: Accelerometer): void {
  const { timestamp, x, y, z } = readings;
  const turnsBefore = posture.turns;
  for (let index = 0; index < timestamp.length; index++) {
    const ms = timestamp[index];
    const felt = { x: x[index], y: y[index], z: z[index] };
    if (isNumber(ms) && isNumber(felt.x) && isNumber(felt.y) && isNumber(felt.z)) {
      posture = feel(posture, { x: felt.x, y: felt.y, z: felt.z }, ms);
    }
  }
  if (tell && posture.turns > turnsBefore) tell();
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

function reportOnce(error: unknown): void {
  if (reported) return;
  reported = true;
  report('a turn of the wrist cannot be felt', error);
}
