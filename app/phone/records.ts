import { encode } from 'cbor';
import { outbox } from 'file-transfer';
import { FILE_NAMES, pack } from '../../common/wire';
import { loadLog, saveLog } from '../storage/kept';

/** Sends every session that the phone has not yet said it has; nothing when there is none. */
export function sendRecords(): void {
  const { install, records } = loadLog();
  if (records.length === 0) return;
  outbox
    .enqueue(FILE_NAMES.records, encode(pack({ kind: 'records', install, records })))
    .catch((error: unknown) => {
      console.error(`sessions could not be handed over, they stay on the watch: ${String(error)}`);
    });
}

/** Deletes what the phone says it has on its own storage; words meant for another install change nothing. */
export function forgetKept(install: number, numbers: readonly number[]): void {
  const log = loadLog();
  if (log.install !== install) return;
  const records = log.records.filter((record) => numbers.indexOf(record.number) < 0);
  if (records.length !== log.records.length) saveLog({ ...log, records });
}
