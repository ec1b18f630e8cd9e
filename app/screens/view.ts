/** What the screen is to show: everything decided, nothing left to it but how it looks. */
export type View =
  | { readonly screen: 'ready'; readonly minutes: number }
  | { readonly screen: 'running'; readonly remainingMs: number; readonly plannedMs: number }
  | { readonly screen: 'paused'; readonly remainingMs: number; readonly plannedMs: number }
  | { readonly screen: 'asking'; readonly remainingMs: number; readonly plannedMs: number }
  | { readonly screen: 'finished'; readonly heldMs: number; readonly sinceMs: number };

/** What somebody did. `leave` is the physical button or the back swipe. */
export type Press = 'start' | 'pause' | 'go-on' | 'end' | 'keep-going' | 'answer' | 'leave';
