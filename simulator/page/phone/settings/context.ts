import { createContext, useContext } from 'react';
import type { SettingsPage } from '../../../contract';
import { useWorldValue } from '../../bench/hooks';

/** What the components of a settings page need of the phone. */
export interface SettingsUse {
  /** Changes with each rendering, so that those who read it are drawn anew. */
  readonly version: number | undefined;
  /** Does something to the page as a person would. */
  readonly act: (deed: (page: SettingsPage) => void) => void;
}

export const SettingsContext = createContext<SettingsUse | undefined>(undefined);

/** The settings page that a component is on. @throws Error outside of one */
export function useSettings(): SettingsUse {
  const use = useContext(SettingsContext);
  if (!use) throw new Error('useSettings needs a SettingsContext around it');
  return use;
}

/** What the settings storage holds under a control's `settingsKey`. */
export function useStored(settingsKey: unknown): string | undefined {
  return useWorldValue(({ phone }) =>
    typeof settingsKey === 'string' ? phone.settingsStorage.get(settingsKey) : undefined,
  );
}

/** Title of the section around a component; names what has no plain label of its own. */
export const SectionTitleContext = createContext<string>('');
