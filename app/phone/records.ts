import { encode } from 'cbor';
import { outbox } from 'file-transfer';
import { FILE_NAMES, pack } from '../../common/wire';
import { loadLog } from '../storage/log';

/**
 * Sends every session that the phone has not yet said it has; nothing when there is none. What cannot be sent is
 * reported and stays: it goes with the next one, or at the next start.
 */
export function sendRecords(): void {
  try {
    const { install, records } = loadLog();
    if (records.length === 0) return;
    outbox.enqueue(FILE_NAMES.records, encode(pack({ kind: 'records', install, records }))).catch(report);
  } catch (error) {
    report(error);
  }
}

function report(error: unknown): void {
  console.error(`sessions could not be handed over, they stay on the watch: ${String(error)}`);
}
