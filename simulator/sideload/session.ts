import { renameSync, rmSync } from 'node:fs';
import type { RemoteHost } from '@fitbit/fdb-debugger';
import AppContext from '@fitbit/sdk-cli/lib/models/AppContext';
import captureScreenshot from '@fitbit/sdk-cli/lib/models/captureScreenshot';
import LogConsumer from '@fitbit/sdk-cli/lib/models/LogConsumer';
import * as sideload from '@fitbit/sdk-cli/lib/models/sideload';
import { consoleLine } from './console-line';

type HostConnections = ConstructorParameters<typeof LogConsumer>[0]['hostConnections'];

/** Fitbit's command line finds hosts by its own service and tells of them here; ours are told by `listen`. */
const NO_HOSTS_BY_THEMSELVES = { onHostAdded: { attach: () => undefined } } as unknown as HostConnections;

/** Where what is done is told. */
export interface Output {
  /** A line that stays. */
  readonly line: (text: string) => void;
  /** How far something has come; the next call or line takes its place. */
  readonly progress: (text: string) => void;
}

/** What Fitbit's command line does with a watch and a phone, by the very parts that it is made of. */
export class SideloadSession {
  private readonly appContext = new AppContext();
  private readonly consoles: LogConsumer;

  constructor(private readonly output: Output) {
    this.consoles = new LogConsumer({
      appContext: this.appContext,
      hostConnections: NO_HOSTS_BY_THEMSELVES,
      messageFormatter: (message) => output.line(consoleLine(message)),
    });
  }

  /** Opens a package with Fitbit's reader. @throws Error when it is none */
  async load(fba: string): Promise<{ readonly hasCompanion: boolean }> {
    const { components } = await this.appContext.loadAppPackage(fba);
    return { hasCompanion: components.companion !== undefined };
  }

  /** The console of that host is told from now on, with the places in the source. */
  listen(hostType: 'appHost' | 'companionHost', host: RemoteHost): Promise<void> {
    return this.consoles.registerHost({ hostType, host });
  }

  async installApp(host: RemoteHost): Promise<void> {
    await sideload.app(host, this.loaded, this.progressOf('app'));
    this.output.line(`The app is installed on ${host.info.device}.`);
  }

  async installCompanion(host: RemoteHost): Promise<void> {
    await sideload.companion(host, this.loaded, this.progressOf('companion'));
    this.output.line(`The companion is installed on ${host.info.device}.`);
  }

  async launch(host: RemoteHost): Promise<void> {
    await host.launchAppComponent({ uuid: this.loaded.uuid, component: 'app' });
    this.output.line('The app runs.');
  }

  /** Writes what the watch shows as a PNG, in the place of a file that is there. */
  async screenshot(host: RemoteHost, file: string): Promise<void> {
    const unfinished = `${file}.${process.pid}`;
    rmSync(unfinished, { force: true });
    await captureScreenshot(host, unfinished, {
      onWrite: (received, total) => {
        if (total !== undefined) this.output.progress(`Picture: ${Math.round((received / total) * 100)}%`);
      },
    });
    renameSync(unfinished, file);
    this.output.line(`What the watch shows: ${file}`);
  }

  private get loaded() {
    const { appPackage } = this.appContext;
    if (!appPackage) throw new Error('no package has been loaded');
    return appPackage;
  }

  private progressOf(component: string): (sent: number, total: number) => void {
    return (sent, total) =>
      this.output.progress(`Sending the ${component}: ${Math.round((sent / total) * 100)}%`);
  }
}
