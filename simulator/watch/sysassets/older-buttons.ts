const PRESSED = `<animate attributeName="opacity" begin="mousedown" from="1" to="0.6" dur="0.05" final="keep" />
        <animate attributeName="opacity" begin="mouseup;mouseout" from="0.6" to="1" dur="0.1" final="keep" />`;

const TOUCH =
  '<rect id="touch" x="0" y="0" width="100%" height="100%" opacity="0" pointer-events="visible" />';

/** What a combo button shows while it is held down. */
const held = (rest: number, down: number): string => `
        <animate attributeName="opacity" begin="mousedown" from="${rest}" to="${down}" dur="0.05" final="keep" />
        <animate attributeName="opacity" begin="mouseup;mouseout" from="${down}" to="${rest}" dur="0.1" final="keep" />`;

/**
 * A symbol of 84 x 84 px in a corner of the screen.
 * @param middle the middle of the ring in it, in px
 */
const corner = (place: string, x: string, y: string, middle: readonly [number, number]): string => {
  const [right, low] = middle;
  const iconX = right > 42 ? 34 : 10;
  const iconY = low > 42 ? 38 : 6;
  return `
    <symbol id="combo-button-${place}" type="combo-button-${place}" x="${x}" y="${y}" width="84" height="84">
      <circle id="combo-button-background" cx="${right}" cy="${low}" r="50" opacity="0">${held(0, 1)}
      </circle>
      <arc id="combo-button-stroke" x="${right - 50}" y="${low - 50}" width="100" height="100" arc-width="3" sweep-angle="360" display="none" />
      <image id="combo-button-icon" x="${iconX}" y="${iconY}" width="40" height="40">${held(1, 0)}
      </image>
      <image id="combo-button-icon-press" x="${iconX}" y="${iconY}" width="40" height="40" fill="black" opacity="0">${held(0, 1)}
      </image>
      ${TOUCH}
    </symbol>`;
};

/**
 * `/mnt/sysassets/widgets/combo_button_widget.gui` (before SDK 5): a ring in a corner, partly beyond the edge of the
 * screen, with an icon in it; a physical button beside it presses it too. `set` on `combo-button-icon`,
 * `combo-button-icon-press` and `combo-button-stroke` [R:Fitbit/sdk-exercise:resources/views/exercise/index.gui]. Places
 * and sizes by published pictures [R:Fitbit/sdk-exercise:screenshots,
 * R:alessandrodeste/fitbit-tooloclock:screenshots/versa2-02.png]; filled while held, an assumption.
 */
export const COMBO_BUTTON = `<svg>
  <defs>
    ${corner('upper-right', '100%-84', '0', [58, 19])}
    ${corner('lower-right', '100%-84', '100%-84', [58, 65])}
    ${corner('upper-left', '0', '0', [26, 19])}
    ${corner('lower-left', '0', '100%-84', [26, 65])}
  </defs>
</svg>`;

const square = (id: string, type: string, fill: string, extra = '', ground = '', words = ''): string => `
    <symbol id="${id}" type="${type}" width="100%" height="73"${fill}>
      <rect id="border" x="6" y="6" width="100%-12" height="100%-12" rx="6">
        ${PRESSED}
      </rect>
      <rect id="background" x="8" y="8" width="100%-16" height="100%-16" rx="5" fill="black">${ground}
      </rect>${extra}
      <text id="text" class="square-button-text">${words}</text>
      ${TOUCH}
    </symbol>`;

const filledWhenOn = `
        <animate attributeName="opacity" begin="select" from="1" to="0" dur="0.1" final="keep" />
        <animate attributeName="opacity" begin="unselect" from="0" to="1" dur="0.1" final="keep" />`;
const darkWhenOn = `
        <animate attributeName="fill" begin="select" from="white" to="black" dur="0.1" final="keep" />
        <animate attributeName="fill" begin="unselect" from="black" to="white" dur="0.1" final="keep" />`;

/**
 * `/mnt/sysassets/widgets/square_button_widget.gui` (before SDK 5): an outline in the colour of the button with white
 * words in the inner `#text`, whose y is the baseline, and a picture at their left where it has one; a toggle is filled when it is on
 * [R:mxsshao/fitbit-weight-logger:resources/index.gui, screenshots/versa_main.png],
 * [R:adiroiban/fitbit-os-assistant-relay:assistant-relay-app.png],
 * [R:denk0403/Mario-Fitbit-Watchface:resources/index.gui]. The colours of those that are given none are assumed.
 */
export const SQUARE_BUTTON = `<svg>
  <defs>
    <style>
      .square-button-text {
        x: 50%; y: 50%+12; text-anchor: middle; font-size: 36; font-family: System-Regular; fill: white; text-length: 32;
      }
    </style>
    ${square('square-button', 'square-button', ' fill="white"')}
    ${square('square-button-neutral', 'square-button', ' fill="fb-slate"')}
    ${square('square-button-positive', 'square-button', ' fill="fb-green"')}
    ${square('square-button-negative', 'square-button', ' fill="fb-red"')}
    ${square('square-button-toggle', 'square-button-toggle', ' fill="white"', '', filledWhenOn, darkWhenOn)}
    ${square(
      'square-button-icon',
      'square-button',
      ' fill="white"',
      '<image id="image" x="16" y="50%-20" width="40" height="40" fill="white" />',
    )}
  </defs>
</svg>`;

/** `/mnt/sysassets/widgets/push_button_widget.gui`: a button with words [R:Fitbit/sdk-multi-view:resources/views/view-1.gui]. */
export const PUSH_BUTTON = `<svg>
  <defs>
    <style>
      .push-button-text {
        x: 0; y: 50%-17; width: 100%; text-anchor: middle; font-size: 28; font-family: System-Bold; fill: black;
        text-length: 32;
      }
    </style>
    <symbol id="push-button" type="push-button" width="100%" height="64">
      <rect id="background" x="0" y="0" width="100%" height="100%" rx="8">
        ${PRESSED}
      </rect>
      <textarea id="text" class="push-button-text" />
      ${TOUCH}
    </symbol>
  </defs>
</svg>`;
