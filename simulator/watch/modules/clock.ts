import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import { PlatformError, toText } from '../../platform-error';
import type { Appointment } from '../../time/scheduler';
import type { AppContext } from '../app-context';

const PERIODS_MS: Readonly<Record<string, number>> = { seconds: 1000, minutes: 60_000, hours: 3_600_000 };

/**
 * The module "clock": a tick at each full second, minute or hour of the watch's local time, only while the display is
 * on. When the display wakes there is a tick at once (an assumption; without it clock faces would show an old time).
 *
 * Source: types/device/clock.d.ts of fitbit-sdk-types; dev.fitbit.com/build/reference/device-api/clock (ticks stop
 * with the display; 'off' at first).
 */
export function createClockModule({ program, machine }: AppContext): Record<string, unknown> {
  const { clock: wallClock, display } = machine;
  let granularity = 'off';
  let next: Appointment | undefined;

  const tick = (): void => {
    arm();
    const date = (): Record<string, unknown> => ({
      date: new program.realm.intrinsics.Date(wallClock.now()),
    });
    events.dispatch('tick', date, true);
  };
  const arm = (): void => {
    next?.cancel();
    const periodMs = PERIODS_MS[granularity];
    next = periodMs && display.on ? program.at(wallClock.nextMultipleMs(periodMs), tick) : undefined;
  };
  const displaySwitched = (): void => {
    next?.cancel();
    next = display.on && PERIODS_MS[granularity] ? program.after(0, tick) : undefined;
  };
  const clock = program.expose({
    get granularity() {
      return granularity;
    },
    set granularity(wanted: unknown) {
      const name = toText(wanted);
      if (name !== 'off' && !Object.hasOwn(PERIODS_MS, name)) {
        throw new PlatformError('TypeError', `clock.granularity cannot be "${name}"`);
      }
      granularity = name;
      arm();
      // At once, too: faces that tick by the minute draw nothing before their first tick
      // [R:dougwaldron/readable-fitbit-clock:app/index.js], and nobody waits a minute for the time. By the second there
      // is none to be waited for.
      if (name === 'minutes' || name === 'hours') displaySwitched();
    },
  });
  const events = new EventSource(program, clock, 'clock', ['tick']);
  program.onEnd(display.switched.listen(displaySwitched));
  program.onEnd(wallClock.shifted.listen(arm));
  return moduleExports(program, { clock }, { main: 'clock' });
}
