import type { NodeViewProps } from './NodeView';
import { plainText } from './props';
import { Rich } from './Rich';

/** `Oauth` and `StravaLogin`: shown, not imitated, for nobody answers at the other end. */
export function LoginView({ node }: NodeViewProps) {
  const { label, title } = node.props;
  return (
    <div className="settings-row">
      <Rich value={plainText(label) === '' ? title : label} />
      <div className="settings-sublabel">This phone cannot log in anywhere.</div>
    </div>
  );
}
