import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';

/** A switch with its name before it, over the whole width. */
export function SwitchRow(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <FormControlLabel
      className="switch-row"
      labelPlacement="start"
      label={props.label}
      disabled={props.disabled ?? false}
      control={<Switch checked={props.checked} onChange={(_event, checked) => props.onChange(checked)} />}
    />
  );
}
