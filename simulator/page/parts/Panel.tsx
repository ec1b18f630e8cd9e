import type { ReactNode } from 'react';

/** A part of the bench: a region that its heading names. */
export function Panel(props: {
  readonly name: string;
  readonly className?: string;
  /** Stands at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const { name, className = '', aside, children } = props;
  return (
    <section className={`panel ${className}`} aria-label={name}>
      <header className="panel-head">
        <h2>{name}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
