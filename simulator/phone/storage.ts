import { Signal } from '../signal';
import type { Turns } from '../turns';

/** Who writes into a storage. */
export type StorageWriter = 'companion' | 'settings';

/** A change of a storage; all texts are null when everything was removed at once. */
export interface StorageChange {
  readonly by: StorageWriter;
  readonly key: string | null;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** A list of keys and texts that outlives companion and settings page. */
export class PhoneStorage {
  /** Emitted after each change. */
  readonly changed = new Signal<StorageChange>();
  private readonly items: Map<string, string>;

  constructor(
    private readonly turns: Turns,
    saved: Readonly<Record<string, string>> = {},
  ) {
    this.items = new Map(Object.entries(saved));
  }

  get entries(): ReadonlyMap<string, string> {
    return this.items;
  }

  /** Told even when the value is the one that was there: authors compare old and new themselves for that reason. */
  set(by: StorageWriter, key: string, newValue: string): void {
    const oldValue = this.items.get(key) ?? null;
    this.items.set(key, newValue);
    this.tell({ by, key, oldValue, newValue });
  }

  remove(by: StorageWriter, key: string): void {
    const oldValue = this.items.get(key);
    if (oldValue === undefined) return;
    this.items.delete(key);
    this.tell({ by, key, oldValue, newValue: null });
  }

  clear(by: StorageWriter): void {
    this.items.clear();
    this.tell({ by, key: null, oldValue: null, newValue: null });
  }

  private tell(change: StorageChange): void {
    this.turns.mark();
    this.changed.emit(change);
  }
}
