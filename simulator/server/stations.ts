import { readFileSync } from 'node:fs';
import type { WebSocket } from 'ws';
import { HeadlessStation } from '../bridge/headless-station';
import { PageStation } from '../bridge/page-station';
import type { Station } from '../bridge/station';
import { openPackage } from '../package/open-package';

/** Where apps run: on the page that was opened last, and without a page in this process. */
export class Stations {
  private readonly pages: PageStation[] = [];
  private headless: HeadlessStation | undefined;

  /** @param fba the package that the server was started with */
  constructor(private readonly fba: string) {}

  pageCame(socket: WebSocket): void {
    const page = new PageStation(socket);
    this.pages.push(page);
    page.onGone(() => this.pages.splice(this.pages.indexOf(page), 1));
  }

  /** The one that a debugger gets which comes now. @throws when the package cannot be opened */
  current(): Promise<Station> {
    const page = this.pages.at(-1);
    if (page) return Promise.resolve(page);
    return new Promise((resolve) => {
      this.headless ??= new HeadlessStation(openPackage(readFileSync(this.fba)));
      resolve(this.headless);
    });
  }

  /** The package has been built anew. @returns what kept a station from taking it */
  async packageChanged(): Promise<unknown[]> {
    const news = this.pages.map((page) => page.packageChanged());
    if (this.headless) news.push(this.renewHeadless(this.headless));
    const outcomes = await Promise.allSettled(news);
    return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  }

  close(): void {
    this.headless?.close();
  }

  private renewHeadless(station: HeadlessStation): Promise<void> {
    return new Promise((resolve) => {
      station.replace(openPackage(readFileSync(this.fba)));
      resolve();
    });
  }
}
