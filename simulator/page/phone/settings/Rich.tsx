import { Fragment } from 'react';
import { isNode } from './props';
import { NodeView } from './NodeView';

/** A prop that may be text, a number, an element, or a list of these. */
export function Rich(props: { readonly value: unknown }) {
  const { value } = props;
  if (typeof value === 'string' || typeof value === 'number') return <>{value}</>;
  if (Array.isArray(value)) {
    return value.map((part: unknown, index) => (
      <Fragment key={index}>
        <Rich value={part} />
      </Fragment>
    ));
  }
  return isNode(value) ? <NodeView node={value} inline /> : null;
}
