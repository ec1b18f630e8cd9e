import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { watchFamily } from '../../watch/families';
import { useBench, useRunning } from '../bench/hooks';

/** Which watch: each that the package brings a bundle for. */
export function ChooseWatch() {
  const bench = useBench();
  const { world } = useRunning();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label="Which watch"
      value={world.watch.family}
      onChange={(_event, family: string | null) => {
        if (family !== null) bench.chooseFamily(family);
      }}
    >
      {[...world.package.devices.keys()].map((family) => (
        <ToggleButton key={family} value={family}>
          {nameOf(family)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** A package may bring bundles for watches that this simulator does not know; choosing one says so. */
function nameOf(family: string): string {
  try {
    return watchFamily(family).modelName;
  } catch {
    return family;
  }
}
