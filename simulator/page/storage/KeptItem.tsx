import IconButton from '@mui/material/IconButton';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import type { Readable } from './read-content';

/** One file or value: its size, on request what is in it, and the way to remove it. */
export function KeptItem(props: {
  readonly name: string;
  readonly size: string;
  /** Asked for only while somebody looks. */
  readonly read: () => Readable;
  readonly onRemove: () => void;
}) {
  const { name, size, read, onRemove } = props;
  const [open, setOpen] = useState(false);
  return (
    <li className="kept-item">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="kept-name">{name}</span>
          <span className="kept-size">{size}</span>
        </summary>
        {open ? <Content content={read()} /> : null}
      </details>
      <IconButton size="small" aria-label={`Remove ${name}`} title={`Remove ${name}`} onClick={onRemove}>
        <Trash2 size={13} aria-hidden />
      </IconButton>
    </li>
  );
}

function Content({ content: { kind, text } }: { readonly content: Readable }) {
  return (
    <div className="kept-content">
      <p className="note">{kind}</p>
      {text === '' ? null : <pre>{text}</pre>}
    </div>
  );
}
