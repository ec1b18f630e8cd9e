/**
 * `/mnt/sysassets/widgets/text_button.defs`: `<use href="#text-button" class="text-button bottom
 * application-fill">`, with the modifiers bottom, left, right, primary and secondary; its label is the inner
 * `#text` [D:build/guides/user-interface/svg-components/buttons; R:Fitbit/sdk-app-demo:resources/styles.css,
 * whose sizes are taken for the defaults].
 */
export const TEXT_BUTTON = `<svg>
  <defs>
    <style>
      .text-button { x: 0; y: 0; width: 100%; height: 60; }
      .text-button.bottom { y: 100%-60; }
      .text-button.left { width: 50%; }
      .text-button.right { x: 50%; width: 50%; }
      .text-button.primary { y: 100%-126; }
      .text-button.secondary { y: 100%-60; }
      .text-button text {
        x: 50%; y: 50%+9; text-anchor: middle; font-size: 26; font-family: System-Bold; fill: fb-white; text-length: 32;
      }
    </style>
    <symbol id="text-button" type="text-button">
      <rect id="background" x="0" y="0" width="100%" height="100%" rx="12">
        <animate attributeName="opacity" begin="mousedown" from="1" to="0.6" dur="0.05" final="keep" />
        <animate attributeName="opacity" begin="mouseup;mouseout" from="0.6" to="1" dur="0.1" final="keep" />
      </rect>
      <text id="text" />
      <rect id="touch" x="0" y="0" width="100%" height="100%" opacity="0" pointer-events="visible" />
    </symbol>
  </defs>
</svg>`;
