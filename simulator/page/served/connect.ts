import { createBirpc } from 'birpc';
import { decode, encode } from 'cbor-x';
import { PAGE_ANSWER_MS, type PageCalls, type ServerCalls } from '../../bridge/page-calls';
import { tellFrom } from '../../bridge/told';
import type { ScreenPicture } from '../../bridge/station';
import type { Bench } from '../bench/bench';
import type { ServedPackage } from '../package/served-package';
import { screenCanvas } from '../picture/screen-canvas';

/** A server that was ended and started again is found again so soon. */
const AGAIN_AFTER_MS = 1000;

/** Lets the server that handed out this page reach what is on the bench: for Fitbit's tools, and for newer builds. */
export function connectToServer(bench: Bench, served: ServedPackage): void {
  const address = new URL('/bridge/page', location.href);
  address.protocol = 'ws:';
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => serveBench(socket, bench, served);
  socket.onclose = () => setTimeout(() => connectToServer(bench, served), AGAIN_AFTER_MS);
}

function serveBench(socket: WebSocket, bench: Bench, served: ServedPackage): void {
  const calls: PageCalls = {
    family: () => runningOf(bench).world.watch.family,
    install: (kind, zipped) => bench.install(kind, zipped),
    launch: (uuid) => bench.launch(uuid),
    screenshot: () => screenPicture(bench),
    packageChanged: () => bench.openNewer(served),
  };
  const server = createBirpc<ServerCalls, PageCalls>(calls, {
    post: (data: Uint8Array<ArrayBuffer>) => socket.send(data),
    on: (listen) => socket.addEventListener('message', ({ data }) => listen(data)),
    serialize: (message: unknown) => encode(message),
    deserialize: (data: ArrayBuffer) => decode(new Uint8Array(data)) as unknown,
    eventNames: ['told'],
    timeout: PAGE_ANSWER_MS,
  });
  const stopFollowing = bench.follow(({ world }) => tellFrom(world, (told) => void server.told(told)));
  socket.addEventListener('close', stopFollowing);
  // It may have been built anew before anybody could tell.
  void bench.openNewer(served);
}

async function screenPicture(bench: Bench): Promise<ScreenPicture> {
  const canvas = await screenCanvas(runningOf(bench).world);
  const { width, height } = canvas;
  const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
  if (!data) throw new Error('the picture cannot be read');
  return { width, height, pixels: new Uint8Array(data) };
}

function runningOf(bench: Bench) {
  const { running } = bench;
  if (!running) throw new Error('no package is open on the page');
  return running;
}
