import { decode, encode } from 'cbor-x';
import { createBirpc } from 'birpc';
import type { WebSocket } from 'ws';
import type { AppIdentity, ComponentKind } from './component';
import { PAGE_ANSWER_MS, type PageCalls, type ServerCalls } from './page-calls';
import type { ScreenPicture, Station, Told } from './station';

/** A page in a browser, which this server has handed out: its world runs the app. */
export class PageStation implements Station {
  private readonly listeners = new Set<(told: Told) => void>();
  private readonly page;

  constructor(private readonly socket: WebSocket) {
    const told = (message: Told): void => {
      for (const listener of this.listeners) listener(message);
    };
    this.page = createBirpc<PageCalls, ServerCalls>(
      { told },
      {
        post: (data: Uint8Array) => socket.send(data),
        on: (listen) => socket.on('message', listen),
        serialize: (message: unknown) => encode(message),
        deserialize: (data: Buffer) => decode(data) as unknown,
        timeout: PAGE_ANSWER_MS,
      },
    );
    socket.on('error', () => socket.terminate());
  }

  family(): Promise<string> {
    return this.page.family();
  }

  install(kind: ComponentKind, zipped: Uint8Array): Promise<AppIdentity> {
    return this.page.install(kind, zipped);
  }

  launch(uuid: string): Promise<AppIdentity> {
    return this.page.launch(uuid);
  }

  readonly screenshot = (): Promise<ScreenPicture> => this.page.screenshot();

  packageChanged(): Promise<void> {
    return this.page.packageChanged();
  }

  onTold(listener: (told: Told) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onGone(listener: () => void): void {
    this.socket.once('close', listener);
  }
}
