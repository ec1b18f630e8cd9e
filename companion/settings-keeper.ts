import { isNewer, outdone } from '../common/newest-settings';
import { nextRevision } from '../common/next-revision';
import { DEFAULT_SNAPSHOT, SETTING_NAMES } from '../common/all-settings';
import {
  checkSnapshot,
  checkSomeSettings,
  type SettingName,
  type Settings,
  type SettingsSnapshot,
  withSome,
} from '../common/settings';
import { isWhole } from '../common/whole';
import { readChosenAt, readPage, reportNonsense, showOnPage } from './page-values';
import { loadJson, saveJson } from './stored';

const KEPT = 'settings';

type Chosen = { [Name in SettingName]: number };

let current: SettingsSnapshot = DEFAULT_SNAPSHOT;
/**
 * What the page is known to have shown last. Only a value that differs from this is somebody's choice: after a death
 * between keeping settings and showing them, the page still has older ones that nobody chose anew.
 */
let shown: Settings = DEFAULT_SNAPSHOT.settings;
/** What the page said last of when somebody had chosen: taken up, or found with nothing chosen. */
let takenAtMs = 0;
let chosen: (snapshot: SettingsSnapshot) => void;

/** Up to when choices on the page are taken up: what the page said of when, ms since 1970. */
export function takenUpTo(): number {
  return takenAtMs;
}

/** The settings that hold now. */
export function currentSnapshot(): SettingsSnapshot {
  return current;
}

/**
 * Reads what was kept. To be called first; changes nothing on the page.
 * @param onChosen called from then on when somebody has chosen anew on the page
 */
export function recallSettings(onChosen: (snapshot: SettingsSnapshot) => void): void {
  chosen = onChosen;
  const kept = loadJson(KEPT, (value) => {
    const snapshot = checkSnapshot(value);
    const onPage = checkSomeSettings((value as { shown?: unknown } | null)?.shown) ?? {};
    const at = (value as { chosenAtMs?: unknown } | null)?.chosenAtMs;
    const upTo = isWhole(at, 0, Number.MAX_SAFE_INTEGER) ? at : 0;
    return snapshot && { snapshot, shown: withSome(snapshot.settings, onPage), upTo };
  });
  current = kept ? kept.snapshot : DEFAULT_SNAPSHOT;
  shown = kept ? kept.shown : current.settings;
  takenAtMs = kept ? kept.upTo : 0;
}

/**
 * Takes up what somebody has chosen on the page, also while the companion was not running. What is unset or nonsense
 * there gets the value that holds.
 */
export function takeFromPage(): void {
  reportNonsense();
  const page = readPage();
  const settings: Chosen = { ...current.settings };
  for (const name of SETTING_NAMES) {
    const value = page[name];
    if (value !== undefined && value !== shown[name]) settings[name] = value;
  }
  const before = takenAtMs;
  takenAtMs = readChosenAt();
  const atMs = madeAtMs(takenAtMs, before);
  // Somebody may have chosen something and then what held before: that is the newest choice all the same.
  const isChosenBack = takenAtMs !== before && atMs / 1000 >= current.revision + 1;
  if (isChosenBack || !same(settings, current.settings)) {
    const revision = nextRevision(current.revision, atMs);
    keep({ revision, settings }, { ...shown, ...page });
    chosen(current);
  } else if (takenAtMs !== before) {
    keep(current, shown);
  }
  show();
}

/** When a choice was made: as the page says, if it says anything new, and nothing that is still to come. */
function madeAtMs(saidMs: number, before: number): number {
  const nowMs = Date.now();
  return saidMs !== before && saidMs <= nowMs ? saidMs : nowMs;
}

/**
 * Takes over settings that the watch goes by, if they are newer; the page then shows them.
 * @param revision of them, seconds since 1970 (`nextRevision`); 0 for defaults that nobody chose
 * @param some checked; what is not named stays as it is here
 * @returns whether the watch goes by older ones than ours, and has to be told
 */
export function takeFromWatch(revision: number, some: Partial<Settings>): boolean {
  // What was chosen a moment ago may not have been heard of yet, and would be shown over.
  takeFromPage();
  const told: SettingsSnapshot = { revision, settings: withSome(current.settings, some) };
  if (isNewer(current, told)) {
    const sole = outdone(current, told);
    if (sole !== current) keep(sole, shown);
    return true;
  }
  if (!isNewer(told, current)) return false;
  keep(told, shown);
  show();
  return false;
}

function show(): void {
  showOnPage(current.settings);
  const nowShown = { ...shown, ...readPage() };
  if (!same(nowShown, shown)) keep(current, nowShown);
}

/** Where the storage refuses it, it holds as long as the companion runs, and the page has it for the next start. */
function keep(snapshot: SettingsSnapshot, onPage: Settings): void {
  current = snapshot;
  shown = onPage;
  saveJson(KEPT, { ...snapshot, shown, chosenAtMs: takenAtMs });
}

function same(some: Settings, others: Settings): boolean {
  return SETTING_NAMES.every((name) => some[name] === others[name]);
}
