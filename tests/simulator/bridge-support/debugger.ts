import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ConsoleMessage, ConsoleTrace, RemoteHost } from '@fitbit/fdb-debugger';
import AppContext from '@fitbit/sdk-cli/lib/models/AppContext';
import { HeadlessStation } from '../../../simulator/bridge/headless-station';
import type { Station } from '../../../simulator/bridge/station';
import { openPackage } from '../../../simulator/package/open-package';
import { connect } from '../../../simulator/sideload/connect';
import { serveStation } from '../../../simulator/sideload/own-simulator';

/** What Fitbit's debugger library has heard, and Fitbit's own reader of packages. */
class Heard {
  readonly messages: ConsoleMessage[] = [];
  readonly traces: ConsoleTrace[] = [];

  listen(host: RemoteHost): void {
    host.on('consoleMessage', (message: ConsoleMessage) => this.messages.push(message));
    host.on('consoleTrace', (trace: ConsoleTrace) => this.traces.push(trace));
  }

  texts(): string[] {
    return this.messages.map(({ message }) => String(message[0]));
  }

  async load(fba: string) {
    const { components } = await new AppContext().loadAppPackage(fba);
    const there = (part: Buffer | undefined, name: string): Buffer => {
      if (!part) throw new Error(`the package has no ${name}`);
      return part;
    };
    return {
      device: (family: string) => there(components.device[family]?.artifact, family),
      companion: () => there(components.companion, 'companion'),
    };
  }
}

export interface Debugging {
  readonly watch: RemoteHost;
  readonly phone: RemoteHost;
  readonly heard: Heard;
  /** Waits until something has come; @throws when it does not */
  readonly until: (condition: () => boolean) => Promise<void>;
}

/** Connects Fitbit's debugger library to both ends of a simulator in this process. */
export async function debug(
  fba: string,
  work: (debugging: Debugging) => Promise<void>,
  as: (station: HeadlessStation) => Station = (station) => station,
): Promise<void> {
  const own = new HeadlessStation(openPackage(readFileSync(fba)));
  const server = await serveStation(as(own));
  const heard = new Heard();
  const watch = await connect(server.port, 'device');
  const phone = await connect(server.port, 'companion');
  heard.listen(watch.host);
  heard.listen(phone.host);
  try {
    await work({ watch: watch.host, phone: phone.host, heard, until });
  } finally {
    own.close();
    await Promise.all([watch.ended, phone.ended]);
    server.close();
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let round = 0; round < 500 && !condition(); round++) await wait(10);
  if (!condition()) throw new Error('what was waited for has not come');
}

export function packageFile(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'bridge-')), 'app.fba');
  writeFileSync(path, bytes);
  return path;
}

export function remove(path: string): void {
  rmSync(dirname(path), { recursive: true });
}
