/**
 * `/mnt/sysassets/system_widget.defs`: what every view may use without importing more. The originals are not
 * public; this is written anew from what the guides say of the parts
 * [D:build/guides/user-interface/svg-components/text; R:Fitbit/sdk-app-demo].
 *
 * - `#dynamic-textarea`: a textarea as high as its text; what comes below it is placed with `y="$"`.
 * - `#app-gradient-background`: the fill of its class, fading out downwards, behind what stands inside.
 */
export const SYSTEM_WIDGET = `<svg>
  <defs>
    <style>
      .horizontal-pad { x: 5%; width: 90%; }
    </style>
    <symbol id="dynamic-textarea" type="dynamic-textarea" x="0" width="100%" height="auto">
      <textarea id="text" x="0" y="0" width="100%" text-length="300" />
    </symbol>
    <symbol id="app-gradient-background" type="app-gradient-background" width="100%" height="100%">
      <rect id="gradient" x="0" y="0" width="100%" height="60%" opacity="0.25" />
    </symbol>
  </defs>
</svg>`;
