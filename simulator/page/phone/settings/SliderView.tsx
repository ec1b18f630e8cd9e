import Slider from '@mui/material/Slider';
import { useContext, useEffect, useState } from 'react';
import { SectionTitleContext, useSettings, useStored } from './context';
import type { NodeViewProps } from './NodeView';
import { numberOr, plainText } from './props';
import { Rich } from './Rich';
import { storedNumber } from './stored';

/** `Slider`: stores when the finger lets go, and with each step of the keys. */
export function SliderView({ node }: NodeViewProps) {
  const { act, version } = useSettings();
  const stored = useStored(node.props.settingsKey);
  const sectionTitle = useContext(SectionTitleContext);
  const { label } = node.props;
  const min = numberOr(node.props.min, 0);
  const max = numberOr(node.props.max, 100);
  const kept = storedNumber(stored) ?? numberOr(node.props.value, min);
  const [value, setValue] = useState(kept);
  useEffect(() => setValue(kept), [kept, version]);
  return (
    <div className="settings-row">
      {plainText(label) === '' ? null : (
        <div className="settings-label">
          <Rich value={label} />
        </div>
      )}
      <Slider
        className="settings-slider"
        size="small"
        value={value}
        min={min}
        max={max}
        step={numberOr(node.props.step, 1)}
        valueLabelDisplay="auto"
        aria-label={sliderName(label, sectionTitle)}
        onChange={(_event, moved) => setValue(single(moved))}
        onChangeCommitted={(_event, chosen) => act((page) => page.slide(node, single(chosen)))}
      />
    </div>
  );
}

/** A slider shows no value of its own, so pages put it into the label; the section's title is what stays the same. */
function sliderName(label: unknown, sectionTitle: string): string {
  return [sectionTitle, plainText(label).trim()].filter((part) => part !== '').join(': ');
}

function single(value: number | readonly number[]): number {
  return typeof value === 'number' ? value : (value[0] ?? 0);
}
