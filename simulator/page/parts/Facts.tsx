import type { ReactNode } from 'react';

/** A short list of names and values. */
export function Facts(props: { readonly children: ReactNode }) {
  return <dl className="facts">{props.children}</dl>;
}

/** One row of `Facts`; `lit` marks what is going on right now. */
export function Fact(props: { readonly name: string; readonly value: string; readonly lit?: boolean }) {
  return (
    <div className="fact">
      <dt>{props.name}</dt>
      <dd className={props.lit ? 'lit' : ''}>{props.value}</dd>
    </div>
  );
}
