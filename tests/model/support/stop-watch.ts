/** A stop-watch as it hangs around a neck: started, stopped, started again. Times in ms, by one clock that nobody sets. */
export class StopWatch {
  private readonly runs: Array<{ readonly fromMs: number; toMs: number | undefined }> = [];

  get running(): boolean {
    return this.runs.some(({ toMs }) => toMs === undefined);
  }

  start(atMs: number): void {
    if (!this.running) this.runs.push({ fromMs: atMs, toMs: undefined });
  }

  stop(atMs: number): void {
    for (const run of this.runs) run.toMs ??= atMs;
  }

  /** What it shows at a moment. */
  read(atMs: number): number {
    return this.runs.reduce(
      (sumMs, { fromMs, toMs }) => sumMs + Math.max(0, Math.min(toMs ?? atMs, atMs) - fromMs),
      0,
    );
  }

  /**
   * When it shows `readingMs`, as far as it runs on as it does; undefined when it stands before that. A reading at
   * which it was stopped has the moment of the stop.
   */
  momentOf(readingMs: number): number | undefined {
    let beforeMs = 0;
    for (const { fromMs, toMs } of this.runs) {
      const atMs = fromMs + readingMs - beforeMs;
      if (toMs === undefined || atMs <= toMs) return atMs;
      beforeMs += toMs - fromMs;
    }
    return undefined;
  }

  /** Until when it ran that was running at a moment; undefined when it still runs. */
  stoppedAfter(atMs: number): number | undefined {
    return this.runs.find(({ fromMs, toMs }) => fromMs <= atMs && atMs <= (toMs ?? Infinity))?.toMs;
  }
}
