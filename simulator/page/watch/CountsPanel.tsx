import { useBenchValue, useRunning } from '../bench/hooks';
import { Panel } from '../parts/Panel';
import { HeapGauge } from './HeapGauge';

/** What the app has cost the watch so far. */
export function CountsPanel() {
  const { world } = useRunning();
  useBenchValue((bench) => bench.signal.version);
  const { screenChanges, wakeups, fileWrites } = world.watch.counts;
  return (
    <Panel name="Cost">
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">Screen</th>
            <th scope="col">on</th>
            <th scope="col">off</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Changes seen</th>
            <td>{screenChanges.displayOn}</td>
            <td>{screenChanges.displayOff}</td>
          </tr>
          <tr>
            <th scope="row">Wake-ups</th>
            <td>{wakeups.displayOn}</td>
            <td>{wakeups.displayOff}</td>
          </tr>
          <tr>
            <th scope="row">File writes</th>
            <td colSpan={2}>{fileWrites}</td>
          </tr>
        </tbody>
      </table>
      <HeapGauge />
    </Panel>
  );
}
