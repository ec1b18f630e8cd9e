import type { Duplex } from 'node:stream';
import { Host } from '@fitbit/fdb-host';
import { FDBTypes, maxBase64DecodedSize } from '@fitbit/fdb-protocol';
import { InvalidParams, RPCError } from '@fitbit/jsonrpc-ts';
import { watchFamilies, watchFamily } from '../watch/families';
import type { ComponentKind } from './component';
import { PIXMAP_FORMAT, pixmapOf } from './pixmap';
import type { Station, Told } from './station';
import { messageOf } from './told-messages';

/** The two ends that the developer bridge knows: the watch takes apps, the phone takes companions. */
export type Role = 'device' | 'companion';

/** The newest APIs that the SDK of this time builds for (sdkVersion in the manifest of a package of 6.1.0). */
const DEVICE_API = '8.2.0';
const COMPANION_API = '3.3.0';
/** What a message of the protocol has beside its data, characters (writeToStream of fdb-debugger). */
const OVERHEAD_CHARACTERS = 256;
/** Where the debugger says nothing (`maxMessageSize` of fdb-debugger). */
const DEFAULT_MESSAGE_CHARACTERS = 8192;

/**
 * Speaks the developer bridge to one debugger, for a station.
 * @param stream of JSON texts, one a message
 * @param family of the watch on the bench
 */
export function openBridgeHost(stream: Duplex, role: Role, station: Station, family: string): void {
  const device = role === 'device' ? watchFamily(family).modelName : 'Phone';
  const host = Host.create(stream, { device: `${device} (simulator)`, hostKind: role });
  const kind: ComponentKind = role === 'device' ? 'app' : 'companion';
  const install = role === 'device' ? appCapabilities(family) : companionCapabilities();
  host.setInstallHandler(async (zipped) => {
    const app = await refusable(station.install(kind, new Uint8Array(zipped)));
    return { app, components: [kind], installType: 'full' };
  }, install);
  if (role === 'device') addWatch(host, station);
  // A debugger that sends what is no protocol is left; the stream's own end is no fault.
  host.rpc.on('error', () => stream.destroy());
  stream.on('error', () => stream.destroy());
  const stopTelling = station.onTold((told) => tell(host, role, told));
  stream.once('close', () => {
    stopTelling();
    // Calls that wait for an answer are given up.
    host.rpc.end();
  });
  station.onGone(() => stream.destroy());
}

function addWatch(host: Host, station: Station): void {
  const { screenshot } = station;
  host.capabilities.appHost = {
    ...host.capabilities.appHost,
    launch: { appComponent: { canLaunch: true } },
    ...(screenshot ? { screenshot: { stream: true, imageFormats: [PIXMAP_FORMAT] } } : {}),
  };
  host.dispatcher.method('app.launchComponent', FDBTypes.LaunchComponentParams, async (params) => {
    if (params.component !== 'app') throw new InvalidParams('Only the app can be launched on the watch');
    return { ...(await refusable(station.launch(params.uuid))), component: 'app' };
  });
  if (!screenshot) return;
  host.dispatcher.method(
    'app.screenshot.stream.capture',
    FDBTypes.AppScreenshotStreamCaptureParams,
    async ({ stream, imageFormat }) => {
      if (imageFormat !== PIXMAP_FORMAT) throw new InvalidParams(`Pictures are ${PIXMAP_FORMAT} only`);
      const pixmap = pixmapOf(await refusable(screenshot()));
      // The debugger listens to the stream once it has the answer to this.
      setImmediate(() => void sendPixmap(host, stream, pixmap));
      return { length: pixmap.length };
    },
  );
}

async function sendPixmap(host: Host, stream: FDBTypes.StreamToken, pixmap: Buffer): Promise<void> {
  const characters = host.info?.capabilities.protocol?.maxMessageSize ?? DEFAULT_MESSAGE_CHARACTERS;
  const pieceBytes = maxBase64DecodedSize(characters - OVERHEAD_CHARACTERS);
  try {
    for (let at = 0; at < pixmap.length; at += pieceBytes) {
      const data = pixmap.toString('base64', at, at + pieceBytes);
      await host.rpc.callMethod('io.write', { stream, data }, { timeout: host.timeout });
    }
    await host.rpc.callMethod('app.screenshot.stream.finalize', { stream }, { timeout: host.timeout });
  } catch (fault) {
    if (!host.rpc.ended) host.consoleMessage(fromHost(`the screenshot broke off: ${String(fault)}`));
  }
}

function tell(host: Host, role: Role, told: Told): void {
  if (!host.info || host.rpc.ended) return;
  if ((told.entry.side === 'app') !== (role === 'device')) return;
  if (told.entry.kind === 'lifecycle' && role === 'device') {
    const running = told.entry.state === 'launched';
    host.rpc.sendNotification(`experimental.lifecycle.${running ? 'appRunning' : 'appClosed'}`, told.app);
  }
  const message = messageOf(told, (Date.now() - host.epoch.getTime()) / 1000);
  if (message?.method === 'message') host.consoleMessage(message.params);
  if (message?.method === 'trace') host.consoleTrace(message.params);
}

function fromHost(text: string): FDBTypes.ConsoleMessage {
  const nobody = { uuid: '00000000-0000-0000-0000-000000000000', buildID: '0'.repeat(16) };
  return { emittedBy: { ...nobody, component: 'app' }, kind: 'error', fromHost: true, message: [text] };
}

/** A refusal in its own words; the protocol's own errors stay as they are. */
async function refusable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof RPCError) throw fault;
    throw new InvalidParams(fault instanceof Error ? fault.message : String(fault));
  }
}

/** The debugger takes the first watch of the list that its package has a bundle for. */
function appCapabilities(family: string) {
  const others = watchFamilies().flatMap(([name]) => (name === family ? [] : [name]));
  return {
    appBundle: true,
    appCompatibility: [family, ...others].map((name) => ({
      family: name,
      version: '0.0.0.0',
      maxAPIVersion: DEVICE_API,
    })),
  };
}

function companionCapabilities() {
  return { companionBundle: true, companionCompatibility: { maxAPIVersion: COMPANION_API } };
}
