import { withCode } from './chunks';

let isWanted = false;
/** Ends the listening, where it has begun. */
let stop: (() => void) | undefined;
/** What a turn of the wrist does; set once, by whoever knows all presses. */
let turned: () => void;

/** @param onTurn called when the wrist is turned there and back while that is wanted */
export function whenTurned(onTurn: () => void): void {
  turned = onTurn;
}

/** Whether turns of the wrist are wanted from now on. The code for them is loaded when they first are. */
export function wantTurns(wanted: boolean): void {
  isWanted = wanted;
  if (!wanted) {
    if (stop) stop();
    return;
  }
  withCode('turn', ({ listenForTurns, stopListening }) => {
    if (!isWanted) return;
    listenForTurns(turned);
    stop = stopListening;
  });
}
