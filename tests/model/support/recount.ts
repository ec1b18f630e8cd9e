import type { Zoned } from './any-history';

const DAY_MS = 24 * 60 * 60 * 1000;
const RATINGS = { better: 1, same: 2, worse: 3 };

/**
 * The figures of the page as somebody would count them who has the list of sessions, a calendar and a pencil. Knows
 * nothing of how the companion does it: days are dates as they are written, weeks are looked up by going back.
 */
export class Recount {
  constructor(
    private readonly history: readonly Zoned[],
    private readonly today: string,
    private readonly firstDay: number,
  ) {}

  private week(date: string): string {
    let day = date;
    while (new Date(day).getUTCDay() !== this.firstDay) day = shifted(day, -1);
    return day;
  }

  private within(days: number): Zoned[] {
    const from = shifted(this.today, 1 - days);
    return this.history.filter((each) => dateOf(each) >= from && dateOf(each) <= shifted(this.today, 1));
  }

  get thisWeek(): { sessions: number; heldS: number } {
    const found = this.history.filter((each) => this.week(dateOf(each)) === this.week(this.today));
    return { sessions: found.length, heldS: sum(found) };
  }

  /** Weeks with a session up to this one, without a gap; one week of rest after a sore one is none. */
  get weeksInARow(): number {
    const weeks = new Set(this.history.map((each) => this.week(dateOf(each))));
    let count = 0;
    let missed = 0;
    let isFirst = true;
    for (let week = this.week(this.today); ; week = shifted(week, -7)) {
      if (weeks.has(week)) {
        if (missed > 1 || (missed === 1 && !this.isSore(week))) return count;
        count++;
        missed = 0;
      } else {
        // This week may still become one that counts.
        if (!isFirst) missed++;
        if (missed > 1) return count;
      }
      isFirst = false;
    }
  }

  private isSore(week: string): boolean {
    const rated = this.history.filter((each) => this.week(dateOf(each)) === week && each.rating > 0);
    const [last] = [...rated].sort((a, b) => b.startedAtS - a.startedAtS || b.number - a.number);
    return last?.rating === RATINGS.worse;
  }

  felt(days: number, routine?: number): { better: number; same: number; worse: number } {
    const found = this.within(days).filter((each) => routine === undefined || each.routine === routine);
    const count = (rating: number) => found.filter((each) => each.rating === rating).length;
    return { better: count(RATINGS.better), same: count(RATINGS.same), worse: count(RATINGS.worse) };
  }

  /** The one that was rated most often first, of equal ones the one with the smaller number. */
  get routinesRated(): number[] {
    const rated = this.within(84).filter(({ rating }) => rating > 0);
    const times = (routine: number) => rated.filter((each) => each.routine === routine).length;
    return [...new Set(rated.map(({ routine }) => routine))].sort(
      (one, other) => times(other) - times(one) || one - other,
    );
  }

  heldOn(daysAgo: number): number {
    const date = shifted(this.today, -daysAgo);
    return sum(this.history.filter((each) => dateOf(each) === date));
  }

  feltInWeek(weeksAgo: number): { better: number; same: number; worse: number } {
    const week = shifted(this.week(this.today), -7 * weeksAgo);
    const found = this.history.filter((each) => this.week(dateOf(each)) === week);
    const count = (rating: number) => found.filter((each) => each.rating === rating).length;
    return { better: count(RATINGS.better), same: count(RATINGS.same), worse: count(RATINGS.worse) };
  }

  /** The best length of a routine, by going through every length in steps of five minutes. */
  bestLength(
    routine: number,
  ): { fromMin: number; toMin?: number; better: number; rated: number; restsOn: number } | undefined {
    const lengths = [0, 5, 10, 15, 20, 25, 30].map((fromMin) => {
      const rated = this.history.filter((each) => {
        const min = each.heldS / 60;
        const isLong = min >= fromMin && (fromMin === 30 || min < fromMin + 5);
        return each.routine === routine && each.rating > 0 && isLong;
      });
      const better = rated.filter(({ rating }) => rating === RATINGS.better).length;
      return { fromMin, better, rated: rated.length };
    });
    const enough = lengths.filter(({ rated }) => rated >= 10);
    const best = enough.find((one) =>
      enough.every(
        (other) =>
          other === one ||
          10 * (one.better * other.rated - other.better * one.rated) >= one.rated * other.rated,
      ),
    );
    if (!best || enough.length < 2) return undefined;
    return {
      ...best,
      ...(best.fromMin < 30 ? { toMin: best.fromMin + 5 } : {}),
      restsOn: enough.reduce((count, { rated }) => count + rated, 0),
    };
  }

  /** Months of those that are not among the newest 20. */
  get months(): Map<string, { sessions: number; heldS: number }> {
    const months = new Map<string, { sessions: number; heldS: number }>();
    for (const each of this.history.slice(20)) {
      const month = dateOf(each).slice(0, 7);
      const { sessions, heldS } = months.get(month) ?? { sessions: 0, heldS: 0 };
      months.set(month, { sessions: sessions + 1, heldS: heldS + each.heldS });
    }
    return months;
  }
}

/** "2024-01-31", by the clock of the watch that day. */
export function dateOf({ startedAtS, utcQuarters }: Zoned): string {
  return new Date(startedAtS * 1000 + utcQuarters * 15 * 60 * 1000).toISOString().slice(0, 10);
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

function sum(sessions: readonly Zoned[]): number {
  return sessions.reduce((heldS, each) => heldS + each.heldS, 0);
}
