import { useEffect, useRef, type PointerEvent } from 'react';
import { useRunning, useWorldValue } from '../bench/hooks';
import { Launcher } from './Launcher';
import { Screen } from './Screen';
import { Finger } from './swipe';

/** The screen and the touch panel over it: hands every finger to the watch. Lies still while the case shakes, to be hit. */
export function Glass(props: { readonly follow: (dx: number) => void }) {
  const { follow } = props;
  const { world, driver } = useRunning();
  const running = useWorldValue(() => world.watch.app === 'running');
  const displayOn = useWorldValue(() => world.watch.display.on);
  const { width, height } = world.watch.screenSize;
  const panel = useRef<HTMLDivElement>(null);
  const finger = useRef<Finger>(undefined);
  useEffect(() => {
    const target = {
      touch: (type: 'down' | 'move' | 'up', x: number, y: number) =>
        void driver.act(({ watch }) => watch.touch(type, x, y)),
      swipeBack: () => void driver.act(({ watch }) => watch.swipeBack()),
      follow,
    };
    finger.current = new Finger(target, width);
  }, [driver, width, follow]);

  const at = (event: PointerEvent): [number, number] => {
    const box = panel.current?.getBoundingClientRect() ?? new DOMRect(0, 0, width, height);
    return [
      ((event.clientX - box.left) / box.width) * width,
      ((event.clientY - box.top) / box.height) * height,
    ];
  };
  return (
    <div
      ref={panel}
      className="glass"
      onPointerDown={(event) => {
        if (running && !displayOn) {
          void driver.act(({ watch }) => watch.wakeScreen());
          return;
        }
        if (!running || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        finger.current?.down(...at(event));
      }}
      onPointerMove={(event) => {
        if (event.buttons !== 0) finger.current?.move(...at(event));
      }}
      onPointerUp={(event) => finger.current?.up(...at(event))}
      onPointerCancel={() => finger.current?.cancel()}
    >
      {running ? null : <Launcher dim={!displayOn} />}
      <Screen />
    </div>
  );
}
