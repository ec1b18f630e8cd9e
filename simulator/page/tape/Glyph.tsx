import { shapeOf } from './patterns';

const LONGEST_PX = 40;
const LEAST_PX = 4;
const PX_PER_MS = 0.04;
const HEIGHT = 14;
const FULL_STRENGTH = 7;

/** A pattern in small: its pulses by time and strength. */
export function Glyph(props: { readonly pattern: string }) {
  const { pulses, lengthMs } = shapeOf(props.pattern);
  const lastMs = Math.max(1, pulses.at(-1)?.toMs ?? lengthMs);
  const perMs = Math.min(PX_PER_MS, LONGEST_PX / lastMs);
  const width = Math.max(LEAST_PX, Math.ceil(lastMs * perMs));
  return (
    <svg className="glyph" width={width} height={HEIGHT} aria-hidden="true" focusable="false">
      {pulses.map((pulse) => {
        const height = (pulse.strength / FULL_STRENGTH) * HEIGHT;
        return (
          <rect
            key={pulse.fromMs}
            x={pulse.fromMs * perMs}
            width={Math.max(1.5, (pulse.toMs - pulse.fromMs) * perMs - 0.5)}
            y={(HEIGHT - height) / 2}
            height={height}
            rx={0.75}
          />
        );
      })}
    </svg>
  );
}
