import { isClockHours } from './clock-hours';
import { fromRow } from './record-rows';
import { isWhole } from './whole';
import { listOf, opened, STATUS_FIELDS, TAGS, unpackForWatch, type Parcel, type WatchStatus } from './wire';

const LATEST_FIRST_DAY = 6;

/** The parcel out of whatever arrived; undefined when it is none of this version. Rows that are not records are left out. */
export function unpack(value: unknown): Parcel | undefined {
  const parcel = opened(value);
  if (parcel?.tag === TAGS.records) {
    const records = listOf(parcel.body, fromRow);
    return records && { kind: 'records', install: parcel.head, records };
  }
  if (parcel?.tag === TAGS.status) {
    const status = unpackStatus(parcel.body);
    return status && { kind: 'status', install: parcel.head, status };
  }
  return unpackForWatch(value);
}

function unpackStatus(value: unknown): WatchStatus | undefined {
  if (!Array.isArray(value)) return undefined;
  const status: { [name: string]: unknown } = {};
  STATUS_FIELDS.forEach((field, place) => (status[field] = (value as unknown[])[place]));
  if (!STATUS_FIELDS.every((field) => isWhole(status[field], 0))) return undefined;
  const [firstDay, clockHours] = (value as unknown[]).slice(STATUS_FIELDS.length);
  if (isWhole(firstDay, 0, LATEST_FIRST_DAY)) status.firstDay = firstDay;
  if (isClockHours(clockHours)) status.clockHours = clockHours;
  return status as unknown as WatchStatus;
}
