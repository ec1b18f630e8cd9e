/** A stretch of a pattern during which the motor runs. */
export interface Pulse {
  /** From the start of the pattern, ms. */
  readonly fromMs: number;
  readonly toMs: number;
  /** 1 to 7. */
  readonly strength: number;
}

/** What a pattern feels like, for those who draw or play it. */
export interface Shape {
  readonly pulses: readonly Pulse[];
  /** Length of the pattern, or of one round of one that loops, ms. */
  readonly lengthMs: number;
  readonly loops: boolean;
}
