import type { DocumentOptions, ScreenSize } from './watch-document';

/** What all parts of one document share. */
export interface DocumentContext {
  readonly options: DocumentOptions;
  readonly screen: ScreenSize;
  /** The app is made for a system older than OS 5, which has other fonts. */
  readonly older: boolean;
  /** Reports something that is not imitated, once for each name. */
  readonly unimitated: (name: string) => void;
  /** Something may look different now. */
  readonly touched: () => void;
  /** Numbers elements, so that a drawn element is never taken for another one. */
  readonly nextKey: () => number;
}
