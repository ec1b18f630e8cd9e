import { DEFAULT_SNAPSHOT } from '../../../common/all-settings';
import type { Settings } from '../../../common/settings';
import { poorConditions } from '../../../simulator/link/poor-conditions';
import { GOOD_RATES } from '../../../simulator/link/rates';
import { Drape, MINUTE, SECOND } from './drape';
import type { Deed, PoorDays } from './poor-days';
import { openPage } from './settings-page';
import { bothWith } from './saved';
import { Tally, tallied } from './tally';
import { onWatch } from './watches';

const EPOCH_S = Date.UTC(2024, 0, 1, 9) / 1000;
const FINISHED = 0;
const ENDED_EARLY = 1;

/** What the phone's history has to have of a session. */
interface HistoryRow {
  readonly startedAtS: number;
  readonly plannedS: number;
  heldS: number;
  readonly ending: number;
  rating: number;
}

/** Somebody lives through such days and keeps account of what they did. */
export class PoorLife {
  readonly drape: Drape;
  readonly rows: HistoryRow[] = [];
  /** The length that the ball has to have in the end: the newest choice. */
  chosenMinutes = 1;

  /** What went wrong, and what was done. */
  readonly tally = new Tally();

  constructor({ family, seed, rates: poor }: PoorDays) {
    const nowMs = (): number => this.drape.nowMs;
    this.drape = new Drape({
      ...onWatch(family),
      saved: bothWith({ ballTime: 1, getReadyS: 0, lastMinute: 0 }),
      linkConditions: tallied(poorConditions(seed, poor), this.tally, nowMs),
    });
  }

  async live(deeds: readonly Deed[]): Promise<void> {
    for (const each of deeds) {
      await this.do(each);
      this.tally.add(each.what);
      // Two choices are never made in one second: which of them was the newer nobody could say.
      await this.drape.wait(SECOND);
    }
    this.tally.addJournal(this.drape.world.journal.entries);
  }

  /** The link is well again, and Drape is opened now and then: all that waited comes across. */
  async quietSpell(): Promise<void> {
    const { world } = this.drape;
    world.link.setConditions(poorConditions(1, GOOD_RATES));
    world.link.setConnected(true);
    for (let time = 0; time < 3; time++) {
      world.watch.close();
      world.phone.unloadCompanion();
      await this.drape.wait(SECOND);
      await this.drape.open();
      await this.drape.wait(2 * MINUTE);
    }
  }

  get settingsOnWatch(): { revision: number; settings: Settings } {
    return this.drape.file('settings.kept') as { revision: number; settings: Settings };
  }

  get settingsOnPhone(): { revision: number; settings: Settings } {
    const text = this.drape.world.phone.localStorage.get('settings');
    return text === undefined
      ? DEFAULT_SNAPSHOT
      : (JSON.parse(text) as { revision: number; settings: Settings });
  }

  /** The sessions in the phone's own storage, oldest first. */
  get rowsOnPhone(): HistoryRow[] {
    const found: HistoryRow[] = [];
    for (const [key, text] of this.drape.world.phone.localStorage) {
      if (!/^history\.\d+$/.test(key)) continue;
      for (const [, ...rows] of JSON.parse(text) as Array<[number, ...number[][]]>) {
        for (const [, , startedAtS = 0, plannedS = 0, heldS = 0, ending = 0, felt = 0] of rows) {
          found.push({ startedAtS, plannedS, heldS, ending, rating: felt });
        }
      }
    }
    return found.sort((one, other) => one.startedAtS - other.startedAtS);
  }

  private async do(deed: Deed): Promise<void> {
    const { world } = this.drape;
    switch (deed.what) {
      case 'hold':
        await this.hold(deed);
        return;
      case 'end-early':
        await this.endEarly(deed.afterS);
        return;
      case 'hold-and-die':
        await this.holdAndDie(deed.afterS, deed.awayS);
        return;
      case 'choose-on-phone':
        await this.chooseOnPhone(deed.minutes);
        return;
      case 'choose-on-watch':
        await this.chooseOnWatch(deed.more);
        return;
      case 'kill-app':
        world.watch.kill();
        return;
      case 'close-app':
        world.watch.close();
        return;
      case 'kill-companion':
        world.phone.killCompanion();
        return;
      case 'unload-companion':
        world.phone.unloadCompanion();
        return;
      case 'leave-phone':
        world.link.setConnected(false);
        return;
      case 'take-phone':
        world.link.setConnected(true);
        return;
      case 'wait':
        await this.drape.wait(deed.ms);
    }
  }

