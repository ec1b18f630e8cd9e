import { checkRecord, MAX_UINT32, type SessionRecord } from '../../common/session-record';
import { checkSnapshot, DEFAULT_SNAPSHOT, type SettingsSnapshot } from '../../common/settings';
import { isWhole } from '../../common/whole';
import { checkSession, type Session } from '../session/session';
import { readWhole, removeFile, writeWhole } from './whole-file';

const FILES = { session: 'session', settings: 'settings.kept', log: 'log' } as const;

/** Sessions that are over and that the phone has not yet said it has, oldest first. */
export interface Log {
  /** Drawn once, at the first start: tells this install's sessions from those of another one. */
  readonly install: number;
  /** The number of the newest session that is over. */
  readonly lastNumber: number;
  readonly records: readonly SessionRecord[];
}

/** The session under way, if there is one. */
export function loadSession(): Session | undefined {
  return readWhole(FILES.session, checkSession);
}

export function saveSession(session: Session): void {
  writeWhole(FILES.session, session);
}

export function forgetSession(): void {
  removeFile(FILES.session);
}

export function loadSettings(): SettingsSnapshot {
  return readWhole(FILES.settings, checkSnapshot) || DEFAULT_SNAPSHOT;
}

export function saveSettings(snapshot: SettingsSnapshot): void {
  writeWhole(FILES.settings, snapshot);
}

export function loadLog(): Log {
  let log = readWhole(FILES.log, checkLog);
  if (!log) {
    log = { install: Math.floor(Math.random() * MAX_UINT32), lastNumber: 0, records: [] };
    writeWhole(FILES.log, log);
  }
  return log;
}

export function saveLog(log: Log): void {
  writeWhole(FILES.log, log);
}

function checkLog(value: unknown): Log | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { install, lastNumber, records } = value as Partial<Record<keyof Log, unknown>>;
  if (!isWhole(install, 0, MAX_UINT32) || !isWhole(lastNumber, 0, MAX_UINT32) || !Array.isArray(records)) {
    return undefined;
  }
  const checked: SessionRecord[] = [];
  for (const row of records as unknown[]) {
    const record = checkRecord(row);
    if (record) checked.push(record);
    else console.error('a damaged session record was passed over');
  }
  return { install, lastNumber, records: checked };
}
