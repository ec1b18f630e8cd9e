/** While a tab is hidden there are no frames; its readers are told so often instead. */
const HIDDEN_DELAY_MS = 250;

/** Gathers many changes into one notice for each animation frame, but for those who cannot wait. */
export class FrameSignal {
  private listeners = new Set<() => void>();
  private pending = false;
  private currentVersion = 0;

  /** Increases with each notice. */
  get version(): number {
    return this.currentVersion;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Something has changed; the listeners hear of it with the next frame. */
  readonly mark = (): void => {
    if (this.pending) return;
    this.pending = true;
    const flush = (): void => {
      this.pending = false;
      this.tell();
    };
    if (document.hidden) setTimeout(flush, HIDDEN_DELAY_MS);
    else requestAnimationFrame(flush);
  };

  /** Tells the listeners now. For what a person has just done: a switch that answers only with the next frame falls back. */
  readonly tell = (): void => {
    this.currentVersion++;
    for (const listener of [...this.listeners]) listener();
  };
}
