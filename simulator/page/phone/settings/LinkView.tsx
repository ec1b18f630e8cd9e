import Link from '@mui/material/Link';
import ExternalLink from 'lucide-react/icons/external-link';
import { Children, type NodeViewProps } from './NodeView';
import { textOr } from './props';

/** `Link`: opens in another tab, as the phone opens its browser. Only web addresses lead anywhere. */
export function LinkView({ node, inline }: NodeViewProps) {
  const source = textOr(node.props.source, '');
  const href = /^https?:\/\//.test(source) ? source : undefined;
  const link = (
    <Link href={href} target="_blank" rel="noreferrer" className="settings-link">
      <Children node={node} inline />
      {inline ? null : <ExternalLink size={14} aria-hidden />}
    </Link>
  );
  return inline ? link : <div className="settings-row">{link}</div>;
}
