import { checkRecord, MAX_UINT32, type SessionRecord } from '../../common/session-record';
import { isWhole } from '../../common/whole';
import { readWhole, writeWhole } from './whole-file';

const FILE = 'log';

/** Sessions that are over and that the phone has not yet said it has, oldest first. */
export interface Log {
  /** Drawn once, at the first start: tells this install's sessions from those of another one. */
  readonly install: number;
  /** The highest number given to a session that is over. */
  readonly lastNumber: number;
  /** The number of a session that was over and goes on (a minute more); 0 when there is none. */
  readonly reopened: number;
  readonly records: readonly SessionRecord[];
}

export function loadLog(): Log {
  let log = readWhole(FILE, checkLog);
  if (!log) {
    // The clock as well: nobody says whether the watch's random numbers differ from start to start.
    const install = (Math.floor(Math.random() * MAX_UINT32) ^ Date.now()) >>> 0;
    log = { install, lastNumber: 0, reopened: 0, records: [] };
    try {
      writeWhole(FILE, log);
    } catch (error) {
      console.error(`the log could not be begun: ${String(error)}`);
    }
  }
  return log;
}

/** Whether the session of this number is over as far as the log knows. */
export function isOver(number: number): boolean {
  const { lastNumber, reopened } = loadLog();
  return number <= lastNumber && number !== reopened;
}

/**
 * Puts a record into the log, in the place of an earlier edition if there is one.
 * @throws what the file system throws when the flash is full
 */
export function keepRecord(record: SessionRecord): void {
  const log = loadLog();
  const others = log.records.filter(({ number }) => number !== record.number);
  writeWhole(FILE, {
    install: log.install,
    lastNumber: Math.max(log.lastNumber, record.number),
    reopened: log.reopened === record.number ? 0 : log.reopened,
    records: others.concat([record]),
  });
}

/** Notes that a session which is in the log goes on. */
export function reopen(number: number): void {
  writeWhole(FILE, { ...loadLog(), reopened: number });
}

/**
 * Deletes what the phone says it has on its own storage. An edition that came after stays; words meant for another
 * install change nothing.
 */
export function forgetKept(
  install: number,
  kept: ReadonlyArray<readonly [number: number, edition: number]>,
): void {
  const log = loadLog();
  if (log.install !== install) return;
  const records = log.records.filter(
    (record) => !kept.some(([number, edition]) => number === record.number && edition >= record.edition),
  );
  if (records.length !== log.records.length) writeWhole(FILE, { ...log, records });
}

function checkLog(value: unknown): Log | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { install, lastNumber, reopened, records } = value as Partial<Record<keyof Log, unknown>>;
  if (
    !isWhole(install, 0, MAX_UINT32) ||
    !isWhole(lastNumber, 0, MAX_UINT32) ||
    !isWhole(reopened, 0, MAX_UINT32) ||
    !Array.isArray(records)
  ) {
    return undefined;
  }
  const checked: SessionRecord[] = [];
  for (const row of records as unknown[]) {
    const record = checkRecord(row);
    if (record) checked.push(record);
    else console.error('a damaged session record was passed over');
  }
  return { install, lastNumber, reopened, records: checked };
}
