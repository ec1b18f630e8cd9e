import type { AppIdentity, ComponentKind } from './component';
import type { ScreenPicture, Told } from './station';

/** What the server asks of a page. */
export interface PageCalls {
  family(): string;
  install(kind: ComponentKind, zipped: Uint8Array): AppIdentity;
  launch(uuid: string): Promise<AppIdentity>;
  screenshot(): Promise<ScreenPicture>;
  /** The package that the server hands out has been built anew. */
  packageChanged(): Promise<void>;
}

/** What a page tells the server. */
export interface ServerCalls {
  told(told: Told): void;
}

/** How long the server waits for a page: it may be in a hidden tab, where timers are slow. */
export const PAGE_ANSWER_MS = 30_000;
