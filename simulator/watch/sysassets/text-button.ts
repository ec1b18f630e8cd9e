const PARTS = `<rect id="background" x="0" y="0" width="100%" height="100%" rx="12">
        <animate attributeName="opacity" begin="mousedown" from="1" to="0.6" dur="0.05" final="keep" />
        <animate attributeName="opacity" begin="mouseup;mouseout" from="0.6" to="1" dur="0.1" final="keep" />
      </rect>`;

const TOUCH =
  '<rect id="touch" x="0" y="0" width="100%" height="100%" opacity="0" pointer-events="visible" />';

/** Classes of its own besides, as `text-button` of the guides, are the places: bottom, left, right, primary, secondary. */
const button = (id: string, label: string): string => `
    <symbol id="${id}" type="${id}" class="text-button">
      ${PARTS}
      ${label}
      ${TOUCH}
    </symbol>`;

/**
 * `/mnt/sysassets/widgets/text_button.defs`: `<use href="#text-button" class="text-button bottom
 * application-fill">`, with the modifiers bottom, left, right, primary and secondary; its label is the inner
 * `#text` [D:build/guides/user-interface/svg-components/buttons; R:Fitbit/sdk-app-demo:resources/styles.css,
 * whose sizes are taken for the defaults]. `#textarea-button` is one with a longer label, `#icon-text-button` one with
 * `#image` before it [R:nailek/swim-app-fitbit:resources/index.view; R:VidithM/PuppyPal:resources/index.view]; their looks
 * are assumed.
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
      .text-button textarea {
        x: 8; y: 0; width: 100%-16; height: 100%; text-anchor: middle; display-align: center; font-size: 22;
        font-family: System-Bold; fill: fb-white; text-length: 96; text-overflow: ellipsis;
      }
      icon-text-button image { x: 14; y: 50%-16; width: 32; height: 32; fill: fb-white; }
      icon-text-button text { x: 54; text-anchor: start; }
    </style>
    ${button('text-button', '<text id="text" />')}
    ${button('textarea-button', '<textarea id="text" />')}
    ${button('icon-text-button', '<image id="image" /><text id="text" />')}
  </defs>
</svg>`;
