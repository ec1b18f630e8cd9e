/** The next turn of the real event loop, by a message to itself: unlike a timer that is neither delayed nor slowed down. */
export class HostTurn {
  private readonly channel = new MessageChannel();
  private waiting: Array<() => void> = [];

  constructor() {
    this.channel.port1.onmessage = () => {
      const due = this.waiting;
      this.waiting = [];
      for (const resume of due) resume();
    };
  }

  /** Resolves in a turn of its own, after all promise reactions that were due have run. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.channel.port2.postMessage(undefined);
    });
  }
}
