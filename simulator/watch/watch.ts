import type { MotorState, SensorBench, Watch, WatchCounts } from '../contract';
import type { ShownPicture } from '../package/app-package';
import { describeFault } from '../platform-error';
import { Signal } from '../signal';
import { AppRun } from './app-run';
import type { SceneNode, ScreenSize, TouchType } from './document/watch-document';
import type { ButtonKey } from './families';
import type { WatchMachine } from './machine';
import { checkSensorValue } from './sensors/values';
import { TurnCounts } from './turn-counts';

type AppEnd = 'closed' | 'killed' | 'timed-out';

/** The watch as somebody holds it: what it shows, and what one can do to it. See `Watch` of the contract. */
export class SimulatedWatch implements Watch {
  /** Emitted after the app was launched or has ended. */
  readonly appChanged = new Signal();
  private run: AppRun | undefined;
  private readonly turnCounts: TurnCounts;
  /** A finger that was felt is on the glass. */
  private isTouched = false;
  /** Versions of the scenes of earlier runs, so that `sceneVersion` never comes back to a number. */
  private earlierVersions = 0;

  constructor(private readonly machine: WatchMachine) {
    this.turnCounts = new TurnCounts(() => machine.flash.writes);
    machine.turns.ending.listen(() => this.turnCounts.endTurn(this.display.on, this.sceneVersion));
    machine.link.receiveFiles('watch', (name, bytes) => machine.inbox.receive(name, bytes));
  }

  get family(): string {
    return this.machine.bundle.family;
  }

  get modelName(): string {
    return this.machine.family.modelName;
  }

  get screenSize(): ScreenSize {
    return this.machine.family.screen;
  }

  get buttons(): readonly ButtonKey[] {
    return this.machine.family.buttons;
  }

  get app(): 'closed' | 'running' {
    return this.run ? 'running' : 'closed';
  }

  get scene(): SceneNode | undefined {
    return this.run?.document.scene;
  }

  get sceneVersion(): number {
    return this.earlierVersions + (this.run ? this.run.document.version + 1 : 0);
  }

  get display(): { readonly on: boolean } {
    return this.machine.display;
  }

  get motor(): MotorState {
    return this.machine.motor.state;
  }

  get counts(): WatchCounts {
    return this.turnCounts;
  }

  get files(): ReadonlyArray<{ readonly name: string; readonly bytes: number }> {
    return this.machine.flash.files;
  }

  readFile(name: string): Uint8Array | undefined {
    return this.machine.flash.read(name)?.slice();
  }

  writeFile(name: string, content: Uint8Array | undefined): void {
    this.machine.turns.act(() => {
      if (content) this.machine.flash.put(name, content);
      else this.machine.flash.remove(name);
    });
  }

  picture(href: string): ShownPicture | undefined {
    return this.machine.pictures.find(href);
  }

  launch(): void {
    if (this.run) return;
    this.machine.turns.act(() => {
      this.machine.display.switch(true, 'system');
      this.machine.journal.write({ kind: 'lifecycle', side: 'app', state: 'launched' });
      const run = this.begin();
      if (!run) return;
      this.run = run;
      run.document.onChange(() => this.machine.turns.mark());
      run.context.exitRequested.listen(() => this.machine.scheduler.after(0, () => this.end('closed', run)));
      this.appChanged.emit();
      run.start();
    });
  }

  close(): void {
    this.machine.turns.act(() => this.end('closed'));
  }

  kill(): void {
    this.machine.turns.act(() => this.end('killed'));
  }

  pressButton(key: ButtonKey = 'back'): void {
    if (!this.buttons.includes(key)) throw new Error(`the ${this.modelName} has no button for "${key}"`);
    this.machine.turns.act(() => {
      const wasAwake = this.awake();
      this.noteInteraction();
      const run = this.run;
      // Clock faces are only touched [D:build/guides/glossary, "Clock face"].
      if (!wasAwake || !run || this.isFace) return;
      if (run.document.pressKey(key) || key !== 'back') return;
      // Before OS 5 the button goes back from view to view [R:gaperton/sdk-multi-view:README.md].
      if (this.machine.family.os < 5 && run.document.back()) return;
      this.end('closed', run);
    });
  }

  swipeBack(): void {
    if (!this.awake() || this.isFace || !this.feelsTouch) return;
    this.machine.turns.act(() => {
      this.noteInteraction();
      const run = this.run;
      // It came with OS 5 [D:blog/2020-09-24-announcing-fitbit-os-sdk-5.0].
      if (!run || this.machine.family.os < 5 || run.document.requestUnload()) return;
      if (!run.document.back()) this.end('closed', run);
    });
  }

