const TOUCH =
  '<rect id="touch" x="0" y="0" width="100%" height="100%" opacity="0" pointer-events="visible" />';

/** Two strokes, to be seen while the component is on. */
const checkMark = (
  x: string,
): string => `<svg id="mark" x="${x}" y="50%-16" width="32" height="32" opacity="0">
        <line x1="8" y1="16" x2="14" y2="22" stroke-width="4" />
        <line x1="14" y1="22" x2="25" y2="9" stroke-width="4" />
        <animate attributeName="opacity" begin="select" to="1" dur="0.1" final="keep" />
        <animate attributeName="opacity" begin="unselect" to="0" dur="0.1" final="keep" />
      </svg>`;

const mark = (type: string, box: string): string => `
    <symbol id="${type}" type="${type}" height="64">
      <use id="header" href="#dynamic-textarea" class="checkbox-header" x="12" y="14" width="100%-80" />
      <use id="copy" href="#dynamic-textarea" class="checkbox-copy" x="12" y="$" width="100%-80" />
      ${box}
      ${checkMark('100%-56')}
      ${TOUCH}
    </symbol>`;

/**
 * `/mnt/sysassets/widgets/checkbox_tile_widget.gui`: a tile with words (`#header/text`, `#copy/text`) and a mark; its
 * `value` is 1 or 0 and turns with each click [R:abhijitvalluri/fitbit-todo-list:resources/index.gui, app/index.js]. Looks
 * assumed.
 */
export const CHECKBOX_TILE = `<svg>
  <defs>
    <style>
      .checkbox-header text, .checkbox-header textarea { font-family: System-Regular; font-size: 30; }
      .checkbox-copy text, .checkbox-copy textarea { font-family: System-Regular; font-size: 24; }
    </style>
    ${mark('checkbox-tile', '<rect x="100%-58" y="50%-18" width="36" height="36" rx="6" opacity="0.4" />')}
    ${mark('radio-tile', '<circle cx="100%-40" cy="50%" r="18" opacity="0.4" />')}
  </defs>
</svg>`;

/**
 * `/mnt/sysassets/widgets/checkbox.defs` (since SDK 5): a box whose `value` is 1 or 0 and turns with each click
 * [R:nailek/swim-app-fitbit:resources/widget.defs, app/componentStrokeSelect.js]. Looks and size assumed.
 */
export const CHECKBOX = `<svg>
  <defs>
    <style>
      .checkbox { width: 40; height: 40; }
    </style>
    <symbol id="checkbox" type="checkbox" class="checkbox">
      <rect x="2" y="2" width="100%-4" height="100%-4" rx="6" opacity="0.4" />
      ${checkMark('50%-16')}
      ${TOUCH}
    </symbol>
  </defs>
</svg>`;

/**
 * `/mnt/sysassets/widgets/spinner_widget.gui`: something that turns while its `state` is enabled
 * [R:AlexKven/oba-fitbit:app/index.js]. Looks assumed.
 */
export const SPINNER = `<svg>
  <defs>
    <symbol id="spinner" type="spinner">
      <arc id="arc" x="50%-40" y="50%-40" width="80" height="80" arc-width="8" start-angle="0" sweep-angle="270" fill="fb-white">
        <animate attributeName="start-angle" begin="enable" end="disable" from="0" to="360" dur="1" repeatCount="indefinite" />
      </arc>
    </symbol>
  </defs>
</svg>`;
