import { DYNAMIC_TEXTAREA } from './dynamic-textarea';

/** The parts of a mixed text: a header above the copy, each as high as it is [D:build/guides/design-guidelines/ui-components]. */
const PARTS = `<rect id="top-padding" y="0" width="100%" height="12" opacity="0" />
        <use id="header" href="#dynamic-textarea" class="mixed-header" y="$" />
        <use id="copy" href="#dynamic-textarea" class="mixed-copy" y="$+6" />
        <rect id="bottom-padding" y="$" width="100%" height="12" opacity="0" />`;

const mixed = (place: string, anchor: string, centred: boolean): string => `
    <symbol id="mixed-text-${place}" type="mixed-text-${place}" text-anchor="${anchor}">
      <svg id="contents" class="${centred ? 'mixed-middle' : 'mixed-top'}" x="6" width="100%-12" height="auto">
        ${PARTS}
      </svg>
    </symbol>`;

/**
 * `/mnt/sysassets/widgets/mixed_text_widget.gui`: a header and a copy, at the top, in the middle or at the bottom; `set`
 * on `#header/text` and `#copy/text` gives the words [R:Fitbit/sdk-exercise:resources/widgets.gui]. Header in the colour of
 * the `use`, copy in white [D:build/guides/design-guidelines/ui-components]; sizes assumed.
 */
export const MIXED_TEXT = `<svg>
  <defs>
    <style>
      .mixed-header text, .mixed-header textarea { font-family: System-Bold; font-size: 32; }
      .mixed-copy text, .mixed-copy textarea { font-family: System-Regular; font-size: 28; fill: fb-white; }
    </style>
    ${DYNAMIC_TEXTAREA}
    ${mixed('center-mid', 'middle', true)}
    ${mixed('center-top', 'middle', false)}
    ${mixed('center-bot', 'middle', false)}
    ${mixed('center', 'middle', true)}
    ${mixed('left', 'start', false)}
    ${mixed('left-mid', 'start', true)}
    ${mixed('left-top', 'start', false)}
  </defs>
</svg>`;

/**
 * `/mnt/sysassets/widgets/marquee_text_widget.defs`: words that run from right to left; `value` is the speed, `mode` 1
 * starts them at once [D:build/guides/user-interface/svg-components/text].
 */
export const MARQUEE_TEXT = `<svg>
  <defs>
    <style>
      .marquee-text text { y: 100%-8; }
    </style>
    <symbol id="marquee-text" type="marquee-text" overflow="hidden" value="120" mode="1">
      <g id="group">
        <text id="text" x="0" y="100%-8" text-length="200" />
        <rect id="separator" x="$" width="40" height="100%" opacity="0" />
      </g>
    </symbol>
  </defs>
</svg>`;
