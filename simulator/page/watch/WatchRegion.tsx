import { useCallback, useRef, type CSSProperties } from 'react';
import { useRunning } from '../bench/hooks';
import { Panel } from '../parts/Panel';
import { PictureControls } from '../picture/PictureControls';
import { bodyOf, type Body } from './bodies';
import { ChooseWatch } from './ChooseWatch';
import { Glass } from './Glass';
import { Shaking } from './Shaking';
import { WatchBody } from './WatchBody';
import { WatchControls } from './WatchControls';

/** The watch and what a hand can do to it. */
export function WatchRegion() {
  const { world, driver } = useRunning();
  const body = bodyOf(world.watch.family);
  const figure = useRef<HTMLDivElement>(null);
  const follow = useCallback(
    (dx: number) =>
      figure.current?.style.setProperty('--follow', `${(dx / world.watch.screenSize.width) * 100}%`),
    [world],
  );
  return (
    <Panel name="Watch" className="watch" aside={<ChooseWatch />}>
      <div className="watch-stage">
        <div className="watch-figure" ref={figure} style={figureStyle(body)}>
          <Shaking>
            <WatchBody
              body={body}
              steelRing={world.watch.family === 'vulcan'}
              onButton={(key) => void driver.act(({ watch }) => watch.pressButton(key))}
            />
          </Shaking>
          <Glass follow={follow} />
        </div>
      </div>
      <WatchControls />
      <PictureControls />
    </Panel>
  );
}

/** Where the screen lies on the watch, for the stylesheet. */
function figureStyle({ width, height, screen }: Body): CSSProperties {
  const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;
  return {
    '--body-ratio': width / height,
    '--screen-left': percent(screen.x, width),
    '--screen-top': percent(screen.y, height),
    '--screen-width': percent(screen.width, width),
    '--screen-ratio': screen.width / screen.height,
  } as CSSProperties;
}
