import { toRow } from './record-rows';
import { packed, STATUS_FIELDS, TAGS, type Parcel, type WatchStatus } from './wire';

/** Any parcel, ready for CBOR. The watch, which has no room for all kinds, packs its own where it makes them. */
export function pack(parcel: Parcel): unknown {
  const tag = TAGS[parcel.kind];
  switch (parcel.kind) {
    case 'settings':
      return packed(tag, parcel.revision, parcel.settings);
    case 'records':
      return packed(tag, parcel.install, parcel.records.map(toRow));
    case 'kept':
      return packed(tag, parcel.install, parcel.sessions);
    case 'status':
      return packed(tag, parcel.install, bodyOf(parcel.status));
    case 'say':
      return packed(tag, 0, parcel.word);
  }
}

function bodyOf(status: WatchStatus): number[] {
  const { firstDay, clockHours } = status;
  const fields: number[] = STATUS_FIELDS.map((field) => status[field]);
  if (firstDay === undefined) return fields;
  return fields.concat(clockHours === undefined ? [firstDay] : [firstDay, clockHours]);
}
