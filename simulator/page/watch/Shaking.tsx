import { useEffect, useRef, type ReactNode } from 'react';
import { useRunning } from '../bench/hooks';

const FULL_STRENGTH = 7;
/** How far the watch jumps at full strength, px. */
const REACH_PX = 3;
/** What is left of a shake after one frame; makes a pulse that is shorter than a frame visible. */
const DECAY = 0.72;
const STILL = 0.04;

/**
 * Shakes what is inside as strongly as the motor does. Where people have asked for less motion
 * it stays still and glows instead (styles/watch.css).
 */
export function Shaking(props: { readonly children: ReactNode }) {
  const { world } = useRunning();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let peak = 0;
    let shown = 0;
    let frame = 0;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
    const draw = (): void => {
      frame = 0;
      shown = Math.max(peak, shown * DECAY);
      const { pattern, strength } = world.watch.motor;
      peak = strength / FULL_STRENGTH;
      if (shown < STILL && peak === 0) shown = 0;
      const style = element.current?.style;
      style?.setProperty('--shake', shown.toFixed(3));
      style?.setProperty('transform', shown === 0 || calm.matches ? 'none' : jump(shown * REACH_PX));
      if (shown > 0 || pattern !== undefined) frame = requestAnimationFrame(draw);
    };
    const stopListening = world.onChange(() => {
      const { pattern, strength } = world.watch.motor;
      peak = Math.max(peak, strength / FULL_STRENGTH);
      if (pattern !== undefined && frame === 0) frame = requestAnimationFrame(draw);
    });
    return () => {
      stopListening();
      cancelAnimationFrame(frame);
    };
  }, [world]);
  return (
    <div className="shaking" ref={element}>
      {props.children}
    </div>
  );
}

function jump(reachPx: number): string {
  const offset = (): string => `${((Math.random() * 2 - 1) * reachPx).toFixed(1)}px`;
  return `translate(${offset()}, ${offset()})`;
}
