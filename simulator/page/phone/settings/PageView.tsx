import { Children, type NodeViewProps } from './NodeView';

/** `Page` (and `List`): what holds everything else. */
export function PageView({ node }: NodeViewProps) {
  return (
    <div className="settings-page">
      <Children node={node} />
    </div>
  );
}
