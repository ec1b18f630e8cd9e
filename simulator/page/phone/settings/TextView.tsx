import type { CSSProperties } from 'react';
import { Children, type NodeViewProps } from './NodeView';

const ALIGNMENTS = ['left', 'center', 'right'] as const;

/** `Text`: a paragraph of its own, or a part of one when it stands inside another text or a label. */
export function TextView({ node, inline }: NodeViewProps) {
  const { bold, italic, align } = node.props;
  const style: CSSProperties = {};
  if (bold) style.fontWeight = 600;
  if (italic) style.fontStyle = 'italic';
  const known = ALIGNMENTS.find((each) => each === align);
  if (known) style.textAlign = known;
  if (inline) {
    return (
      <span style={style}>
        <Children node={node} inline />
      </span>
    );
  }
  return (
    <p className="settings-row settings-text" style={style}>
      <Children node={node} inline />
    </p>
  );
}
