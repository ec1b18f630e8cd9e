import type { ComponentProps } from 'react';

/** A field for a line of text, under its label. */
export function Field({ label, ...input }: { readonly label: string } & ComponentProps<'input'>) {
  return (
    <label className="settings-field">
      {label === '' ? null : <span>{label}</span>}
      <input {...input} />
    </label>
  );
}
