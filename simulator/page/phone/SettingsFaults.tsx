import Alert from '@mui/material/Alert';
import { useRunning, useWorldValue } from '../bench/hooks';

/** What went wrong in the settings page since it was opened; people who write one want to see it there. */
export function SettingsFaults() {
  const { world } = useRunning();
  useWorldValue(() => world.journal.entries.length);
  const faults = world.journal.of('error').filter((entry) => entry.side === 'settings');
  const last = faults.at(-1);
  if (!last) return null;
  return (
    <Alert severity="error" className="phone-fault">
      {faults.length > 1 ? `${faults.length} faults; the last one: ` : ''}
      {last.text}
    </Alert>
  );
}
