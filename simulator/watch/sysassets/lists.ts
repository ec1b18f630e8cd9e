/**
 * `/mnt/sysassets/widgets/tile_list_widget.defs` and `scrollview_widget.defs` (`.gui` before SDK 5): lists of tiles, with
 * a delegate or without, and views that are higher than the screen [R:Fitbit/sdk-app-demo:resources/widget.defs;
 * R:abhijitvalluri/fitbit-todo-list:resources/index.gui; R:czandor/Sys-Info-Fitbit:resources/page-info.defs]. How they lay
 * out and scroll is part of the model (`document/widgets/`).
 */
export const TILE_LIST = `<svg>
  <defs>
    <style>
      tile-list-header text { y: 50%+10; }
    </style>
    <symbol id="tile-list" type="tile-list" overflow="hidden" />
    <symbol id="tile-list-item" type="tile-list-item" />
    <symbol id="tile-list-header" type="tile-list-header" />
    <symbol id="tile-list-footer" type="tile-list-footer" />
    <symbol id="tile-list-pool" type="tile-list-pool" />
  </defs>
</svg>`;

/** An item without a height is as high as what it holds (an assumption). */
export const SCROLLVIEW = `<svg>
  <defs>
    <symbol id="scrollview" type="scrollview" overflow="hidden" />
    <symbol id="scrollview-item" type="scrollview-item" height="auto" />
    <symbol id="scrollview-header" type="scrollview-header" />
  </defs>
</svg>`;

/** `/mnt/sysassets/widgets/scrollbar.defs`: no look of it is published, so it shows nothing. */
export const SCROLLBAR = '<svg><defs><symbol id="scrollbar" type="scrollbar" /></defs></svg>';
