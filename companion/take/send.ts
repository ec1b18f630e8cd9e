import { me } from 'companion';
import { settingsStorage } from 'settings';
import { addressIn } from '../../common/addresses';
import { MINUTE_MS } from '../../common/durations';
import { PAGE_KEYS } from '../../common/page-keys';
import type { Sent } from '../../common/page-take';
import { cleared } from '../../common/timeouts';
import { loadJson, saveJson, showOnPageOrTakeAway } from '../stored';
import { toJson } from './json';
import { oldestFirst } from './take-along';

const KEPT = 'sending';
/** What comes in one go goes out in one go, ms. */
const TOGETHER_MS = 2000;
/** Where it fails, it is tried again after this, and then after twice as long each time, but not less often than ... */
const FIRST_RETRY_MS = 30_000;
const LAST_RETRY_MS = 15 * MINUTE_MS;

interface Sending {
  /** Where the history was sent to last, or is to be sent; '' for nowhere. */
  readonly address: string;
  /** It has changed since. */
  readonly isDue: boolean;
}

let timer: ReturnType<typeof setTimeout> | undefined;
let isUnderWay = false;
/** Counts the changes, so that one that comes while it is being sent is sent as well. */
let changes = 0;

/** The history has changed: where somebody wants it sent somewhere, it is sent soon. */
export function historyChanged(): void {
  changes++;
  const { address } = sending();
  if (address === '') return;
  keep({ address, isDue: true });
  attemptIn(TOGETHER_MS, FIRST_RETRY_MS);
}

/** Looks where the history is to be sent: what was not sent before is sent now, and all of it to a new address. */
export function lookWhereTo(): void {
  const address = addressIn(settingsStorage.getItem(PAGE_KEYS.sendTo)).address ?? '';
  const before = sending();
  if (address !== before.address) keep({ address, isDue: address !== '' });
  if (address === '') {
    stop();
    showOnPageOrTakeAway(PAGE_KEYS.sent, undefined);
  } else if (sending().isDue && timer === undefined && !isUnderWay) {
    attemptIn(0, FIRST_RETRY_MS);
  }
}

function attemptIn(waitMs: number, retryMs: number): void {
  stop();
  timer = setTimeout(() => {
    timer = undefined;
    void attempt(retryMs);
  }, waitMs);
}

async function attempt(retryMs: number): Promise<void> {
  const { address } = sending();
  if (address === '' || isUnderWay) return;
  if (!me.permissions.granted('access_internet')) {
    show('not-allowed', 0, '');
    return;
  }
  isUnderWay = true;
  const before = changes;
  const records = oldestFirst();
  show('waiting', records.length, '');
  const fault = await faultOfSending(address, toJson(records));
  isUnderWay = false;
  // Somebody may have changed their mind meanwhile.
  const isNew = sending().address !== address || changes !== before;
  if (sending().address === '') return;
  if (fault === undefined) {
    show('sent', records.length, '');
    if (isNew) attemptIn(0, FIRST_RETRY_MS);
    else keep({ address, isDue: false });
  } else {
    show('failed', records.length, fault);
    attemptIn(isNew ? 0 : retryMs, Math.min(LAST_RETRY_MS, retryMs * 2));
  }
}

/**
 * @returns why it could not be sent: what the server says, in the language of servers, or '' where none answers (why that
 *   is, platforms say in words of their own); undefined when it was sent
 */
async function faultOfSending(address: string, body: string): Promise<string | undefined> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const { ok, status } = await fetch(address, { method: 'POST', headers, body });
    return ok ? undefined : `HTTP ${status}`;
  } catch (error) {
    console.warn(`the history could not be sent: ${String(error)}`);
    return '';
  }
}

function stop(): void {
  timer = cleared(timer);
}

function show(state: Sent['state'], count: number, why: string): void {
  const sent: Sent = { state, atS: Math.floor(Date.now() / 1000), count, why };
  showOnPageOrTakeAway(PAGE_KEYS.sent, sent);
}

function sending(): Sending {
  const kept = loadJson(KEPT, (value): Sending | undefined => {
    const { address, isDue } = (value ?? {}) as Partial<Record<keyof Sending, unknown>>;
    return typeof address === 'string' && typeof isDue === 'boolean' ? { address, isDue } : undefined;
  });
  return kept ?? { address: '', isDue: false };
}

function keep(next: Sending): void {
  saveJson(KEPT, next);
}
