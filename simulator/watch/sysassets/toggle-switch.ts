/**
 * `/mnt/sysassets/widgets/toggle_switch.defs`: `<use href="#toggle-switch" class="toggle-switch" value="1">`;
 * its `value` is 1 or 0 and changes by itself some time after a click
 * [R:Fitbit/sdk-app-demo:resources/session.view, app/views/session.js]. The looks are assumed.
 */
export const TOGGLE_SWITCH = `<svg>
  <defs>
    <style>
      .toggle-switch { width: 60; height: 34; }
      .toggle-switch #ground { rx: 17; ry: 17; width: 100%; height: 100%; }
      .toggle-switch #knob { cy: 50%; cx: 17; r: 13; fill: fb-white; }
    </style>
    <symbol id="toggle-switch" type="toggle-switch" class="toggle-switch">
      <rect id="ground" opacity="0.35">
        <animate attributeName="opacity" begin="select" to="1" dur="0.15" final="keep" />
        <animate attributeName="opacity" begin="unselect" to="0.35" dur="0.15" final="keep" />
      </rect>
      <circle id="knob">
        <animate attributeName="cx" begin="select" to="100%-17" dur="0.15" final="keep" />
        <animate attributeName="cx" begin="unselect" to="17" dur="0.15" final="keep" />
      </circle>
      <rect id="touch" x="0" y="0" width="100%" height="100%" opacity="0" pointer-events="visible" />
    </symbol>
  </defs>
</svg>`;
