import Check from 'lucide-react/icons/check';
import { useContext, useId } from 'react';
import { SectionTitleContext, useSettings, useStored } from './context';
import type { NodeViewProps } from './NodeView';
import { memberOf, storedJson } from './stored';

/** `ColorSelect`: a row of colours, one of them chosen. */
export function ColorSelectView({ node }: NodeViewProps) {
  const { act } = useSettings();
  const stored = useStored(node.props.settingsKey);
  const group = useId();
  const sectionTitle = useContext(SectionTitleContext);
  const colors = Array.isArray(node.props.colors) ? (node.props.colors as readonly unknown[]) : [];
  const chosen = storedJson(stored) ?? node.props.value;
  return (
    <div
      className="settings-row settings-colors"
      role="radiogroup"
      aria-label={sectionTitle === '' ? 'Colour' : sectionTitle}
      style={node.props.centered ? { justifyContent: 'center' } : {}}
    >
      {colors.map((each, index) => {
        const color = String(memberOf(each, 'color'));
        const value = memberOf(each, 'value') ?? color;
        const checked = JSON.stringify(value) === JSON.stringify(chosen);
        return (
          <label key={index} className="settings-color" style={{ background: color }}>
            <input
              type="radio"
              name={group}
              aria-label={typeof value === 'string' ? value : color}
              checked={checked}
              onChange={() => act((page) => page.select(node, [index]))}
            />
            {checked ? <Check size={18} aria-hidden /> : null}
          </label>
        );
      })}
    </div>
  );
}
