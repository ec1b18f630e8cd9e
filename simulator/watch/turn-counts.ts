import type { WatchCounts } from '../contract';

/** Counts turns in which the screen changed or app code was woken, apart by whether the display was on. */
export class TurnCounts implements WatchCounts {
  readonly screenChanges = { displayOn: 0, displayOff: 0 };
  readonly wakeups = { displayOn: 0, displayOff: 0 };
  private wokenWithDisplayOn: boolean | undefined;
  private countedSceneVersion = 0;

  constructor(private readonly writes: () => number) {}

  get fileWrites(): number {
    return this.writes();
  }

  /** App code runs because of a timer, tick, message, file or frame; counts once a turn. */
  noteWakeup(displayOn: boolean): void {
    this.wokenWithDisplayOn ??= displayOn;
  }

  /** Animations have changed the screen by themselves so many times since the last turn, which they do only while it is on. */
  noteFrames(count: number, sceneVersion: number): void {
    if (count === 0) return;
    this.screenChanges.displayOn += count;
    this.countedSceneVersion = sceneVersion;
  }

  endTurn(displayOn: boolean, sceneVersion: number): void {
    if (this.wokenWithDisplayOn !== undefined) {
      this.wakeups[this.wokenWithDisplayOn ? 'displayOn' : 'displayOff']++;
      this.wokenWithDisplayOn = undefined;
    }
    if (sceneVersion === this.countedSceneVersion) return;
    this.countedSceneVersion = sceneVersion;
    this.screenChanges[displayOn ? 'displayOn' : 'displayOff']++;
  }
}
