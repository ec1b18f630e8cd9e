import Switch from '@mui/material/Switch';
import { useContext } from 'react';
import { SectionTitleContext, useSettings, useStored } from './context';
import type { NodeViewProps } from './NodeView';
import { accessibleName } from './props';
import { Rich } from './Rich';
import { storedBoolean } from './stored';

/** `Toggle`: a label and a switch. */
export function ToggleView({ node }: NodeViewProps) {
  const { act } = useSettings();
  const stored = useStored(node.props.settingsKey);
  const sectionTitle = useContext(SectionTitleContext);
  const on = storedBoolean(stored);
  return (
    <label className="settings-row settings-split">
      <span>
        <Rich value={node.props.label} />
      </span>
      <Switch
        checked={on}
        onChange={(_event, checked) => act((page) => page.toggle(node, checked))}
        slotProps={{ input: { 'aria-label': accessibleName(node.props.label, sectionTitle) } }}
      />
    </label>
  );
}
