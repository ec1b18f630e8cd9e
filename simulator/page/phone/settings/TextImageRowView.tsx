import type { NodeViewProps } from './NodeView';
import { plainText, textOr } from './props';
import { Rich } from './Rich';

/** `TextImageRow`: a line, a smaller line under it, and a picture at the end. */
export function TextImageRowView({ node }: NodeViewProps) {
  const { label, sublabel } = node.props;
  const icon = textOr(node.props.icon, '');
  return (
    <div className="settings-row settings-split">
      <div>
        <div>
          <Rich value={label} />
        </div>
        {plainText(sublabel) === '' ? null : (
          <div className="settings-sublabel">
            <Rich value={sublabel} />
          </div>
        )}
      </div>
      {icon === '' ? null : <img className="settings-picture" src={icon} alt="" />}
    </div>
  );
}
