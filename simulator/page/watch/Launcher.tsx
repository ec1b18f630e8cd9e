import { useMemo } from 'react';
import type { World } from '../../contract';
import type { DeviceBundle } from '../../package/app-package';
import { useRunning } from '../bench/hooks';
import { AppIcon } from './AppIcon';

/**
 * What the watch shows while the app is closed: its icon and its name; a press opens it. It is the bench's and not the
 * system's, so it can be pressed, dimmed, even while the screen sleeps.
 */
export function Launcher(props: { readonly dim: boolean }) {
  const { world, driver } = useRunning();
  const { manifest } = deviceOf(world);
  const icon = useMemo(
    () => (manifest.iconFile === undefined ? undefined : world.watch.picture(manifest.iconFile)),
    [world, manifest],
  );
  return (
    <button
      type="button"
      className={props.dim ? 'launcher dim' : 'launcher'}
      aria-label={`Open ${manifest.name}`}
      onClick={() => void driver.act(({ watch }) => watch.launch())}
    >
      {icon ? (
        <AppIcon picture={icon} tint={manifest.wipeColor ?? '#ffffff'} />
      ) : (
        <span className="app-icon letter">{manifest.name.slice(0, 1)}</span>
      )}
      <span className="launcher-name">{manifest.name}</span>
    </button>
  );
}

function deviceOf(world: World): DeviceBundle {
  const bundle = world.package.devices.get(world.watch.family);
  if (!bundle) throw new Error(`the package has no bundle for the watch ${world.watch.family}`);
  return bundle;
}
