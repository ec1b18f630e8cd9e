import { moduleExports } from '../../modules';
import { PlatformError } from '../../platform-error';
import type { CompanionContext } from '../companion-context';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const MOST_DAYS = 400;

const SOURCE = { id: 'phone', title: 'Phone' } as const;
const CALENDARS = [
  { id: 'home', sourceId: SOURCE.id, title: 'Home' },
  { id: 'work', sourceId: SOURCE.id, title: 'Work' },
] as const;

const NOBODY = { name: 'Me', status: 'accepted' } as const;

/** A made day, in minutes since midnight; `days` are days of the week, Sunday is 0. */
const MADE_DAY = [
  { title: 'Stand-up', calendarId: 'work', days: [1, 2, 3, 4, 5], from: 570, to: 585, location: 'Room 2' },
  {
    title: 'Lunch with Sam',
    calendarId: 'home',
    days: [1, 3, 5],
    from: 750,
    to: 810,
    location: 'Corner café',
  },
  { title: 'Planning', calendarId: 'work', days: [2, 4], from: 840, to: 900, location: undefined },
  { title: 'Swimming', calendarId: 'home', days: [0, 3, 6], from: 1080, to: 1140, location: 'Pool' },
  { title: 'Day off', calendarId: 'home', days: [0], from: 0, to: 1440, location: undefined },
] as const;

interface MadeEvent {
  readonly calendarId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly fields: Record<string, unknown>;
}

/**
 * The module "calendars": `calendars`, as default, with a made week that comes again and again.
 *
 * Source: types/companion/calendars.d.ts of fitbit-sdk-types. That it is called `calendars` by name as well, and that
 * everything is rejected without the permission, are assumptions.
 */
export function createCalendarsModule({
  program,
  machine,
  permissions,
}: CompanionContext): Record<string, unknown> {
  const { utcOffsetMinutes } = machine.clock;
  const answer = (work: () => unknown): Promise<unknown> =>
    program.promise(() => {
      if (!permissions.check('access_calendar', 'calendars')) {
        throw new PlatformError('Error', 'the permission access_calendar is not granted');
      }
      return program.realm.adopt(work());
    });
  const calendars = program.expose({
    searchSources: () => answer(() => [{ ...SOURCE }]),
    searchCalendars: (query?: unknown) =>
      answer(() => {
        const wanted = idsOf(query, 'sourceIds');
        return CALENDARS.filter(({ sourceId }) => wanted?.includes(sourceId) ?? true).map((found) => ({
          ...found,
        }));
      }),
    searchEvents: (query?: unknown) =>
      answer(() => {
        const [fromMs, toMs] = [momentOf(query, 'startDate'), momentOf(query, 'endDate')];
        const wanted = idsOf(query, 'calendarIds');
        return madeEvents(fromMs, toMs, utcOffsetMinutes * MS_PER_MINUTE)
          .filter(({ calendarId }) => wanted?.includes(calendarId) ?? true)
          .map(({ fields, startMs, endMs }) => ({
            ...fields,
            startDate: new Date(startMs),
            endDate: new Date(endMs),
          }));
      }),
  });
  return moduleExports(
    program,
    {
      calendars,
      EventStatus: program.realm.adopt({
        Unknown: 'unknown',
        Confirmed: 'confirmed',
        Tentative: 'tentative',
        Canceled: 'canceled',
      }),
      AttendeeStatus: program.realm.adopt({
        Unknown: 'unknown',
        Pending: 'pending',
        Tentative: 'tentative',
        Accepted: 'accepted',
        Declined: 'declined',
        Delegated: 'delegated',
      }),
    },
    { main: 'calendars' },
  );
}

function fieldOf(query: unknown, name: string): unknown {
  return typeof query === 'object' && query !== null ? Reflect.get(query, name) : undefined;
}

function idsOf(query: unknown, name: string): readonly unknown[] | undefined {
  const ids = fieldOf(query, name);
  return Array.isArray(ids) ? ids : undefined;
}

function momentOf(query: unknown, name: string): number {
  const ms = Number(fieldOf(query, name));
  if (Number.isFinite(ms)) return ms;
  throw new PlatformError('TypeError', `calendars.searchEvents needs a ${name}`);
}

function madeEvents(fromMs: number, toMs: number, offsetMs: number): MadeEvent[] {
  const firstDay = Math.floor((fromMs + offsetMs) / MS_PER_DAY);
  const lastDay = Math.min(Math.floor((toMs + offsetMs) / MS_PER_DAY), firstDay + MOST_DAYS);
  const events: MadeEvent[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    const midnightMs = day * MS_PER_DAY - offsetMs;
    const weekday = new Date(day * MS_PER_DAY).getUTCDay();
    for (const { title, calendarId, days, from, to, location } of MADE_DAY) {
      const [startMs, endMs] = [midnightMs + from * MS_PER_MINUTE, midnightMs + to * MS_PER_MINUTE];
      if (!(days as readonly number[]).includes(weekday) || endMs <= fromMs || startMs >= toMs) continue;
      const fields = {
        id: `${title}-${day}`,
        title,
        calendarId,
        sourceId: SOURCE.id,
        location,
        description: undefined,
        isAllDay: to - from === 1440,
        organizer: { ...NOBODY },
        attendees: [{ ...NOBODY }],
        alarms: [],
        recurrenceRule: undefined,
        status: 'confirmed',
        userStatus: 'accepted',
      };
      events.push({ calendarId, startMs, endMs, fields });
    }
  }
  return events.sort((a, b) => a.startMs - b.startMs);
}
