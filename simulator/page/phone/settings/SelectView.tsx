import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useContext } from 'react';
import { SectionTitleContext, useSettings, useStored } from './context';
import { NodeView, type NodeViewProps } from './NodeView';
import { accessibleName, plainText } from './props';
import { Rich } from './Rich';
import { memberOf, storedSelection } from './stored';

/** `Select`: one of some options, or several of them. Its children are the options as the page renders them, if it does. */
export function SelectView({ node }: NodeViewProps) {
  const { act } = useSettings();
  const stored = useStored(node.props.settingsKey);
  const sectionTitle = useContext(SectionTitleContext);
  const { label, title, multiple, disabled } = node.props;
  const options = Array.isArray(node.props.options) ? (node.props.options as readonly unknown[]) : [];
  const given = Array.isArray(node.props.selected) ? (node.props.selected as readonly number[]) : [];
  const chosen = storedSelection(stored) ?? given;
  const shownLabel = plainText(label) === '' ? title : label;
  const name = accessibleName(shownLabel, sectionTitle);
  const choose = (indices: readonly number[]): void => act((page) => page.select(node, indices));
  return (
    <div className="settings-row settings-split">
      <span className="settings-label">
        <Rich value={shownLabel} />
      </span>
      <Select
        variant="standard"
        disableUnderline
        className="settings-select"
        multiple={Boolean(multiple)}
        disabled={Boolean(disabled)}
        displayEmpty
        value={multiple ? [...chosen] : (chosen[0] ?? '')}
        renderValue={() => chosen.map((index) => nameOf(options[index])).join(', ') || 'Choose'}
        onChange={(event) => {
          const { value } = event.target;
          choose(Array.isArray(value) ? value.map(Number).sort((a, b) => a - b) : [Number(value)]);
        }}
        SelectDisplayProps={{ 'aria-label': name }}
        MenuProps={{
          disablePortal: true,
          slotProps: { list: { 'aria-label': plainText(node.props.selectViewTitle) || name } },
        }}
      >
        {options.map((option, index) => (
          <MenuItem key={index} value={index}>
            {node.children[index] ? <NodeView node={node.children[index]} inline /> : nameOf(option)}
          </MenuItem>
        ))}
      </Select>
    </div>
  );
}

function nameOf(option: unknown): string {
  return plainText(memberOf(option, 'name') ?? option);
}
