import { dateOf, Recount } from './recount';
import type { Zoned } from './any-history';

const NAMES: Readonly<Record<number, string>> = {
  0: 'Over the ball',
  1: 'On the roller',
  2: 'Hang',
  3: 'Lengthen',
  4: 'Warm bath',
  100: 'At-home spa',
  101: 'My routine 1',
  102: 'My routine 2',
  103: 'My routine 3',
};
const FELT = ['', 'felt better', 'felt the same', 'felt worse'];
const DAY_MS = 24 * 60 * 60 * 1000;
const LISTED = 20;

/**
 * What the page has to say of a history, line by line from the week to the oldest year, as somebody would write it in
 * English who has the list of sessions: counted by `Recount`, worded here. The pictures are in their text form.
 */
export class PageByHand {
  private readonly counted: Recount;

  /** @param history newest first @param today "2024-01-31" @param firstDay of the week: 0 Sunday to 6 Saturday */
  constructor(
    private readonly history: readonly Zoned[],
    private readonly today: string,
    private readonly firstDay: number,
    private readonly goal: number,
  ) {
    this.counted = new Recount(history, today, firstDay);
  }

  get lines(): string[] {
    return [...this.progress, ...this.help, ...this.pictures, ...this.sessions];
  }

  private get progress(): string[] {
    const { sessions, heldS } = this.counted.thisWeek;
    const left = this.goal - sessions;
    const ofToday = this.history.filter((each) => dateOf(each) === this.today);
    const weeks = this.counted.weeksInARow;
    const [last] = this.history;
    return [
      sessions === 0
        ? 'No session yet this week'
        : `${sessions} session${s(sessions)} this week, ${sum(heldS)}`,
      ...(ofToday.length > 0
        ? [`Today: ${ofToday.length} session${s(ofToday.length)}, ${sum(total(ofToday))}`]
        : []),
      left > 1
        ? `${left} more make the ${this.goal} a week that you would like. Any day is a good day.`
        : left === 1
          ? `One more makes the ${this.goal} a week that you would like.`
          : `Those are the ${this.goal} a week that you would like.`,
      ...(weeks >= 2 ? [`${weeks} weeks in a row with time for your back.`] : []),
      ...(last ? [`Last: ${day(last)}, ${time(last)}`, went(last)] : []),
      `I would like ${this.goal} sessions a week`,
    ];
  }

  private get help(): string[] {
    const routines = this.counted.routinesRated;
    if (routines.length === 0) {
      return [
        'Does it help?',
        'Say on your watch how your back feels after a session, and you will see here whether it helps.',
      ];
    }
    const share = (begin: string, { better, same, worse }: Felt): string[] => {
      const count = better + same + worse;
      if (count === 0) return [`${begin}: you have not said how it felt`];
      const [one, two, three] = hundred([better, same, worse]);
      return [
        `${begin}: better after ${better} of ${count} session${s(count)}`,
        `Better ${one}%, the same ${two}%, worse ${three}%`,
      ];
    };
    return [
      'Does it help?',
      ...share('Last 4 weeks', this.counted.felt(28)),
      ...share('Last 12 weeks', this.counted.felt(84)),
      ...routines.flatMap((routine) => [
        ...share(NAMES[routine] ?? '', this.counted.felt(84, routine)),
        ...this.bestLength(routine),
      ]),
    ];
  }

  private bestLength(routine: number): string[] {
    const best = this.counted.bestLength(routine);
    if (!best) return [];
    const { fromMin, toMin, better, rated, restsOn } = best;
    const length =
      toMin === undefined ? `${fromMin} minutes and more` : `Between ${fromMin} and ${toMin} minutes`;
    return [
      `${length} helped most: better ${better} times out of ${rated}. This rests on ${restsOn} sessions.`,
    ];
  }

  private get pictures(): string[] {
    // The page keeps what can still count: the 12 weeks up to today, and what a clock was ahead.
    if (!this.history.some((each) => dateOf(each) > this.shifted(-84))) return [];
    const held = Array.from({ length: 28 }, (_, place) => this.counted.heldOn(27 - place));
    const most = Math.max(...held);
    const minutes = [0, 1, 2, 3].flatMap((week) => {
      const days = held.slice(week * 7, week * 7 + 7);
      const [from, to] = [27 - week * 7, 21 - week * 7].map((back) => short(this.shifted(-back)));
      const sumS = days.reduce((all, each) => all + each, 0);
      return [days.map((each) => height(each, most)).join(' '), `${from} to ${to}: ${sum(sumS)}`];
    });
    const relief = Array.from({ length: 12 }, (_, place) => 11 - place).flatMap((weeksAgo) => {
      const { better, same, worse } = this.counted.feltInWeek(weeksAgo);
      const count = better + same + worse;
      if (count === 0) return [];
      return [
        `better ${squares(better)} same ${squares(same)} worse ${squares(worse)}`,
        `Week of ${short(this.weekBegin(weeksAgo))}: better after ${better} of ${count} session${s(count)}`,
      ];
    });
    return [
      'The last weeks',
      'Minutes a day, 4 weeks',
      ...minutes,
      'How it felt, 12 weeks',
      ...relief,
      'As pictures',
    ];
  }

