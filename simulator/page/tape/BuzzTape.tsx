import { useMemo } from 'react';
import { useBenchValue, useRunning, useWorldValue } from '../bench/hooks';
import { Panel } from '../parts/Panel';
import { BuzzList } from './BuzzList';
import { buzzesOf, lastLaunchMs } from './buzzes';
import { SPANS } from './span';
import { Strip } from './Strip';

/** What the wrist felt, as a seismograph would write it. */
export function BuzzTape() {
  const { world, driver } = useRunning();
  const entryCount = useWorldValue(() => world.journal.entries.length);
  const speed = useBenchValue(() => driver.lastRunningSpeed);
  const span = SPANS[speed];
  const { buzzes, launchMs } = useMemo(
    () => ({ buzzes: buzzesOf(world.journal.entries), launchMs: lastLaunchMs(world.journal.entries) }),
    // The journal is one growing list: its length tells whether there is more to read.
    [world, entryCount],
  );
  return (
    <Panel name="Buzz tape" className="tape" aside={<p className="note">{span.name}</p>}>
      <Strip buzzes={buzzes} span={span} originMs={launchMs} />
      <BuzzList buzzes={buzzes} />
    </Panel>
  );
}
