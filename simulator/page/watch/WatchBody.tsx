import type { ButtonKey } from '../../watch/families';
import type { Body } from './bodies';

/** Longer than the drawing, and cut off where there is no more room for it; drawn for a middle at 240, 274. */
const STRAP = 'M108,-300 L108,-40 C108,10 98,30 84,60 L396,60 C382,30 372,10 372,-40 L372,-300 Z';
/** Around a button, to be hit more easily. */
const REACH = 14;

/** The watch without what its screen shows: strap, case, glass and the buttons at its sides. */
export function WatchBody(props: {
  readonly body: Body;
  readonly steelRing: boolean;
  readonly onButton: (key: ButtonKey) => void;
}) {
  const { width, height, centreX, centreY, caseOutline, rim, glass, screenOutline, buttons } = props.body;
  const strapPlace = `translate(${centreX - 240} ${centreY - 274})`;
  return (
    <svg className="watch-body" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <defs>
        <clipPath id="bench-screen" clipPathUnits="objectBoundingBox">
          <path d={screenOutline} />
        </clipPath>
        <linearGradient id="bench-strap" x1="0" x2="1" y1="0" y2="0">
          <stop offset="0" className="strap-edge" />
          <stop offset="0.07" className="strap-middle" />
          <stop offset="0.93" className="strap-middle" />
          <stop offset="1" className="strap-edge" />
        </linearGradient>
        <linearGradient id="bench-case" x1="0.1" x2="0.9" y1="0" y2="1">
          <stop offset="0" stopColor="#8d9197" />
          <stop offset="0.3" stopColor="#5b5f65" />
          <stop offset="0.65" stopColor="#45494e" />
          <stop offset="1" stopColor="#6c7076" />
        </linearGradient>
        <linearGradient id="bench-steel" x1="0" x2="1" y1="0" y2="1">
          <stop offset="0" stopColor="#d4d7da" />
          <stop offset="0.5" stopColor="#7d8187" />
          <stop offset="1" stopColor="#c0c4c8" />
        </linearGradient>
        <linearGradient id="bench-reflection" x1="0" x2="0.85" y1="0" y2="1">
          <stop offset="0" stopColor="#fff" stopOpacity="0.13" />
          <stop offset="0.32" stopColor="#fff" stopOpacity="0.03" />
          <stop offset="0.33" stopColor="#fff" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path d={STRAP} fill="url(#bench-strap)" transform={strapPlace} />
      <path
        d={STRAP}
        fill="url(#bench-strap)"
        transform={`rotate(180 ${centreX} ${centreY}) ${strapPlace}`}
      />
      <path d={caseOutline} className="case-shadow" />
      <path d={caseOutline} fill="url(#bench-case)" />
      {buttons.map(({ key, ...place }) => (
        <g className="side-button" key={key} data-key={key} onClick={() => props.onButton(key)}>
          <rect
            x={place.x - REACH}
            y={place.y - REACH}
            width={place.width + 2 * REACH}
            height={place.height + 2 * REACH}
            fill="transparent"
          />
          <rect
            className={key === 'back' ? 'side-button-cap' : 'side-button-cap at-right'}
            {...place}
            rx={place.width / 2}
          />
        </g>
      ))}
      <path d={rim} fill={props.steelRing ? 'url(#bench-steel)' : '#1b1c1e'} />
      <path d={glass} fill="#050506" />
      <path d={glass} fill="url(#bench-reflection)" />
    </svg>
  );
}
