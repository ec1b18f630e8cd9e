import { PlatformError, toText } from '../../platform-error';

const LOWEST_FREQUENCY_HZ = 0.001;

function option(options: unknown, name: string): unknown {
  if (options === undefined || options === null) return undefined;
  if (typeof options !== 'object') throw new PlatformError('TypeError', 'the options are not an object');
  return Reflect.get(options, name);
}

/** In Hz; undefined when nothing is asked for. @throws PlatformError */
export function frequencyOf(options: unknown): number | undefined {
  const wanted = option(options, 'frequency');
  if (wanted === undefined) return undefined;
  if (typeof wanted === 'number' && wanted >= LOWEST_FREQUENCY_HZ && Number.isFinite(wanted)) return wanted;
  throw new PlatformError('RangeError', `the frequency is readings a second, not ${toText(wanted)}`);
}

/** Readings in a lot; undefined when nothing is asked for. @throws PlatformError */
export function batchOf(options: unknown): number | undefined {
  const wanted = option(options, 'batch');
  if (wanted === undefined) return undefined;
  if (typeof wanted === 'number' && Number.isInteger(wanted) && wanted >= 1) return wanted;
  throw new PlatformError('RangeError', `a batch is 1 reading or more, not ${toText(wanted)}`);
}
