/** Real time that virtual time waits for something outside of it, at most. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Work that happens outside of virtual time: an answer from the network, the host's cryptography. While any of it is
 * pending virtual time stands still, so that a quarter of an hour that passes in a moment does not pass it by.
 */
export class OutsideWork {
  private readonly pending = new Set<Promise<void>>();

  get isPending(): boolean {
    return this.pending.size > 0;
  }

  /** Has virtual time wait until `work` is settled, though no longer than 10 s of real time. */
  hold(work: Promise<unknown>): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LONGEST_WAIT_MS);
    });
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    const held = Promise.race([settled, limit]).then(() => {
      clearTimeout(timer);
      this.pending.delete(held);
    });
    this.pending.add(held);
  }

  /** Resolves when nothing is pending any more. */
  async idle(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending);
  }
}
