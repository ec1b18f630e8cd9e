/**
 * `/mnt/sysassets/widgets/panoramaview_widget.gui`, `cycleview_widget.gui` and `tumblerview_widget.gui` (`.defs` since SDK
 * 5): items of which one is in its place [R:aaronhktan/fitbit-metar:src/resources/index.gui;
 * R:Fitbit/sdk-moment:resources/index.gui; R:SergioMorchon/fitbit-pokelab-sw:resources/views/selector.gui]. How they move
 * is part of the model (`document/widgets/`); the height of a tumbler's items is assumed.
 */
export const PANORAMA = `<svg>
  <defs>
    <symbol id="panoramaview" type="panoramaview" overflow="hidden" />
    <symbol id="panoramaview-item" type="panoramaview-item" />
    <symbol id="panoramaview-header" type="panoramaview-item" />
  </defs>
</svg>`;

export const CYCLEVIEW = `<svg>
  <defs>
    <symbol id="cycleview" type="cycleview" />
    <symbol id="cycleview-item" type="cycleview-item" />
  </defs>
</svg>`;

export const TUMBLERVIEW = `<svg>
  <defs>
    <style>
      .tumbler-item { text-anchor: middle; }
    </style>
    <symbol id="tumblerview" type="tumblerview" overflow="hidden" />
    <symbol id="tumbler-item" type="tumbler-item" height="34%" />
  </defs>
</svg>`;

/**
 * `/mnt/sysassets/widgets/pagination_dots.gui`: dots for pages, one of them highlighted; looks assumed. Views give another
 * look to the circle inside [R:sibbl/fitbit-qrcodes:resources/index.gui].
 */
export const PAGINATION_DOTS = `<svg>
  <defs>
    <symbol id="pagination-widget" type="pagination-widget" height="12" />
    <symbol id="pagination-dot" type="pagination-dot">
      <circle id="pagination-circle" cx="0" cy="6" r="3" fill="fb-dark-gray" />
    </symbol>
    <symbol id="pagination-highlight-dot" type="pagination-highlight-dot">
      <circle id="pagination-circle" cx="0" cy="6" r="4" fill="fb-white" />
    </symbol>
  </defs>
</svg>`;
