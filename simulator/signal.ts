/** Something that happens again and again, heard by parts of the model (not by app code: that is `EventSource`). */
export class Signal<T = void> {
  private listeners: ReadonlyArray<(value: T) => void> = [];

  /** @returns a function that stops the listening */
  listen(listener: (value: T) => void): () => void {
    this.listeners = [...this.listeners, listener];
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  emit(value: T): void {
    for (const listener of this.listeners) listener(value);
  }
}
