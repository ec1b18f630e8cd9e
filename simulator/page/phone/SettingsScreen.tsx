import { useMemo } from 'react';
import type { World } from '../../contract';
import { useRunning, useWorldValue } from '../bench/hooks';
import { SettingsContext, type SettingsUse } from './settings/context';
import { NodeView } from './settings/NodeView';
import { SettingsFaults } from './SettingsFaults';

/** The settings page of the package, drawn anew with each of its renderings. */
export function SettingsScreen() {
  const { world, driver } = useRunning();
  const page = useWorldValue(() => world.phone.settingsPage);
  const version = useWorldValue(() => world.phone.settingsPage?.version);
  const context = useMemo((): SettingsUse | undefined => {
    if (!page) return undefined;
    return {
      version,
      act: (deed) => void driver.act(() => deed(page)),
    };
  }, [page, version, driver]);
  if (!context || !page) {
    return (
      <div className="phone-idle">
        <p>{appName(world)}</p>
        <p className="note">
          {world.package.companion?.settingsSource === undefined
            ? 'This package has no settings page'
            : 'Settings are closed'}
        </p>
      </div>
    );
  }
  return (
    <div className="phone-page" tabIndex={0} role="group" aria-label={`Settings of ${appName(world)}`}>
      <p className="phone-title">{appName(world)}</p>
      <SettingsFaults />
      <SettingsContext.Provider value={context}>
        {page.root ? <NodeView node={page.root} /> : <p className="note">The page draws nothing.</p>}
      </SettingsContext.Provider>
    </div>
  );
}

function appName(world: World): string {
  return world.package.devices.get(world.watch.family)?.manifest.name ?? world.package.appId;
}
