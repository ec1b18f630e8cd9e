import { useCallback, useRef } from 'react';
import { useRunning } from '../bench/hooks';
import { Panel } from '../parts/Panel';
import { ChooseWatch } from './ChooseWatch';
import { Glass } from './Glass';
import { Shaking } from './Shaking';
import { WatchBody } from './WatchBody';
import { WatchControls } from './WatchControls';

/** The watch and what a hand can do to it. */
export function WatchRegion() {
  const { world, driver } = useRunning();
  const figure = useRef<HTMLDivElement>(null);
  const follow = useCallback(
    (dx: number) =>
      figure.current?.style.setProperty('--follow', `${(dx / world.watch.screenSize.width) * 100}%`),
    [world],
  );
  return (
    <Panel name="Watch" className="watch" aside={<ChooseWatch />}>
      <div className="watch-stage">
        <div className="watch-figure" ref={figure}>
          <Shaking>
            <WatchBody
              steelRing={world.watch.family === 'vulcan'}
              onButton={() => void driver.act(({ watch }) => watch.pressButton())}
            />
          </Shaking>
          <Glass follow={follow} />
        </div>
      </div>
      <WatchControls />
    </Panel>
  );
}
