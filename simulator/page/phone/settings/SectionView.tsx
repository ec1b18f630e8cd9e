import { useId } from 'react';
import { SectionTitleContext } from './context';
import { Children, type NodeViewProps } from './NodeView';
import { plainText } from './props';
import { Rich } from './Rich';

/** `Section`: a titled card of rows. */
export function SectionView({ node }: NodeViewProps) {
  const id = useId();
  const title = plainText(node.props.title).trim();
  const hasDescription = plainText(node.props.description) !== '';
  return (
    <div className="settings-section" role="group" aria-labelledby={title === '' ? undefined : id}>
      {title === '' ? null : (
        <h3 className="settings-title" id={id}>
          <Rich value={node.props.title} />
        </h3>
      )}
      <SectionTitleContext.Provider value={title}>
        {node.children.length === 0 ? null : (
          <div className="settings-card">
            <Children node={node} />
          </div>
        )}
      </SectionTitleContext.Provider>
      {hasDescription ? (
        <p className="settings-description">
          <Rich value={node.props.description} />
        </p>
      ) : null}
    </div>
  );
}
