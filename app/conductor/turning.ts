import type * as Wrist from '../wrist/turn-sensor';
import { withCode } from './chunks';

let sensor: typeof Wrist | undefined;
let isWanted = false;
/** What a turn of the wrist does; set once, by whoever knows all presses. */
let turned: () => void;

/** @param onTurn called when the wrist is turned there and back while that is wanted */
export function whenTurned(onTurn: () => void): void {
  turned = onTurn;
}

/** Whether turns of the wrist are wanted from now on. The code for them is loaded when they first are. */
export function wantTurns(wanted: boolean): void {
  isWanted = wanted;
  if (wanted) {
    withCode(import('../wrist/turn-sensor'), (loaded) => {
      sensor = loaded;
      if (isWanted) sensor.listenForTurns(turned);
    });
  } else if (sensor) {
    sensor.stopListening();
  }
}
