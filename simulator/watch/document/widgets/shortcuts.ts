import type { Dispatcher } from '../dispatch';
import type { ElementNode } from '../element-node';
import { descendants } from '../search';
import { isShown } from '../scene';

/** The corner buttons that a physical button presses where the view does not say `shortcut="none"`. */
const KEYS: Readonly<Record<string, 'up' | 'down'>> = {
  'combo-button-upper-right': 'up',
  'combo-button-lower-right': 'down',
};

/**
 * A physical button presses the corner button beside it [T:device/document/elements.d.ts `ComboButton`;
 * R:Fitbit/sdk-exercise:resources/views/exercise/index.gui, which switches it off by `shortcut="none"`].
 */
export function pressShortcut(root: ElementNode, key: string, dispatcher: Dispatcher): void {
  for (const node of descendants(root)) {
    if (node.tag !== 'use' || !isShown(node) || !node.enabled) continue;
    const shortcut = node.own('shortcut') ?? KEYS[node.typeName];
    if (shortcut !== key) continue;
    dispatcher.toElement(node, 'activate', { command: 'ok' });
    return;
  }
}
