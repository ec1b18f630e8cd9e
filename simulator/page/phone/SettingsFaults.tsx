import Alert from '@mui/material/Alert';
import type { JournalEntry } from '../../journal';
import { useRunning, useWorldValue } from '../bench/hooks';

/** What went wrong in the settings page since it was opened; people who write one want to see it there. */
export function SettingsFaults() {
  const { world } = useRunning();
  useWorldValue(() => world.journal.entries.length);
  const faults = faultsSinceOpening(world.journal.entries);
  const last = faults.at(-1);
  if (last === undefined) return null;
  return (
    <Alert severity="error" className="phone-fault">
      {faults.length > 1 ? `${faults.length} faults; the last one: ` : ''}
      {last}
    </Alert>
  );
}

function faultsSinceOpening(entries: readonly JournalEntry[]): string[] {
  const opened = entries.findLastIndex(
    (entry) => entry.kind === 'lifecycle' && entry.side === 'settings' && entry.state === 'launched',
  );
  return entries
    .slice(opened + 1)
    .flatMap((entry) => (entry.kind === 'error' && entry.side === 'settings' ? [entry.text] : []));
}
