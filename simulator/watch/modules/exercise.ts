import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import { PlatformError, toText } from '../../platform-error';
import type { AppContext } from '../app-context';
import { ExerciseSession } from './exercise-session';

type State = 'started' | 'paused' | 'stopped';

/**
 * The module "exercise": `exercise`, also as default, of a made runner. "Attempting an invalid state transition will throw
 * an error", as to start while one runs. Nothing is stored in an activity log. Without the permission nothing starts, and
 * nothing throws. With `disableTouch` the glass feels nothing until the stop, also while paused (an assumption: an app
 * that pauses would otherwise have no say in when water may press again). The runner never stands still, so `autopause`
 * has nothing to do, and `gps` makes no difference to what is made up.
 *
 * Source: dev.fitbit.com/build/reference/device-api/exercise; types/device/exercise.d.ts of fitbit-sdk-types;
 * Fitbit/sdk-exercise (pause, resume, stop in their states).
 */
export function createExerciseModule(context: AppContext): Record<string, unknown> {
  const { program, machine, permissions } = context;
  let state: State = 'stopped';
  let session: ExerciseSession | undefined;
  let type: string | undefined;
  let startEpochMs: number | undefined;

  const become = (next: State): void => {
    state = next;
    program.after(0, () => events.dispatch('statechange', undefined, true));
  };
  const isAllowed = (): boolean => permissions.check('access_exercise', 'exercise');
  const need = (states: readonly State[], call: string): void => {
    if (!states.includes(state)) {
      throw new PlatformError('Error', `exercise.${call}() while the exercise is ${state}`);
    }
  };
  const exercise = program.expose({
    get state() {
      return state;
    },
    get type() {
      return type;
    },
    get startDate() {
      return startEpochMs === undefined ? undefined : new program.realm.intrinsics.Date(startEpochMs);
    },
    get stats() {
      return program.realm.adopt(session?.whole());
    },
    get currentLapStats() {
      return program.realm.adopt(session?.lap());
    },
    start: (wanted: unknown, options?: unknown) => {
      if (!isAllowed()) return;
      need(['stopped'], 'start');
      const option = (name: string): unknown =>
        typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
      if (option('poolLength') !== undefined) program.unimitated('option poolLength of exercise.start');
      context.touchEnabled = option('disableTouch') !== true;
      type = toText(wanted);
      startEpochMs = machine.clock.now();
      session = new ExerciseSession(() => machine.scheduler.nowMs, machine.sensors);
      become('started');
    },
    pause: () => {
      if (!isAllowed()) return;
      need(['started'], 'pause');
      session?.pause();
      become('paused');
    },
    resume: () => {
      if (!isAllowed()) return;
      need(['paused'], 'resume');
      session?.resume();
      become('started');
    },
    stop: () => {
      if (!isAllowed()) return;
      need(['started', 'paused'], 'stop');
      session?.pause();
      context.touchEnabled = true;
      become('stopped');
    },
    splitLap: () => {
      if (!session || state === 'stopped') throw new PlatformError('Error', 'no exercise is under way');
      return program.realm.adopt(session.splitLap());
    },
  });
  const events = new EventSource(program, exercise, 'exercise', ['statechange', 'swimlength']);
  return moduleExports(program, { exercise }, { main: 'exercise' });
}
