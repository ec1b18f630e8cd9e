import type { Shape } from '../tape/shape';

/** The motor of a watch turns at about this rate, Hz; a triangle wave of it sounds like one on a table. */
const MOTOR_HZ = 170;
const FULL_STRENGTH = 7;
const FULL_GAIN = 0.22;
/** How fast the motor gets going and comes to rest, as a time constant in s. */
const INERTIA_S = 0.008;
/** A pattern that loops is planned so far ahead, s; somebody will have stopped it before. */
const LOOKAHEAD_S = 120;

/** The motor's sound. Browsers let it be heard only after a first press on the page. */
export class Hum {
  private readonly context = new AudioContext();
  private readonly gain = this.context.createGain();

  constructor() {
    const oscillator = this.context.createOscillator();
    oscillator.type = 'triangle';
    oscillator.frequency.value = MOTOR_HZ;
    this.gain.gain.value = 0;
    oscillator.connect(this.gain).connect(this.context.destination);
    oscillator.start();
  }

  /** Asks the browser to let it be heard; to be called from a press or a key. */
  wake(): void {
    if (this.context.state === 'suspended') void this.context.resume();
  }

  /** Plays a pattern from its start, in place of what was playing. */
  play(shape: Shape): void {
    const { gain } = this.gain;
    const startS = this.context.currentTime;
    gain.cancelScheduledValues(startS);
    for (let atS = 0; atS < LOOKAHEAD_S; atS += shape.lengthMs / 1000) {
      for (const pulse of shape.pulses) {
        const level = (pulse.strength / FULL_STRENGTH) * FULL_GAIN;
        gain.setTargetAtTime(level, startS + atS + pulse.fromMs / 1000, INERTIA_S);
        gain.setTargetAtTime(0, startS + atS + pulse.toMs / 1000, INERTIA_S);
      }
      if (!shape.loops || shape.lengthMs <= 0) break;
    }
  }

  stop(): void {
    const nowS = this.context.currentTime;
    this.gain.gain.cancelScheduledValues(nowS);
    this.gain.gain.setTargetAtTime(0, nowS, INERTIA_S);
  }

  close(): void {
    void this.context.close();
  }
}
