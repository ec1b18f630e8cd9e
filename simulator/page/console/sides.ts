import type { JournalEntry } from '../../journal';

/** Whose lines the console shows. */
export type SideChoice = 'all' | 'app' | 'companion' | 'settings';

export const SIDE_CHOICES: readonly SideChoice[] = ['all', 'app', 'companion', 'settings'];

/** Buzzes have a place of their own on the page. */
export function isConsoleEntry({ kind }: JournalEntry): boolean {
  return kind !== 'vibration' && kind !== 'vibration-stop';
}

/** What has no side (the link, the screen) belongs to all of them only. */
export function isOfSide(entry: JournalEntry, choice: SideChoice): boolean {
  return choice === 'all' || ('side' in entry && entry.side === choice);
}

/** Whether it goes under errors. */
export function isError(entry: JournalEntry): boolean {
  return entry.kind === 'error' || (entry.kind === 'console' && entry.level === 'error');
}
