import type { World } from '../../contract';
import type { Shape } from '../tape/shape';
import { shapeOf } from '../tape/patterns';

/** Something that can be felt or heard instead of the motor. */
export interface MotorOutput {
  play(shape: Shape): void;
  stop(): void;
}

/** Hands on what the motor does. @returns a function that ends it */
export function followMotor(world: World, output: MotorOutput): () => void {
  const stopListening = world.journal.onEntry((entry) => {
    if (entry.kind === 'vibration' && entry.accepted) output.play(shapeOf(entry.pattern));
    if (entry.kind === 'vibration-stop') output.stop();
  });
  return () => {
    stopListening();
    output.stop();
  };
}
