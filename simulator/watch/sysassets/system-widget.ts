import { DYNAMIC_TEXTAREA } from './dynamic-textarea';

const STRIPS = 20;

/** The colour is that of the class of the `use`, which a gradient cannot take over: strips, each clearer than the last. */
const FADING = Array.from({ length: STRIPS }, (_, at) => {
  const opacity = 0.4 * (1 - at / STRIPS);
  return `<rect y="${at * 3}%" width="100%" height="3%" opacity="${opacity.toFixed(2)}" />`;
}).join('');

/**
 * `/mnt/sysassets/system_widget.defs`, before SDK 5 `/mnt/sysassets/widgets_common.gui`: what every view may use without
 * importing more. The originals are not public; this is written anew from what the guides say of the parts
 * [D:build/guides/user-interface/svg-components/text; R:Fitbit/sdk-app-demo; R:Fitbit/sdk-bart:resources/index.gui].
 *
 * - `#dynamic-textarea`: a textarea as high as its text; what comes below it is placed with `y="$"`.
 * - `#app-gradient-background`: the fill of its class, fading out downwards, behind what stands inside.
 * - `#static-image`: a picture, whose `href` a `set` on `image` gives.
 */
export const SYSTEM_WIDGET = `<svg>
  <defs>
    <style>
      .horizontal-pad { x: 5%; width: 90%; }
    </style>
    ${DYNAMIC_TEXTAREA}
    <symbol id="app-gradient-background" type="app-gradient-background" width="100%" height="100%">
      ${FADING}
    </symbol>
    <symbol id="static-image" type="static-image"><image id="image" /></symbol>
  </defs>
</svg>`;
