import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import { PlatformError, toText } from '../../platform-error';
import type { AppContext } from '../app-context';
import { ExerciseSession } from './exercise-session';

type State = 'started' | 'paused' | 'stopped';

/**
 * The module "exercise": `exercise`, also as default, of a made runner. What has no meaning in a state does nothing;
 * starting while one runs throws (both are assumptions). Nothing is stored in an activity log. Without the permission
 * nothing starts.
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
      if (!permissions.check('access_exercise', 'exercise')) return;
      if (state !== 'stopped') throw new PlatformError('Error', 'an exercise is under way already');
      if (typeof options === 'object' && options !== null && Reflect.get(options, 'disableTouch') === true) {
        program.unimitated('option disableTouch of exercise.start');
      }
      type = toText(wanted);
      startEpochMs = machine.clock.now();
      session = new ExerciseSession(() => machine.scheduler.nowMs, machine.sensors);
      become('started');
    },
    pause: () => {
      if (state !== 'started') return;
      session?.pause();
      become('paused');
    },
    resume: () => {
      if (state !== 'paused') return;
      session?.resume();
      become('started');
    },
    stop: () => {
      if (state === 'stopped') return;
      session?.pause();
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
