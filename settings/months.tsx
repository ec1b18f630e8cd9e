import { gettext } from 'i18n';
import { firstDayOfMonth } from '../common/days';
import type { MonthRow } from '../common/figures';
import { PAGE_KEYS } from '../common/page-keys';
import type { PageSession } from '../common/page-log';
import type { Stored } from './controls';
import { Days } from './days';
import { grouped } from './grouped';
import { counted, fill, monthInWords, sumInWords, yearInWords } from './words';

/** Of so many years the months are shown at once; those before are a row each, so that years of use are no long list. */
const YEARS_BY_MONTH = 2;
const FIRST_YEAR = 1970;
const YEAR_MONTHS = 12;

/** The month that is open, and its sessions. */
interface OpenMonth {
  readonly month: number;
  readonly sessions: readonly PageSession[];
}

interface Shown {
  readonly open: OpenMonth | undefined;
  readonly stored: Stored;
  readonly storage: LiveStorage;
}

/** What is older than the sessions that are listed one by one. @param rows newest first */
export function Months({ rows, ...shown }: { rows: readonly MonthRow[] } & Shown): JSX.Element {
  return (
    <Fragment>
      {grouped(rows, ([month]) => yearOf(month)).map((months, place) =>
        place < YEARS_BY_MONTH ? (
          <MonthsOf key={months[0]?.[0]} months={months} {...shown} />
        ) : (
          <Year key={months[0]?.[0]} months={months} {...shown} />
        ),
      )}
    </Fragment>
  );
}

/** One that has the open month in it is open as well. */
function Year({ months, open, stored, storage }: { months: readonly MonthRow[] } & Shown): JSX.Element {
  const [first = 0] = months[0] ?? [];
  const year = yearOf(first);
  const hasOpenMonth = open !== undefined && yearOf(open.month) === year;
  const isOpen = hasOpenMonth || stored[PAGE_KEYS.year] === String(year);
  return (
    <Fragment>
      <Line
        name={yearInWords(firstDayOfMonth(first))}
        sessions={sumOf(months, 1)}
        heldS={sumOf(months, 2)}
        isOpen={isOpen}
        onOpen={() => storage.setItem(PAGE_KEYS.year, String(year))}
        onClose={() => {
          if (hasOpenMonth) storage.removeItem(PAGE_KEYS.month);
          storage.removeItem(PAGE_KEYS.year);
        }}
      />
      {isOpen ? <MonthsOf months={months} open={open} stored={stored} storage={storage} /> : null}
    </Fragment>
  );
}

function MonthsOf({ months, open, storage }: { months: readonly MonthRow[] } & Shown): JSX.Element {
  return (
    <Fragment>
      {months.map(([month, sessions, heldS]) => (
        <Fragment key={month}>
          <Line
            name={monthInWords(firstDayOfMonth(month))}
            sessions={sessions}
            heldS={heldS}
            isOpen={open?.month === month}
            onOpen={() => storage.setItem(PAGE_KEYS.month, String(month))}
            onClose={() => storage.removeItem(PAGE_KEYS.month)}
          />
          {open?.month === month ? <Days sessions={open.sessions} /> : null}
        </Fragment>
      ))}
    </Fragment>
  );
}

/** A press opens it, and another one closes it again. */
function Line(line: {
  name: string;
  sessions: number;
  heldS: number;
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}): JSX.Element {
  const words = counted('sessions', line.sessions, sumInWords(line.heldS));
  return (
    <Button
      list
      label={fill(gettext(line.isOpen ? 'month_open' : 'month'), line.name, words)}
      onClick={line.isOpen ? line.onClose : line.onOpen}
    />
  );
}

function yearOf(month: number): number {
  return FIRST_YEAR + Math.floor(month / YEAR_MONTHS);
}

function sumOf(months: readonly MonthRow[], place: 1 | 2): number {
  return months.reduce((sum, row) => sum + row[place], 0);
}
