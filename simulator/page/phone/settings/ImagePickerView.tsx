import type { NodeViewProps } from './NodeView';
import { plainText } from './props';
import { Rich } from './Rich';

/** `ImagePicker`: shown, not imitated. */
export function ImagePickerView({ node }: NodeViewProps) {
  const { label, title, sublabel } = node.props;
  return (
    <div className="settings-row">
      <Rich value={plainText(label) === '' ? title : label} />
      <div className="settings-sublabel">
        <Rich value={sublabel} /> This phone has no pictures to pick from.
      </div>
    </div>
  );
}
