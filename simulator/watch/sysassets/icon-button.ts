/**
 * `/mnt/sysassets/widgets/icon_button.defs`: a round button with a picture, which `element.image` or a `set`
 * on `#image` gives [R:gondwanasoft/fitbit-metronome:resources/index.view, app/sessionPlayState.js].
 */
export const ICON_BUTTON = `<svg>
  <defs>
    <style>
      .icon-button { width: 80; height: 80; }
      .small-button { width: 60; height: 60; }
      .large-button { width: 100; height: 100; }
      .icon-button #image { x: 50%-20; y: 50%-20; width: 40; height: 40; fill: fb-white; }
    </style>
    <symbol id="icon-button" type="icon-button" class="icon-button">
      <circle id="background" cx="50%" cy="50%" r="50%">
        <animate attributeName="opacity" begin="mousedown" from="1" to="0.6" dur="0.05" final="keep" />
        <animate attributeName="opacity" begin="mouseup;mouseout" from="0.6" to="1" dur="0.1" final="keep" />
      </circle>
      <image id="image" />
      <rect id="touch" x="0" y="0" width="100%" height="100%" opacity="0" pointer-events="visible" />
    </symbol>
  </defs>
</svg>`;
