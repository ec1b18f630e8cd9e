import { useState } from 'react';

/** A number that somebody types; while what stands in the field is none, it is marked and the last good one holds. */
export function NumberField(props: {
  readonly label: string;
  /** Spoken in place of the label, where that says too little by itself. */
  readonly name?: string;
  readonly sign?: string;
  readonly value: number;
  /** @returns whether the text is one of the numbers wanted */
  readonly onType: (text: string) => boolean;
}) {
  const { label, name = label, sign, value, onType } = props;
  const [draft, setDraft] = useState<string>();
  return (
    <label className="number-field">
      <span>{label}</span>
      <input
        inputMode="decimal"
        aria-label={name}
        aria-invalid={draft !== undefined}
        value={draft ?? String(value)}
        onChange={({ target }) => setDraft(onType(target.value) ? undefined : target.value)}
        onBlur={() => setDraft(undefined)}
      />
      <span className="number-sign">{sign}</span>
    </label>
  );
}
