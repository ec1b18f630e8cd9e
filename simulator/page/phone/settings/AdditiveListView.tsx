import IconButton from '@mui/material/IconButton';
import X from 'lucide-react/icons/x';
import { useContext } from 'react';
import { AddItem } from './AddItem';
import { SectionTitleContext, useSettings } from './context';
import { NodeView, type NodeViewProps } from './NodeView';
import { numberOr, plainText } from './props';
import { Rich } from './Rich';

/** `AdditiveList`: what has been added, with a way to take it out, and the control that adds more. */
export function AdditiveListView({ node }: NodeViewProps) {
  const { act } = useSettings();
  const sectionTitle = useContext(SectionTitleContext);
  const { title, description } = node.props;
  const name = plainText(title) || sectionTitle;
  const items = node.children;
  return (
    <div role="group" aria-label={name === '' ? undefined : name}>
      {plainText(title) === '' ? null : (
        <div className="settings-row settings-label">
          <Rich value={title} />
        </div>
      )}
      {items.map((item, index) => (
        <div key={item.path} className="settings-row settings-split">
          <div>
            <NodeView node={item} inline />
          </div>
          <IconButton
            size="small"
            aria-label={`Remove ${plainText(item) || `item ${index + 1}`}`}
            disabled={items.length <= numberOr(node.props.minItems, 0)}
            onClick={() => act((page) => page.removeItem(node, index))}
          >
            <X size={16} />
          </IconButton>
        </div>
      ))}
      {items.length < numberOr(node.props.maxItems, Infinity) ? <AddItem list={node} name={name} /> : null}
      {plainText(description) === '' ? null : (
        <p className="settings-row settings-sublabel">
          <Rich value={description} />
        </p>
      )}
    </div>
  );
}
