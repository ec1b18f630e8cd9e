import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useBenchValue, useRunning } from '../bench/hooks';
import { LinkDial, PRESETS, type Preset } from './link-dial';
import { NumberField } from './NumberField';
import { RATE_GROUPS, shownRate, signOf } from './rate-fields';

/** How poor the link is: a preset, or each rate by itself, and the seed of its dice. */
export function Conditions() {
  const { driver } = useRunning();
  const [dial] = useState(
    () => new LinkDial((conditions) => void driver.act(({ link }) => link.setConditions(conditions))),
  );
  const rates = useBenchValue(() => dial.rates);
  const seed = useBenchValue(() => dial.seed);
  return (
    <>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        color="primary"
        aria-label="How the link is"
        value={dial.preset ?? null}
        onChange={(_event, chosen: Preset | null) => {
          if (chosen !== null) dial.choose(chosen);
        }}
      >
        {Object.keys(PRESETS).map((preset) => (
          <ToggleButton key={preset} value={preset}>
            {preset}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <details className="rates">
        <summary>Single rates</summary>
        <NumberField label="Seed" value={seed} onType={(text) => dial.typeSeed(text)} />
        {RATE_GROUPS.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <h3>{group.name}</h3>
            {group.rates.map(([name, label]) => (
              <NumberField
                key={name}
                label={label}
                name={`${group.name}: ${label}, ${signOf(name)}`}
                sign={signOf(name)}
                value={shownRate(name, rates[name])}
                onType={(text) => dial.typeRate(name, text)}
              />
            ))}
          </div>
        ))}
      </details>
    </>
  );
}
