import { useState, type DragEvent, type ReactNode } from 'react';
import { useBench } from '../bench/hooks';

/** Takes a package that is dropped anywhere on the page. */
export function PackageDrop({ children }: { readonly children: ReactNode }) {
  const bench = useBench();
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (!file) return;
        event.preventDefault();
        void bench.openFile(file);
      }}
    >
      {children}
      {over ? (
        <p className="drop-hint" aria-hidden="true">
          Drop the package to open it
        </p>
      ) : null}
    </div>
  );
}
