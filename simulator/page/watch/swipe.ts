/** A finger that comes down nearer to the left edge than this may be about to swipe back; in px of the screen. */
const EDGE_PX = 50;
/** From here on a movement is a swipe and no longer a press. */
const DECIDED_PX = 10;
/** A swipe that ends further right than this share of the screen's width goes back. */
const BACK_SHARE = 1 / 3;

/** What the watch is to be told. */
export interface FingerTarget {
  touch(type: 'down' | 'move' | 'up', x: number, y: number): void;
  swipeBack(): void;
  /** By how much the picture follows the finger, px of the screen; 0 when it lets go. */
  follow(dx: number): void;
}

/**
 * Tells a swipe back from touches: a finger that starts at the left edge says nothing to the app
 * until it is clear which of the two it is.
 */
export class Finger {
  private state: 'up' | 'undecided' | 'touching' | 'swiping' = 'up';
  private startX = 0;
  private startY = 0;

  constructor(
    private readonly target: FingerTarget,
    private readonly screenWidth: number,
  ) {}

  down(x: number, y: number): void {
    this.startX = x;
    this.startY = y;
    if (x < EDGE_PX) {
      this.state = 'undecided';
      return;
    }
    this.state = 'touching';
    this.target.touch('down', x, y);
  }

  move(x: number, y: number): void {
    if (this.state === 'undecided') this.decide(x, y);
    if (this.state === 'touching') this.target.touch('move', x, y);
    if (this.state === 'swiping') this.target.follow(Math.max(0, x - this.startX));
  }

  up(x: number, y: number): void {
    if (this.state === 'undecided') this.touchAtStart();
    if (this.state === 'touching') this.target.touch('up', x, y);
    if (this.state === 'swiping') {
      this.target.follow(0);
      if (x - this.startX > this.screenWidth * BACK_SHARE) this.target.swipeBack();
    }
    this.state = 'up';
  }

  /** The system took the finger away: nothing is pressed by it. */
  cancel(): void {
    if (this.state === 'touching') this.target.touch('up', -1, -1);
    this.target.follow(0);
    this.state = 'up';
  }

  private decide(x: number, y: number): void {
    const dx = x - this.startX;
    const dy = y - this.startY;
    if (Math.hypot(dx, dy) < DECIDED_PX) return;
    if (dx > Math.abs(dy)) this.state = 'swiping';
    else this.touchAtStart();
  }

  private touchAtStart(): void {
    this.state = 'touching';
    this.target.touch('down', this.startX, this.startY);
  }
}
