import type { SettingsNode, SettingsPage } from '../../contract';
import { createRequire } from '../../modules';
import { Permissions } from '../../permissions';
import { Program } from '../../program';
import type { Appointment } from '../../time/scheduler';
import { createPhoneGlobals } from '../globals';
import type { PhoneMachine } from '../machine';
import { createUserSettingsModule } from '../modules';
import { furnishNetwork } from '../network/network';
import { createReach } from '../network/reach';
import { createLiveStorageObject } from '../storage-object';
import { Controls } from './controls';
import { ElementFactory } from './elements';
import { nodesOfType, readableText } from './readable';
import { parseList } from './stored-values';
import { drawPage, type DrawnPage } from './tree';

type PageFunction = (props: unknown) => unknown;

/** A page that sets something each time it is drawn would be drawn for ever. */
const MOST_DRAWINGS_AT_ONCE = 50;

/** Until a page that has not said what it is counts as faulty, unless it is closed before: far above what a network takes. */
const REGISTERED_WITHIN_MS = 5000;

const NOTHING: DrawnPage = { root: undefined, givenProps: new Map() };

/**
 * The settings page while it is open: runs the package's settings.js, draws what it returns, and draws it anew whenever
 * the storage has changed, from whichever side. A drawing that fails is told in the journal; the last good one stays.
 *
 * Source: dev.fitbit.com/build/reference/companion-api/settings; types/settings/components.d.ts of fitbit-sdk-types.
 */
export class OpenSettingsPage implements SettingsPage {
  private readonly program: Program;
  private readonly factory: ElementFactory;
  private readonly controls: Controls;
  private readonly storageObject: Record<string, unknown>;
  private page: PageFunction | undefined;
  private drawn = NOTHING;
  private drawings = 0;
  private isStale = false;
  private lateness: Appointment | undefined;

  constructor(
    private readonly machine: PhoneMachine,
    source: string,
  ) {
    const program = new Program('settings', machine);
    this.program = program;
    const globals: Record<string, unknown> = {};
    this.factory = new ElementFactory(program);
    Object.assign(globals, createPhoneGlobals(program), this.factory.globals, {
      registerSettingsPage: program.enterable((page: PageFunction) => {
        this.page = page;
        this.isStale = true;
      }),
    });
    program.open(machine.host, {
      name: 'settings',
      globals,
      now: machine.clock.forAppCode(machine.turns),
      utcOffsetMinutes: machine.clock.utcOffsetMinutes,
      language: 'es2020',
      onUnhandledRejection: (reason) => program.reportRejection(reason),
    });
    const requested = machine.package.companion?.requestedPermissions ?? [];
    const permissions = new Permissions(program, requested, machine.refusedPermissions);
    const reach = createReach('settings', machine.journal, permissions, machine.isInternetAllowed);
    furnishNetwork(program, reach, machine.host);
    const storage = machine.settingsStorage;
    this.storageObject = createLiveStorageObject(program, storage, 'settings');
    this.controls = new Controls(program, storage, (node) => this.givenProps(node));
    program.onEnd(storage.changed.listen(() => void (this.isStale = true)));
    program.onEnd(machine.turns.ending.listen(() => this.refresh()));
    const require = createRequire(program, {
      'user-settings': () => createUserSettingsModule(program, machine.locale),
    });
    program.call(() => program.realm.load(source, 'settings.js', require));
    this.lateness = program.after(REGISTERED_WITHIN_MS, () => this.checkRegistered());
  }

  get root(): SettingsNode | undefined {
    return this.drawn.root;
  }

  get version(): number {
    return this.drawings;
  }

  all(type: string): SettingsNode[] {
    return this.root ? nodesOfType(this.root, type) : [];
  }

  text(): string[] {
    const { entries } = this.machine.settingsStorage;
    return this.root ? readableText(this.root, (key) => entries.get(key)) : [];
  }

  slide(node: SettingsNode, value: number): void {
    this.use(() => this.controls.slide(node, value));
  }

  toggle(node: SettingsNode, on: boolean): void {
    this.use(() => this.controls.toggle(node, on));
  }

  pressButton(node: SettingsNode): void {
    this.use(() => this.controls.pressButton(node));
  }

  select(node: SettingsNode, indices: readonly number[]): void {
    this.use(() => this.controls.select(node, indices));
  }

  enterText(node: SettingsNode, text: string): void {
    this.use(() => this.controls.enterText(node, text));
  }

  suggestions(node: SettingsNode, text: string): string[] {
    return this.controls.suggestions(node, text);
  }

  pickPicture(node: SettingsNode, imageUri: string): void {
    this.use(() => this.controls.pickPicture(node, imageUri));
  }

  removeItem(node: SettingsNode, index: number): void {
    this.use(() => this.controls.removeItem(node, index));
  }

  close(): void {
    if (this.lateness) this.checkRegistered();
    this.program.end();
  }

  /** A page may wait for an answer of the network before it says what it is. */
  private checkRegistered(): void {
    this.lateness?.cancel();
    this.lateness = undefined;
    if (!this.page) this.program.report(new Error('settings.js has not called registerSettingsPage'));
  }

  private use(doing: () => void): void {
    if (!this.program.alive) throw new Error('the settings page is closed (use openSettings first)');
    this.machine.turns.act(doing);
  }

  /** @throws Error when the page, as it is drawn now, has no such control at that place */
  private givenProps(node: SettingsNode): Readonly<Record<string, unknown>> {
    const props = this.all(node.type).some(({ path }) => path === node.path)
      ? this.drawn.givenProps.get(node.path)
      : undefined;
    if (props) return props;
    throw new Error(`the page has no ${node.type} at ${node.path} any more: take the node from it anew`);
  }

  private refresh(): void {
    for (let times = 0; this.isStale && this.program.alive; times++) {
      this.isStale = false;
      if (times === MOST_DRAWINGS_AT_ONCE) {
        this.program.report(new Error('the page changes the settings each time it is drawn'));
        return;
      }
      this.draw();
    }
  }

  private draw(): void {
    const { page, program } = this;
    if (!page) return;
    const { entries } = this.machine.settingsStorage;
    const drawn = program.call(() => {
      const props = program.expose({
        settings: program.realm.adopt(Object.fromEntries(entries)),
        settingsStorage: this.storageObject,
      });
      return drawPage(program, this.factory, (key) => parseList(entries.get(key)), page(props));
    });
    if (!drawn) return;
    this.drawn = drawn;
    this.drawings++;
    this.machine.turns.mark();
  }
}