  private get sessions(): string[] {
    const groups: Zoned[][] = [];
    for (const each of this.history.slice(0, LISTED)) {
      const before = groups.at(-1);
      if (before?.[0] && dateOf(before[0]) === dateOf(each)) before.push(each);
      else groups.push([each]);
    }
    const days = groups.flatMap((group) => {
      const [first, ...others] = group;
      if (!first) return [];
      if (others.length === 0) return [`${day(first)}, ${time(first)}`, went(first)];
      return [day(first), ...group.flatMap((each) => [time(each), went(each)])];
    });
    const months = [...this.counted.months].sort(([one], [other]) => (one < other ? 1 : -1));
    const years = [...new Set(months.map(([month]) => month.slice(0, 4)))];
    const older = years.flatMap((year, place) => {
      const ofYear = months.filter(([month]) => month.startsWith(year));
      if (place < 2) return ofYear.map(([month, all]) => `${monthName(month)}: ${inAll(all)}`);
      const all = ofYear.reduce(
        (one, [, { sessions, heldS }]) => ({
          sessions: one.sessions + sessions,
          heldS: one.heldS + heldS,
        }),
        { sessions: 0, heldS: 0 },
      );
      return [`${year}: ${inAll(all)}`];
    });
    return ['Your sessions', ...days, ...older];
  }

  /** The last line of the history. */
  get summary(): string {
    return inAll({ sessions: this.history.length, heldS: total(this.history) });
  }

  private shifted(days: number): string {
    return new Date(Date.parse(this.today) + days * DAY_MS).toISOString().slice(0, 10);
  }

  private weekBegin(weeksAgo: number): string {
    let back = weeksAgo * 7;
    while (new Date(this.shifted(-back)).getUTCDay() !== this.firstDay) back++;
    return this.shifted(-back);
  }
}

interface Felt {
  readonly better: number;
  readonly same: number;
  readonly worse: number;
}

function went({ routine, heldS, plannedS, ending, rating }: Zoned): string {
  const long =
    heldS > plannedS
      ? `held ${length(heldS)}, ${length(heldS - plannedS)} more than planned`
      : ending === 1
        ? `held ${length(heldS)} of ${length(plannedS)}`
        : `held ${length(heldS)}, to the end`;
  return [NAMES[routine], long, ending === 2 ? 'finished while Drape was closed' : '', FELT[rating]]
    .filter((part) => part !== '')
    .join(' · ');
}

function length(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 60), 'min'],
    [seconds % 60, 's'],
  ] as const;
  const told = parts.filter(([value]) => value > 0);
  return told.length === 0 ? '0 s' : told.map(([value, unit]) => `${grouped(value)} ${unit}`).join(' ');
}

function sum(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes === 0) return length(seconds);
  return minutes < 120 ? `${minutes} min` : `${grouped(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

const inAll = ({ sessions, heldS }: { sessions: number; heldS: number }): string =>
  `${grouped(sessions)} session${s(sessions)}, ${sum(heldS)} in all`;
const total = (sessions: readonly Zoned[]): number => sessions.reduce((all, { heldS }) => all + heldS, 0);
const s = (count: number): string => (count === 1 ? '' : 's');
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const height = (value: number, most: number): string =>
  value === 0 ? '·' : '▁▂▃▄▅▆▇█'.charAt(Math.ceil((8 * value) / most) - 1);
const squares = (count: number): string => '▪'.repeat(count) || '·';

/** Shares of a hundred, the remainders given to the largest of them; of equal ones to the better. */
function hundred(counts: readonly number[]): number[] {
  const all = counts.reduce((one, other) => one + other, 0);
  const exact = counts.map((count) => (count * 100) / all);
  const shares = exact.map(Math.floor);
  while (shares.reduce((one, other) => one + other, 0) < 100) {
    let most = 0;
    counts.forEach((count, place) => {
      const rest = (at: number): number => (counts[at] ?? 0) * 100 - (shares[at] ?? 0) * all;
      if (count > 0 && rest(place) > rest(most)) most = place;
    });
    shares[most] = (shares[most] ?? 0) + 1;
  }
  return shares;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const monthName = (month: string): string =>
  `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

function day(session: Zoned): string {
  const date = dateOf(session);
  const weekday = WEEKDAYS[new Date(date).getUTCDay()] ?? '';
  return `${weekday}, ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${Number(date.slice(8))}`;
}

const short = (date: string): string =>
  `${(MONTHS[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${Number(date.slice(8))}`;

function time({ startedAtS, utcQuarters }: Zoned): string {
  const minutes = Math.floor((((startedAtS + utcQuarters * 900) % 86_400) + 86_400) / 60) % 1440;
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 || 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}
