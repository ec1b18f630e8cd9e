import { createConsole, createTimers } from '../globals';
import { createRequire } from '../modules';
import { translatorFor } from '../package/translations';
import { Program } from '../program';
import { AppContext } from './app-context';
import { createDocument } from './document/create-document';
import type { WatchDocument } from './document/watch-document';
import { createEventTarget } from './event-target';
import { createFrames } from './frames';
import type { WatchMachine } from './machine';
import { appModules, UNDOCUMENTED_DEVICE_MODULES } from './modules';

/** One run of the app, from its launch to its end. */
export class AppRun {
  readonly context: AppContext;
  readonly document: WatchDocument;
  private readonly program: Program;
  private readonly translate: (msgid: string) => string;
  private readonly loadedFiles = new Map<string, Record<string, unknown>>();

  /**
   * Makes the realm and the screen; the app's own code runs with `start`.
   * @param noteWakeup hears that app code runs because of a timer, tick, message, file or frame
   * @param noteFrames hears how many frames of animations have looked different since the last turn
   * @param timedOut ends the app because nobody has touched it for too long
   * @throws what stands in the way of a start, e.g. a damaged view
   */
  constructor(
    private readonly machine: WatchMachine,
    noteWakeup: () => void,
    noteFrames: (count: number) => void,
    timedOut: () => void,
  ) {
    const program = new Program('app', machine, noteWakeup);
    this.program = program;
    program.open(machine.host, {
      name: 'app',
      globals: {
        console: createConsole(program),
        ...createTimers(program, machine.timerLatenessMs),
        ...createFrames(program, machine.display),
        ...createEventTarget(program),
      },
      now: machine.clock.forAppCode(machine.turns),
      utcOffsetMinutes: machine.clock.utcOffsetMinutes,
      language: machine.es5 ? 'es5' : 'es2020',
      onUnhandledRejection: (reason) => program.report(reason),
    });
    const { link } = machine;
    this.context = new AppContext(machine, program, link.join('watch'), timedOut);
    program.onEnd(() => link.leave('watch'));
    try {
      this.translate = translatorFor(machine.bundle, machine.locale);
      this.document = this.openScreen();
    } catch (fault) {
      program.end();
      throw fault;
    }
    program.onEnd(() => this.document.dispose());
    this.document.setDisplayOn(machine.display.on);
    program.onEnd(machine.display.switched.listen(() => this.document.setDisplayOn(machine.display.on)));
    program.onEnd(machine.scheduler.moved.listen(() => noteFrames(this.document.timeMoved())));
  }

  /** Loads the app's main file; a dynamic import loads a further file (a chunk), which may require the main one. */
  start(): void {
    const { main } = this.machine.bundle.manifest;
    const mainFolder = main.split('/').slice(0, -1).join('/');
    const modules = appModules(this.context, () => this.document.module, this.translate);
    const requireFromApp = createRequire(this.program, modules, UNDOCUMENTED_DEVICE_MODULES, (id) => {
      const path = resolveIn(mainFolder, id);
      return path === undefined ? undefined : this.load(path, requireFromApp);
    });
    this.program.call(() => this.load(main, requireFromApp));
  }

  private openScreen(): WatchDocument {
    const { machine, program } = this;
    return createDocument({
      bundle: machine.bundle,
      realm: program.realm,
      screen: machine.family.screen,
      translate: this.translate,
      guard: (call) => program.call(call),
      unimitated: (name) => program.unimitated(name),
      after: (delayMs, action) => program.after(delayMs, action),
      nowMs: () => machine.scheduler.nowMs,
      systemAsset: machine.systemAsset,
      pictureSize: (href) => machine.pictures.find(href),
    });
  }

  /** Lets the app hear that it is about to be left: the document first, then appbit (the order is an assumption). */
  unload(): void {
    this.document.unload();
    this.context.unloading.emit();
  }

  /** The exports of a file of the bundle, which is run only once; undefined when there is none. */
  private load(path: string, requireFromApp: (id: string) => unknown): Record<string, unknown> | undefined {
    const known = this.loadedFiles.get(path);
    const file = this.machine.bundle.files.get(path);
    if (known || !file) return known;
    const exports = this.program.realm.load(new TextDecoder().decode(file), path, requireFromApp);
    this.loadedFiles.set(path, exports);
    return exports;
  }

  /** Ends it between two instructions. */
  end(): void {
    this.program.end();
  }
}

/** The path of a bundle's file for an id like './chunk.js'; undefined for names of modules. */
function resolveIn(folder: string, id: string): string | undefined {
  if (!id.startsWith('./') && !id.startsWith('../')) return undefined;
  const path = folder === '' ? [] : folder.split('/');
  for (const part of id.split('/')) {
    if (part === '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  return path.join('/');
}
