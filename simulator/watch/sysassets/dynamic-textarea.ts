/** The symbol of a textarea that is as high as its text [D:build/guides/user-interface/svg-components/text]. */
export const DYNAMIC_TEXTAREA = `<symbol id="dynamic-textarea" type="dynamic-textarea" x="0" width="100%" height="auto">
      <textarea id="text" x="0" y="0" width="100%" text-length="300" />
    </symbol>`;

/** `/mnt/sysassets/widgets/dynamic_textarea.gui`. */
export const DYNAMIC_TEXTAREA_FILE = `<svg><defs>${DYNAMIC_TEXTAREA}</defs></svg>`;
