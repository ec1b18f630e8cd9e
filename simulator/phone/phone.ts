import type { Phone, SettingsPage } from '../contract';
import { CompanionLife } from './companion-life';
import type { PhoneMachine } from './machine';
import { OpenSettingsPage } from './settings/settings-page';

/** The phone as somebody uses it. See `Phone` of the contract. */
export class SimulatedPhone implements Phone {
  private readonly companionLife: CompanionLife;
  private page: OpenSettingsPage | undefined;

  constructor(private readonly machine: PhoneMachine) {
    this.companionLife = new CompanionLife(machine);
    // A package without a companion takes no files: they wait on the watch, as nobody is there to receive them.
    if (machine.package.companion) {
      machine.link.receiveFiles('phone', (name, bytes) => machine.inbox.receive(name, bytes));
    }
  }

  get companion(): 'stopped' | 'running' {
    return this.companionLife.running ? 'running' : 'stopped';
  }

  get settingsStorage(): ReadonlyMap<string, string> {
    return this.machine.settingsStorage.entries;
  }

  get localStorage(): ReadonlyMap<string, string> {
    return this.machine.localStorage.entries;
  }

  get settingsPage(): SettingsPage | undefined {
    return this.page;
  }

  removeStored(storage: 'settings' | 'local', key: string): void {
    const { settingsStorage, localStorage, turns } = this.machine;
    turns.act(() => {
      if (storage === 'settings') settingsStorage.remove('settings', key);
      else localStorage.remove('companion', key);
    });
  }

  openSettings(): void {
    if (this.page) return;
    const source = this.machine.package.companion?.settingsSource;
    if (source === undefined) throw new Error('this package has no settings page');
    this.machine.turns.act(() => {
      this.machine.journal.write({ kind: 'lifecycle', side: 'settings', state: 'launched' });
      this.companionLife.settingsPageOpen = true;
      this.page = new OpenSettingsPage(this.machine, source);
      this.machine.turns.mark();
    });
  }

  closeSettings(): void {
    if (!this.page) return;
    this.machine.turns.act(() => {
      this.page?.close();
      this.page = undefined;
      this.companionLife.settingsPageOpen = false;
      this.machine.journal.write({ kind: 'lifecycle', side: 'settings', state: 'closed' });
      this.machine.turns.mark();
    });
  }

  unloadCompanion(): void {
    this.machine.turns.act(() => this.companionLife.unload('the system unloaded it'));
  }

  killCompanion(): void {
    this.machine.turns.act(() => this.companionLife.kill('the system killed it'));
  }

  /** Ends everything without another word of app code. */
  dispose(): void {
    this.page?.close();
    this.page = undefined;
    this.companionLife.dispose();
  }
}
