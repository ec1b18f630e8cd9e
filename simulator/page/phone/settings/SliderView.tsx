import { useContext, useEffect, useRef, useState, type CSSProperties } from 'react';
import { SectionTitleContext, useSettings, useStored } from './context';
import type { NodeViewProps } from './NodeView';
import { numberOr, plainText } from './props';
import { Rich } from './Rich';
import { storedNumber } from './stored';

/** `Slider`: stores when the finger lets go, and with each step of the keys. */
export function SliderView({ node }: NodeViewProps) {
  const { act } = useSettings();
  const stored = useStored(node.props.settingsKey);
  const sectionTitle = useContext(SectionTitleContext);
  const slider = useRef<HTMLInputElement>(null);
  /** While a finger is on it. */
  const [moved, setMoved] = useState<number>();
  const { label } = node.props;
  const min = numberOr(node.props.min, 0);
  const max = numberOr(node.props.max, 100);
  const value = moved ?? storedNumber(stored) ?? numberOr(node.props.value, min);
  const share = max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
  useEffect(() => {
    const input = slider.current;
    // React's `onChange` hears each movement; the browser's own comes when the finger lets go.
    const letGo = (): void => {
      act((page) => page.slide(node, Number(input?.value)));
      setMoved(undefined);
    };
    input?.addEventListener('change', letGo);
    return () => input?.removeEventListener('change', letGo);
  }, [act, node]);
  return (
    <div className="settings-row">
      {plainText(label) === '' ? null : (
        <div className="settings-label">
          <Rich value={label} />
        </div>
      )}
      <div className="settings-slider" style={{ '--share': share } as CSSProperties}>
        <input
          ref={slider}
          type="range"
          value={value}
          min={min}
          max={max}
          step={numberOr(node.props.step, 1)}
          aria-label={sliderName(label, sectionTitle)}
          onChange={({ target }) => setMoved(Number(target.value))}
        />
        {moved === undefined ? null : <output aria-hidden="true">{moved}</output>}
      </div>
    </div>
  );
}

/** A slider shows no value of its own, so pages put it into the label; the section's title is what stays the same. */
function sliderName(label: unknown, sectionTitle: string): string {
  return [sectionTitle, plainText(label).trim()].filter((part) => part !== '').join(': ');
}
