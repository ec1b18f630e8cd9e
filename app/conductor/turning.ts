import { withCode } from './chunks';

let isWanted = false;
/** What a turn of the wrist does; set once, by whoever knows all presses. */
let turned: () => void;

/** @param onTurn called when the wrist is turned there and back while that is wanted */
export function whenTurned(onTurn: () => void): void {
  turned = onTurn;
}

/** Whether turns of the wrist are wanted from now on. The code for them is loaded when they first are. */
export function wantTurns(wanted: boolean): void {
  if (!wanted && !isWanted) return;
  isWanted = wanted;
  withCode('turn', ({ listenForTurns, stopListening }) => {
    if (isWanted) listenForTurns(turned);
    else stopListening();
  });
}
