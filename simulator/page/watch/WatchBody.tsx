import { squircle } from './outline';

/**
 * Versa 3 and Sense measure 40.5 x 39.1 mm round a square screen of 28.4 mm (1.58 inches diagonally, 336 px);
 * the drawing keeps these proportions, with one unit for one px of the screen.
 */
const CENTRE_X = 240;
const CENTRE_Y = 274;
const CASE = squircle(CENTRE_X, CENTRE_Y, 462, 479, 4);
const RIM = squircle(CENTRE_X, CENTRE_Y, 446, 463, 4);
const GLASS = squircle(CENTRE_X, CENTRE_Y, 434, 451, 4.1);
/** Longer than the drawing, and cut off where there is no more room for it. */
const STRAP = 'M108,-300 L108,-40 C108,10 98,30 84,60 L396,60 C382,30 372,10 372,-40 L372,-300 Z';
/** Across the unit square, for cutting the screen's picture. */
const SCREEN = squircle(0.5, 0.5, 1, 1, 5);

/** The watch without what its screen shows: strap, case, glass and the button on the left side. */
export function WatchBody(props: { readonly steelRing: boolean; readonly onButton: () => void }) {
  return (
    <svg className="watch-body" viewBox="0 0 480 548" aria-hidden="true" focusable="false">
      <defs>
        <clipPath id="bench-screen" clipPathUnits="objectBoundingBox">
          <path d={SCREEN} />
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
      <path d={STRAP} fill="url(#bench-strap)" />
      <path d={STRAP} fill="url(#bench-strap)" transform={`rotate(180 ${CENTRE_X} ${CENTRE_Y})`} />
      <path d={CASE} className="case-shadow" />
      <path d={CASE} fill="url(#bench-case)" />
      <g className="side-button" onClick={props.onButton}>
        <rect x="-8" y="234" width="44" height="80" fill="transparent" />
        <rect className="side-button-cap" x="6" y="247" width="11" height="54" rx="5.5" />
      </g>
      <path d={RIM} fill={props.steelRing ? 'url(#bench-steel)' : '#1b1c1e'} />
      <path d={GLASS} fill="#050506" />
      <path d={GLASS} fill="url(#bench-reflection)" />
    </svg>
  );
}
