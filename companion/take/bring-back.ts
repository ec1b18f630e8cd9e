import { settingsStorage } from 'settings';
import { parseJson } from '../../common/json';
import { PAGE_KEYS } from '../../common/page-keys';
import type { Brought, Outcome } from '../../common/page-take';
import { dropDamaged, isKept, wasRemoved, writeAllOrNone } from '../history-chunks';
import { put } from '../stored';
import { fromCsv } from './csv';

/**
 * Brings back what somebody has pasted on the page: sessions that are not here yet, and later editions of those that
 * are. One that was removed here comes back, since that is wanted now.
 * @returns whether the history has changed
 */
export function bringBack(): boolean {
  const stored = settingsStorage.getItem(PAGE_KEYS.bring);
  if (stored === null) return false;
  const pasted = (parseJson(stored) as { name?: unknown } | null | undefined)?.name;
  const outcome = typeof pasted === 'string' && pasted.trim() !== '' ? merge(pasted) : undefined;
  if (outcome) {
    const brought: Brought = { ...outcome, at: Date.now() };
    put('page', PAGE_KEYS.brought, JSON.stringify(brought));
  }
  // It may be long, and has been dealt with.
  settingsStorage.removeItem(PAGE_KEYS.bring);
  return outcome?.kind === 'merged' && outcome.added > 0;
}

function merge(text: string): Outcome {
  const read = fromCsv(text);
  if (read.kind !== 'read') return read;
  const news = read.records.filter((record) => !isKept(record) || wasRemoved(record));
  if (!writeAllOrNone(news)) return { kind: 'full' };
  // What could not be read any more is made up for, as far as somebody has it.
  if (news.length > 0) dropDamaged();
  return { kind: 'merged', added: news.length, known: read.records.length - news.length };
}