  sleepScreen(): void {
    this.machine.turns.act(() => this.machine.display.switch(false, 'system'));
  }

  wakeScreen(): void {
    this.machine.turns.act(() => this.machine.display.poke('system'));
  }

  touch(type: TouchType, x: number, y: number): void {
    // A finger that was felt coming down is felt going up.
    const isFelt = this.feelsTouch || (type === 'up' && this.isTouched);
    this.isTouched = type === 'down' ? this.feelsTouch : type === 'move' && this.isTouched;
    if (!this.awake() || !isFelt) return;
    this.machine.turns.act(() => {
      this.noteInteraction();
      this.run?.document.touch(type, x, y);
    });
  }

  press(id: string): void {
    if (!this.awake()) throw new Error(`"${id}" cannot be pressed: the screen sleeps (use wakeScreen first)`);
    const { document, context } = this.needRun(id);
    document.find(id);
    if (!context.touchEnabled)
      throw new Error(`"${id}" cannot be pressed: an exercise has disabled touch (disableTouch)`);
    const point = document.pressPoint(id);
    if (!point)
      throw new Error(`"${id}" cannot be pressed: ${document.pressObstacle(id) ?? 'it cannot be reached'}`);
    this.touch('down', point.x, point.y);
    this.touch('up', point.x, point.y);
  }

  scrollTo(id: string): void {
    if (!this.awake())
      throw new Error(`nothing can be scrolled to "${id}": the screen sleeps (use wakeScreen first)`);
    const { document } = this.needRun(id);
    this.machine.turns.act(() => {
      this.noteInteraction();
      document.bringIntoView(id);
    });
  }

  text(): string[] {
    return this.run && this.awake() ? this.run.document.visibleText() : [];
  }

  shiftClock(byMs: number): void {
    this.machine.turns.act(() => this.machine.clock.shift(byMs));
  }

  readonly sensors: SensorBench = {
    get: (name) => this.machine.sensors.get(name),
    set: (name, value) => this.machine.turns.act(() => this.machine.sensors.set(name, value)),
    check: (name, value) => checkSensorValue(name, value),
    isChosen: (name) => this.machine.sensors.isChosen(name),
  };

  setAcceleration(x: number, y: number, z: number): void {
    this.machine.turns.act(() => this.machine.motion.set(x, y, z));
  }

  turnWrist(): void {
    this.machine.turns.act(() => this.machine.motion.turn());
  }

  failAccelerometer(message: string): void {
    this.machine.turns.act(() => this.machine.motion.failed.emit(message));
  }

  /** Ends everything without another word of the app. */
  dispose(): void {
    this.run?.end();
    this.run = undefined;
    this.machine.display.dispose();
    this.machine.motor.dispose();
    this.machine.motion.dispose();
  }

  /** A clock face is where everything else goes back to: it is not left, and has no time-out. */
  private get isFace(): boolean {
    return this.machine.bundle.manifest.appType === 'clockface';
  }

  private awake(): boolean {
    return this.machine.display.on;
  }

  private get feelsTouch(): boolean {
    return this.run?.context.touchEnabled ?? true;
  }

  private needRun(id: string): AppRun {
    if (this.run) return this.run;
    throw new Error(`"${id}" cannot be pressed: the app is closed (use launch first)`);
  }

  private noteInteraction(): void {
    this.machine.display.poke('system');
    this.run?.context.noteInteraction();
  }

  /** Makes the run; what stands in its way (a damaged view) is told in the journal, and the app stays closed. */
  private begin(): AppRun | undefined {
    try {
      return new AppRun(
        this.machine,
        () => this.turnCounts.noteWakeup(this.display.on),
        (count) => this.turnCounts.noteFrames(count, this.sceneVersion),
        () => this.end('timed-out'),
      );
    } catch (fault) {
      const { journal } = this.machine;
      journal.write({ kind: 'error', side: 'app', ...describeFault(fault) });
      journal.write({ kind: 'lifecycle', side: 'app', state: 'closed', reason: 'it could not start' });
      return undefined;
    }
  }

  /** @param expected the run that is meant; nothing happens when it has ended already */
  private end(how: AppEnd, expected: AppRun | undefined = this.run): void {
    const run = this.run;
    if (!run || run !== expected) return;
    if (how === 'closed') run.unload();
    if (this.run !== run) return;
    this.earlierVersions = this.sceneVersion + 1;
    this.run = undefined;
    run.end();
    this.machine.motor.stopLooping();
    this.machine.display.autoOff = true;
    this.machine.journal.write({ kind: 'lifecycle', side: 'app', state: how });
    this.machine.turns.mark();
    this.appChanged.emit();
  }
}