  private async hold({ rating, afterS, isLonger }: Extract<Deed, { what: 'hold' }>): Promise<void> {
    const row = await this.begin();
    await this.drape.wait(row.plannedS * SECOND + SECOND);
    if (isLonger) {
      await this.drape.wait(afterS * SECOND);
      this.noteAmendment(row, 'a minute more');
      await this.drape.press('one-more-after');
      row.heldS += 60;
      await this.drape.wait(MINUTE);
    }
    await this.drape.wait(afterS * SECOND);
    await this.answer(rating, row);
  }

  /** Whether what is said now of a session finds it on the phone, and gone from the watch. */
  private noteAmendment({ startedAtS }: HistoryRow, what: string): void {
    const isThere = this.rowsOnPhone.some((row) => row.startedAtS === startedAtS);
    this.tally.add(
      `${what} ${isThere && this.drape.waitingOnWatch === 0 ? 'after' : 'before'} the phone had it`,
    );
  }

  private async endEarly(afterS: number): Promise<void> {
    const row = await this.begin();
    // A press takes some time of its own.
    const pressedMs = this.drape.nowMs;
    await this.drape.wait(afterS * SECOND);
    await this.drape.look();
    this.drape.wantOut();
    await this.drape.wait(SECOND);
    const heldS = Math.round((this.drape.nowMs - pressedMs) / SECOND + SINCE_BEGIN_S);
    await this.drape.end();
    this.rows[this.rows.length - 1] = { ...row, heldS, ending: ENDED_EARLY };
  }

  private async holdAndDie(afterS: number, awayS: number): Promise<void> {
    const row = await this.begin();
    await this.drape.wait(afterS * SECOND);
    this.drape.world.watch.kill();
    await this.drape.wait(awayS * SECOND);
    await this.drape.open();
    await this.drape.wait(row.plannedS * SECOND);
    await this.answer(0, row);
  }

  /** Starts what the screen offers. */
  private async begin(): Promise<HistoryRow> {
    await this.ready();
    const plannedS = Number(/(\d+) min/.exec(this.drape.words)?.[1]) * 60;
    const startedAtMs = await this.drape.start();
    const startedAtS = Math.floor(EPOCH_S + startedAtMs / SECOND);
    const row: HistoryRow = { startedAtS, plannedS, heldS: plannedS, ending: FINISHED, rating: 0 };
    this.rows.push(row);
    return row;
  }

  private async answer(felt: 0 | 1 | 2 | 3, row: HistoryRow): Promise<void> {
    await this.drape.look();
    expect(this.drape.words).toContain('Done');
    await this.drape.press('answer');
    if (felt > 0) this.noteAmendment(row, 'a rating');
    await this.drape.press(['skip', 'better', 'same', 'worse'][felt] ?? 'skip');
    row.rating = felt;
    for (const button of ['card-on', 'offer-skip']) {
      if (this.drape.seen(button)?.pressable) await this.drape.press(button);
    }
    expect(this.drape.words).toContain('Start');
  }

  private async chooseOnWatch(more: number): Promise<void> {
    await this.ready();
    const before = this.settingsOnWatch.settings.ballTime;
    await this.drape.press('adjust');
    for (let press = 0; press < Math.abs(more); press++) await this.drape.press(more > 0 ? 'more' : 'less');
    await this.drape.press('adjusted');
    const after = this.settingsOnWatch.settings.ballTime;
    if (after === before) return;
    this.tally.add(
      `a choice on the watch ${this.drape.world.link.connected ? 'near' : 'away from'} the phone`,
    );
    this.chosenMinutes = after;
  }

  private async chooseOnPhone(minutes: number): Promise<void> {
    const { phone } = this.drape.world;
    const page = await openPage(this.drape);
    const slider = page.all('Slider').find(({ props }) => props.settingsKey === 'ballTime');
    if (!slider) throw new Error('the page has no slider for the ball');
    const before = phone.settingsStorage.get('ballTime');
    // A slider that is not moved says nothing.
    const isMoved = before !== String(minutes);
    if (isMoved) page.slide(slider, minutes);
    await this.drape.world.settle();
    phone.closeSettings();
    if (!isMoved) return;
    this.chosenMinutes = minutes;
    const isHeard = this.settingsOnPhone.settings.ballTime === minutes;
    this.tally.add(isHeard ? 'a choice on the page heard of' : 'a choice on the page not heard of');
  }

  /** Opens the app, where it is not, on its ready screen. */
  private async ready(): Promise<void> {
    if (this.drape.world.watch.app === 'closed') await this.drape.open();
    await this.drape.look();
    expect(this.drape.words).toContain('Start');
  }
}

/** `begin` returns so long after the press that started it. */
const SINCE_BEGIN_S = 0.7;
