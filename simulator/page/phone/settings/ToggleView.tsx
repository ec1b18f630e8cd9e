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
  return (
    <label className="settings-row settings-split">
      <span>
        <Rich value={node.props.label} />
      </span>
      <input
        type="checkbox"
        role="switch"
        className="settings-switch"
        checked={storedBoolean(stored)}
        aria-label={accessibleName(node.props.label, sectionTitle)}
        onChange={({ target: { checked } }) => act((page) => page.toggle(node, checked))}
      />
    </label>
  );
}
