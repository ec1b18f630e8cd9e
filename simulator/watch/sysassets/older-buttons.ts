const PRESSED = `<animate attributeName="opacity" begin="mousedown" from="1" to="0.6" dur="0.05" final="keep" />
        <animate attributeName="opacity" begin="mouseup;mouseout" from="0.6" to="1" dur="0.1" final="keep" />`;

const TOUCH =
  '<rect id="touch" x="0" y="0" width="100%" height="100%" opacity="0" pointer-events="visible" />';

const corner = (place: string, x: string, y: string): string => `
    <symbol id="combo-button-${place}" type="combo-button-${place}" x="${x}" y="${y}" width="84" height="84">
      <circle id="combo-button-background" cx="50%" cy="50%" r="38">
        ${PRESSED}
      </circle>
      <circle id="combo-button-stroke" cx="50%" cy="50%" r="40" fill="black" display="none" opacity="0" />
      <image id="combo-button-icon-press" x="50%-20" y="50%-20" width="40" height="40" display="none" fill="black" />
      <image id="combo-button-icon" x="50%-20" y="50%-20" width="40" height="40" fill="black" />
      ${TOUCH}
    </symbol>`;

/**
 * `/mnt/sysassets/widgets/combo_button_widget.gui` (before SDK 5): round buttons in the corners, which a physical button
 * beside them presses too; `set` on `combo-button-icon`, `combo-button-icon-press` and `combo-button-stroke`
 * [R:Fitbit/sdk-exercise:resources/views/exercise/index.gui]. Sizes assumed.
 */
export const COMBO_BUTTON = `<svg>
  <defs>
    ${corner('upper-right', '100%-84', '0')}
    ${corner('lower-right', '100%-84', '100%-84')}
    ${corner('upper-left', '0', '0')}
    ${corner('lower-left', '0', '100%-84')}
  </defs>
</svg>`;

const square = (id: string, type: string, extra = ''): string => `
    <symbol id="${id}" type="${type}" width="100%" height="64">
      <rect id="background" x="2" y="2" width="100%-4" height="100%-4" rx="6">
        ${PRESSED}
      </rect>${extra}
      <textarea id="text" class="square-button-text" />
      ${TOUCH}
    </symbol>`;

const ON_OFF = `
      <rect id="on" x="2" y="2" width="100%-4" height="100%-4" rx="6" fill="black" opacity="0.5">
        <animate attributeName="opacity" begin="select" to="0" dur="0.1" final="keep" />
        <animate attributeName="opacity" begin="unselect" to="0.5" dur="0.1" final="keep" />
      </rect>`;

/**
 * `/mnt/sysassets/widgets/square_button_widget.gui` (before SDK 5): buttons with words in the inner `#text`, or a picture
 * [R:Fitbit/sdk-exercise:resources/widgets.gui; R:denk0403/Mario-Fitbit-Watchface:resources/index.gui]. The words are a
 * textarea: a sample puts them at the top of the button, where a text would be cut off
 * [R:Fitbit/sdk-multi-view:resources/styles.css]. Looks assumed.
 */
export const SQUARE_BUTTON = `<svg>
  <defs>
    <style>
      .square-button-text {
        x: 0; y: 50%-17; width: 100%; text-anchor: middle; font-size: 28; font-family: System-Bold; fill: black;
        text-length: 32;
      }
    </style>
    ${square('square-button', 'square-button')}
    ${square('square-button-neutral', 'square-button')}
    ${square('square-button-positive', 'square-button')}
    ${square('square-button-negative', 'square-button')}
    ${square('square-button-toggle', 'square-button-toggle', ON_OFF)}
    ${square(
      'square-button-icon',
      'square-button',
      '<image id="image" x="50%-20" y="50%-20" width="40" height="40" fill="black" />',
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
