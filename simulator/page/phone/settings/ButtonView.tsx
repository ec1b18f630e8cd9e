import Button from '@mui/material/Button';
import { useContext } from 'react';
import { SectionTitleContext, useSettings } from './context';
import type { NodeViewProps } from './NodeView';
import { accessibleName, isPlain } from './props';
import { Rich } from './Rich';

/** `Button`, in its two looks: a button, or a whole row of a list. */
export function ButtonView({ node }: NodeViewProps) {
  const { act } = useSettings();
  const sectionTitle = useContext(SectionTitleContext);
  const { label } = node.props;
  const press = (): void => act((page) => page.pressButton(node));
  const name = isPlain(label) ? undefined : accessibleName(label, sectionTitle);
  if (node.props.list) {
    return (
      <button type="button" className="settings-row settings-list-button" aria-label={name} onClick={press}>
        <Rich value={label} />
      </button>
    );
  }
  return (
    <div className="settings-row">
      <Button fullWidth variant="contained" size="medium" aria-label={name} onClick={press}>
        <Rich value={label} />
      </Button>
    </div>
  );
}
