import type { Turns } from '../turns';

interface StoredFile {
  readonly bytes: Uint8Array;
  readonly modifiedEpochMs: number;
}

/** The app's private folder on the watch: files by name. Survives the app, and a world by way of `SavedState`. */
export class Flash {
  private readonly stored = new Map<string, StoredFile>();
  private writeCount = 0;

  constructor(
    private readonly epochMs: () => number,
    private readonly turns: Turns,
    saved: Readonly<Record<string, Uint8Array>> = {},
  ) {
    for (const [name, bytes] of Object.entries(saved)) this.put(name, bytes);
  }

  /** How often app code has written. */
  get writes(): number {
    return this.writeCount;
  }

  get totalBytes(): number {
    let total = 0;
    for (const { bytes } of this.stored.values()) total += bytes.byteLength;
    return total;
  }

  get files(): ReadonlyArray<{ readonly name: string; readonly bytes: number }> {
    return [...this.stored].map(([name, { bytes }]) => ({ name, bytes: bytes.byteLength }));
  }

  has(name: string): boolean {
    return this.stored.has(name);
  }

  /** The content itself, not a copy: not to be written into. */
  read(name: string): Uint8Array | undefined {
    return this.stored.get(name)?.bytes;
  }

  modifiedEpochMs(name: string): number | undefined {
    return this.stored.get(name)?.modifiedEpochMs;
  }

  /** Keeps a copy of `bytes` under `name`. */
  put(name: string, bytes: Uint8Array): void {
    this.stored.set(name, { bytes: bytes.slice(), modifiedEpochMs: this.epochMs() });
    this.turns.mark();
  }

  /** Like `put`, counted as a write of the app. */
  writeFromApp(name: string, bytes: Uint8Array): void {
    this.writeCount++;
    this.put(name, bytes);
  }

  /** @returns false when there was no such file */
  remove(name: string): boolean {
    this.turns.mark();
    return this.stored.delete(name);
  }

  /** Gives a file another name, in place of a file that has it already. @returns false when there was no such file */
  rename(name: string, newName: string): boolean {
    const file = this.stored.get(name);
    if (!file) return false;
    this.stored.delete(name);
    this.stored.set(newName, file);
    this.turns.mark();
    return true;
  }

  save(): Record<string, Uint8Array> {
    return Object.fromEntries([...this.stored].map(([name, { bytes }]) => [name, bytes.slice()]));
  }
}
