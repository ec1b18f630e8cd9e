import { gettext } from 'i18n';
import { twoDigits } from '../../common/durations';

/** A message with its one place filled in. */
export function filled(messageId: string, value: string): string {
  return gettext(messageId).replace('{0}', value);
}

/** "2 of 3"; nothing where there is only one. @param step counts from 0 */
export function ofSteps(step: number, steps: number): string {
  if (steps === 1) return '';
  return filled('step_of', String(step + 1)).replace('{1}', String(steps));
}

/** Minutes and seconds, "0:07"; with hours from one on, "1:00:07". @param ms 0 and up, rounded down to seconds */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = twoDigits(seconds % 60);
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${rest}`;
}
