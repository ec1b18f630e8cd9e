import { useRunning, useWorldValue } from '../bench/hooks';
import { Fact, Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { SwitchRow } from '../parts/SwitchRow';
import { Conditions } from './Conditions';

/** The radio between watch and phone. */
export function LinkPanel() {
  const { driver } = useRunning();
  const connected = useWorldValue((world) => world.link.connected);
  const socketOpen = useWorldValue((world) => world.link.socketOpen);
  const toPhone = useWorldValue((world) => world.link.waiting.toPhone);
  const toWatch = useWorldValue((world) => world.link.waiting.toWatch);
  return (
    <Panel name="Link">
      <SwitchRow
        label="Phone nearby"
        checked={connected}
        onChange={(near) => void driver.act((world) => world.link.setConnected(near))}
      />
      <Facts>
        <Fact name="Peer socket" value={socketOpen ? 'open' : 'closed'} lit={socketOpen} />
        <Fact name="Files to the phone" value={waiting(toPhone)} lit={toPhone > 0} />
        <Fact name="Files to the watch" value={waiting(toWatch)} lit={toWatch > 0} />
      </Facts>
      <Conditions />
    </Panel>
  );
}

function waiting(count: number): string {
  return count === 0 ? 'none waiting' : `${count} waiting`;
}
