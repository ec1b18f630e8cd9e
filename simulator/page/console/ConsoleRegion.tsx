import { useEffect, useMemo, useRef, useState } from 'react';
import { SourcePlaces } from '../../places/source-places';
import { useRunning, useWorldValue } from '../bench/hooks';
import { Panel } from '../parts/Panel';
import { minutesAndTenths } from '../time/format';
import { ChooseSide } from './ChooseSide';
import { lineOf, type ConsoleLine } from './lines';
import { isConsoleEntry, isError, isOfSide, type SideChoice } from './sides';

/** Older lines are let go. */
const MOST_LINES = 400;
/** Whoever has scrolled up further than this is reading and is left in peace. */
const AT_END_PX = 24;

/** What the app, the companion and the settings page say, and what happens to them. */
export function ConsoleRegion() {
  const { world } = useRunning();
  const [choice, setChoice] = useState<SideChoice>('all');
  const entryCount = useWorldValue(() => world.journal.entries.length);
  const places = useMemo(() => new SourcePlaces(world.package, world.watch.family), [world]);
  const { lines, errorCount } = useMemo(
    () => {
      const chosen = world.journal.entries.flatMap((entry, key) =>
        isConsoleEntry(entry) && isOfSide(entry, choice) ? [{ entry, key }] : [],
      );
      return {
        lines: chosen.slice(-MOST_LINES).flatMap(({ entry, key }) => lineOf(entry, key, places) ?? []),
        errorCount: world.journal.entries.filter(isError).length,
      };
    },
    // The journal is one growing list: its length tells whether there is more to read.
    [world, entryCount, choice, places],
  );
  return (
    <Panel name="Console" className="console" aside={<ErrorCount count={errorCount} />}>
      <ChooseSide choice={choice} onChoose={setChoice} />
      <Lines lines={lines} />
    </Panel>
  );
}

function ErrorCount({ count }: { readonly count: number }) {
  if (count === 0) return <p className="note">no errors</p>;
  return <p className="error-count">{count === 1 ? '1 error' : `${count} errors`}</p>;
}

function Lines({ lines }: { readonly lines: readonly ConsoleLine[] }) {
  const box = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  useEffect(() => {
    if (box.current && following.current) box.current.scrollTop = box.current.scrollHeight;
  }, [lines]);
  return (
    <div
      className="lines"
      ref={box}
      role="log"
      aria-label="Lines"
      aria-live="off"
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        following.current = scrollHeight - scrollTop - clientHeight < AT_END_PX;
      }}
    >
      {lines.map((line) => (
        <div key={line.key} className={`line ${line.tone}`}>
          <span className="line-at">{minutesAndTenths(line.atMs)}</span>
          <span className={`line-side from-${line.side}`}>{line.side}</span>
          <span className="line-text">
            {line.tone === 'error' || line.tone === 'warning' ? <b>{line.level}: </b> : null}
            {line.text}
            {line.place === undefined ? null : <span className="line-place">{line.place}</span>}
            {line.details === undefined ? null : (
              <details>
                <summary>how it came there</summary>
                <span className="line-details">{line.details}</span>
              </details>
            )}
          </span>
        </div>
      ))}
    </div>
  );
}
