import type { World } from '../contract';
import type { Journal, JournalEntry } from '../journal';
import type { AppPackage, DeviceBundle } from '../package/app-package';
import { describeFault } from '../platform-error';
import type { RealmHost } from '../realm/realm';
import { createWorld } from '../world';
import type { MeasurePlan } from './plan';
import type { BothWays, MeasuredPress, MeasureReport, Traffic } from './report';

const MINUTE_MS = 60_000;
/** Long enough for a settings page to be drawn and to store what it stores by itself. */
const SETTINGS_OPEN_MS = 1000;

/**
 * Runs a package on virtual time: the app is launched, the settings page is opened for a second, presses are made as
 * planned (waking a sleeping screen first, as a finger would), and everything that comes of it is counted.
 * @throws Error when the package has no app for the watch that is asked for
 */
export async function measure(
  opened: AppPackage,
  packageBytes: number,
  plan: MeasurePlan,
  host: RealmHost,
): Promise<MeasureReport> {
  const world = createWorld({
    package: opened,
    host,
    internet: plan.internet,
    timerLatenessMs: () => plan.timerLateMs,
    ...(plan.family !== undefined && { family: plan.family }),
  });
  try {
    const display = new DisplayTime(world);
    const presses = await run(world, plan);
    return reportOf(world, plan, packageBytes, presses, display.onMs());
  } finally {
    world.dispose();
  }
}

async function run(world: World, plan: MeasurePlan): Promise<MeasuredPress[]> {
  const presses: MeasuredPress[] = [];
  const endMs = plan.minutes * MINUTE_MS;
  const steps: Array<{ readonly atMs: number; readonly act: () => void }> = plan.presses.map(
    ({ id, atMs }) => ({
      atMs,
      act: () => presses.push(pressed(world, id, atMs)),
    }),
  );
  if (plan.sleepAfterMs !== undefined) {
    steps.push({ atMs: plan.sleepAfterMs, act: () => world.watch.sleepScreen() });
  }
  if (world.package.companion?.settingsSource !== undefined) {
    steps.push({ atMs: 0, act: () => world.phone.openSettings() });
    steps.push({ atMs: Math.min(SETTINGS_OPEN_MS, endMs), act: () => world.phone.closeSettings() });
  }
  world.watch.launch();
  for (const { atMs, act } of steps.sort((a, b) => a.atMs - b.atMs)) {
    await world.advance(Math.max(0, atMs - world.scheduler.nowMs));
    act();
  }
  await world.advance(endMs - world.scheduler.nowMs);
  return presses;
}

function pressed(world: World, id: string, atMs: number): MeasuredPress {
  try {
    if (!world.watch.display.on) world.watch.wakeScreen();
    world.watch.press(id);
    return { id, atMs };
  } catch (fault) {
    return { id, atMs, fault: fault instanceof Error ? fault.message : describeFault(fault).text };
  }
}

/** How long the display was on. */
class DisplayTime {
  private totalMs = 0;
  private sinceMs: number | undefined;

  constructor(private readonly world: World) {
    if (world.watch.display.on) this.sinceMs = world.scheduler.nowMs;
    world.journal.onEntry((entry) => {
      if (entry.kind !== 'display') return;
      if (entry.on) this.sinceMs ??= entry.atMs;
      else this.stop(entry.atMs);
    });
  }

  onMs(): number {
    this.stop(this.world.scheduler.nowMs);
    return this.totalMs;
  }

  private stop(atMs: number): void {
    this.totalMs += atMs - (this.sinceMs ?? atMs);
    this.sinceMs = undefined;
  }
}

function reportOf(
  world: World,
  plan: MeasurePlan,
  packageBytes: number,
  presses: MeasuredPress[],
  displayOnMs: number,
): MeasureReport {
  const { journal, watch } = world;
  const bundle = world.package.devices.get(watch.family);
  const messages = trafficOf(journal.of('message').filter(({ delivered }) => delivered));
  const files = trafficOf(journal.of('file').filter(({ state }) => state === 'delivered'));
  const { counts } = watch;
  return {
    package: {
      name: bundle?.manifest.name ?? '',
      appId: world.package.appId,
      appType: bundle?.manifest.appType ?? '',
      family: watch.family,
      modelName: watch.modelName,
    },
    minutes: plan.minutes,
    app: { state: watch.app, ...endOf(journal) },
    errors: journal.of('error').map(({ side, atMs, text, stack }) => ({
      side,
      atMs,
      text,
      ...(stack !== undefined && { stack }),
    })),
    unimitated: journal.of('unimitated').map(({ side, name }) => ({ side, name })),
    offline: journal
      .of('network')
      .filter(({ fault }) => fault === 'offline')
      .map(({ side, url }) => ({ side, url })),
    vibrations: journal
      .of('vibration')
      .filter(({ accepted }) => accepted)
      .map(({ atMs, pattern }) => ({ atMs, pattern })),
    refusedVibrations: journal.of('vibration').filter(({ accepted }) => !accepted).length,
    screenChanges: { ...counts.screenChanges },
    wakeups: { ...counts.wakeups },
    displayOnMs,
    bytes: {
      toPhone: messages.toPhone.bytes + files.toPhone.bytes,
      toWatch: messages.toWatch.bytes + files.toWatch.bytes,
    },
    messages,
    files,
    fileWrites: counts.fileWrites,
    filesOnWatch: watch.files,
    bundle: {
      packageBytes,
      deviceZipBytes: bundle?.zippedBytes ?? 0,
      deviceCodeBytes: bundle ? codeBytesOf(bundle) : 0,
      companionCodeBytes: utf8Bytes(world.package.companion?.companionSource),
      settingsCodeBytes: utf8Bytes(world.package.companion?.settingsSource),
    },
    presses,
  };
}

function trafficOf(
  entries: ReadonlyArray<{ readonly from: 'watch' | 'phone'; readonly bytes: number }>,
): BothWays<Traffic> {
  const from = (side: 'watch' | 'phone'): Traffic => {
    const mine = entries.filter((entry) => entry.from === side);
    return { count: mine.length, bytes: mine.reduce((total, { bytes }) => total + bytes, 0) };
  };
  return { toPhone: from('watch'), toWatch: from('phone') };
}

/** When and how the app ended for the last time, if it did. */
function endOf(journal: Journal): { endedAtMs?: number; how?: string } {
  const isOfApp = (entry: JournalEntry) => entry.kind === 'lifecycle' && entry.side === 'app';
  const last = journal.of('lifecycle').filter(isOfApp).at(-1);
  return last && last.state !== 'launched' ? { endedAtMs: last.atMs, how: last.state } : {};
}

function codeBytesOf({ files }: DeviceBundle): number {
  return [...files]
    .filter(([path]) => path.endsWith('.js'))
    .reduce((total, [, bytes]) => total + bytes.byteLength, 0);
}

function utf8Bytes(text = ''): number {
  return new TextEncoder().encode(text).byteLength;
}
