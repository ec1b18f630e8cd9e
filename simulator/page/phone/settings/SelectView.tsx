import { useContext } from 'react';
import { Chooser } from './Chooser';
import { SectionTitleContext, useSettings, useStored } from './context';
import { NodeView, type NodeViewProps } from './NodeView';
import { accessibleName, nameOfOption, plainText } from './props';
import { Rich } from './Rich';
import { storedSelection } from './stored';

/** `Select`: one of some options, or several of them. Its children are the options as the page renders them, if it does. */
export function SelectView({ node }: NodeViewProps) {
  const { act } = useSettings();
  const stored = useStored(node.props.settingsKey);
  const sectionTitle = useContext(SectionTitleContext);
  const { label, title } = node.props;
  const multiple = Boolean(node.props.multiple);
  const options = Array.isArray(node.props.options) ? (node.props.options as readonly unknown[]) : [];
  const given = Array.isArray(node.props.selected) ? (node.props.selected as readonly number[]) : [];
  const chosen = storedSelection(stored) ?? given;
  const shownLabel = plainText(label) === '' ? title : label;
  const name = accessibleName(shownLabel, sectionTitle);
  const choose = (index: number): void => {
    const others = chosen.filter((each) => each !== index);
    const all = others.length < chosen.length ? others : [...others, index].sort((a, b) => a - b);
    act((page) => page.select(node, multiple ? all : [index]));
  };
  return (
    <div className="settings-row settings-split">
      <span className="settings-label">
        <Rich value={shownLabel} />
      </span>
      <Chooser
        name={name}
        listName={plainText(node.props.selectViewTitle) || name}
        options={options.map((option, index) =>
          node.children[index] ? (
            <NodeView key={index} node={node.children[index]} inline />
          ) : (
            nameOfOption(option)
          ),
        )}
        chosen={chosen}
        disabled={Boolean(node.props.disabled)}
        multiple={multiple}
        onChoose={choose}
      >
        {chosen.map((index) => nameOfOption(options[index])).join(', ') || 'Choose'}
      </Chooser>
    </div>
  );
}
