import { useEffect, useRef } from 'react';
import { minutesAndTenths } from '../time/format';
import type { Buzz } from './buzzes';
import { Glyph } from './Glyph';

/** More of them are not listed: the oldest go first. */
const MOST = 300;

/** The vibrations as a list in their order, for those who read instead of looking, and for scripts. */
export function BuzzList(props: { readonly buzzes: readonly Buzz[] }) {
  const shown = props.buzzes.slice(-MOST);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (list.current) list.current.scrollLeft = list.current.scrollWidth;
  }, [shown.length]);
  if (shown.length === 0) return <p className="note buzz-none">The motor has not run yet.</p>;
  return (
    <ol className="buzzes" aria-label="Buzzes" tabIndex={0} ref={list}>
      {shown.map((buzz) => (
        <li key={buzz.key} className={buzz.accepted ? 'buzz' : 'buzz refused'}>
          <Glyph pattern={buzz.pattern} />
          <span>
            {buzz.pattern} <span className="buzz-at">at {minutesAndTenths(buzz.sinceLaunchMs)}</span>
            {buzz.accepted ? '' : ', refused'}
          </span>
        </li>
      ))}
    </ol>
  );
}
