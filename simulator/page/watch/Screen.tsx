import { useLayoutEffect, useRef } from 'react';
import { useRunning, useWorldValue } from '../bench/hooks';
import { clearScene, paintScene } from '../watch-face/paint-scene';
import { pressByKey } from './press-by-key';

/**
 * What the app draws; black while the screen sleeps. Whatever can be pressed is a button for the keyboard, for screen
 * readers and for scripts, under the id that it has in the view.
 */
export function Screen() {
  const { world, driver } = useRunning();
  const picture = useRef<SVGSVGElement>(null);
  const scene = useWorldValue(() => world.watch.scene);
  const running = useWorldValue(() => world.watch.app === 'running');
  const displayOn = useWorldValue(() => world.watch.display.on);
  const { width, height } = world.watch.screenSize;
  useLayoutEffect(() => {
    const svg = picture.current;
    if (!svg) return;
    if (running && scene) paintScene(svg, scene, (href) => world.watch.picture(href), { buttons: true });
    else clearScene(svg);
  }, [world, scene, running]);
  return (
    <svg
      ref={picture}
      className={displayOn ? 'screen' : 'screen asleep'}
      viewBox={`0 0 ${width} ${height}`}
      onKeyDown={(event) => {
        const press = pressByKey(event.key, event.target, event.currentTarget);
        if (!press) return;
        event.preventDefault();
        void driver.act(({ watch }) => press(watch));
      }}
    />
  );
}
