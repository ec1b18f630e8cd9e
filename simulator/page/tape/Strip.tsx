import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useBench, useRunning, useWorldValue } from '../bench/hooks';
import { clockOf } from '../time/format';
import type { Buzz } from './buzzes';
import { placeLabels } from './labels';
import { needlePath } from './needle';
import { shapeOf } from './patterns';
import type { TapeSpan } from './span';

const HEIGHT = 132;
const MIDDLE = 82;
const REACH_PX = 36;
/** A name ends a little behind the first stroke of its vibration. */
const NAME_SHIFT_PX = 4;
/** The pen stands so far from the right edge. */
const PEN_INSET_PX = 28;

/** The moving strip of paper: drawn anew when something happens, and only shifted while time goes on. */
export function Strip(props: {
  readonly buzzes: readonly Buzz[];
  readonly span: TapeSpan;
  /** Marks count from here, virtual ms. */
  readonly originMs: number;
}) {
  const { buzzes, span, originMs } = props;
  const { world } = useRunning();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const pxPerMs = Math.max(width, 480) / span.spanMs;
  const page = useWorldValue(() => Math.floor(world.scheduler.nowMs / span.markMs));
  const fromMs = page * span.markMs - width / pxPerMs;
  const untilMs = (page + 2) * span.markMs;
  const paper = usePaper(pxPerMs, width);

  const traces = useMemo(() => {
    const inSight = buzzes.filter((buzz) => buzz.endMs >= fromMs);
    const scale = { pxPerMs, reachPx: REACH_PX, untilMs };
    return {
      path: inSight
        .filter((buzz) => buzz.accepted)
        .map((buzz) => needlePath(buzz, shapeOf(buzz.pattern), scale))
        .join(''),
      refused: inSight.filter((buzz) => !buzz.accepted),
      labels: placeLabels(inSight, pxPerMs),
    };
  }, [buzzes, fromMs, untilMs, pxPerMs]);

  const marks: number[] = [];
  const firstMark = Math.ceil((fromMs - originMs) / span.markMs);
  for (let mark = firstMark; originMs + mark * span.markMs < untilMs; mark++) marks.push(mark);

  return (
    <div className="strip" ref={frame}>
      <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
        <clipPath id="bench-written">
          <rect width={Math.max(0, width - PEN_INSET_PX)} height={HEIGHT} />
        </clipPath>
        <g clipPath="url(#bench-written)">
          <g ref={paper}>
            {marks.map((mark) => {
              const x = (originMs + mark * span.markMs) * pxPerMs;
              return (
                <g key={mark}>
                  <line className="strip-mark" x1={x} x2={x} y1={0} y2={HEIGHT} />
                  {mark < 0 ? null : (
                    <text className="strip-time" x={x + 5} y={HEIGHT - 7}>
                      {clockOf(mark * span.markMs)}
                    </text>
                  )}
                </g>
              );
            })}
            <line
              className="strip-rest"
              x1={Math.max(0, fromMs * pxPerMs)}
              x2={untilMs * pxPerMs}
              y1={MIDDLE}
              y2={MIDDLE}
            />
            <path className="strip-ink" d={traces.path} transform={`translate(0,${MIDDLE})`} />
            {traces.refused.map((buzz) => (
              <g
                key={buzz.key}
                className="strip-refused"
                transform={`translate(${buzz.atMs * pxPerMs},${MIDDLE})`}
              >
                <circle r={7} />
                <path d="M-3,-3L3,3M-3,3L3,-3" />
              </g>
            ))}
            {traces.labels.map((label) => (
              <text
                key={label.key}
                className={`strip-name ${label.accepted ? '' : 'refused'}`}
                x={label.x + NAME_SHIFT_PX}
                y={15 + label.row * 13}
              >
                {label.text}
              </text>
            ))}
          </g>
        </g>
        <path
          className="strip-pen"
          d="M0,0L10,-4.5L28,-4.5L28,4.5L10,4.5Z"
          transform={`translate(${width - PEN_INSET_PX},${MIDDLE})`}
        />
      </svg>
    </div>
  );
}

/** Keeps the paper under the pen without drawing it anew, pixel by pixel: by less it would only be painted again. */
function usePaper(pxPerMs: number, width: number) {
  const { world } = useRunning();
  const bench = useBench();
  const paper = useRef<SVGGElement>(null);
  const place = (): void => {
    const x = width - PEN_INSET_PX - world.scheduler.nowMs * pxPerMs;
    const steps = window.devicePixelRatio;
    const transform = `translate(${(Math.round(x * steps) / steps).toFixed(2)},0)`;
    if (paper.current?.getAttribute('transform') !== transform) {
      paper.current?.setAttribute('transform', transform);
    }
  };
  useLayoutEffect(place);
  useEffect(() => bench.signal.subscribe(place));
  return paper;
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const observer = new ResizeObserver(() => setWidth(watched.clientWidth));
    observer.observe(watched);
    setWidth(watched.clientWidth);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
