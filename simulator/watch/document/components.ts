import type { ElementNode } from './element-node';
import { descendants } from './search';
import { numberOf } from './values';

/** What the system's components need to move by themselves. */
export interface ComponentTools {
  readonly after: (delayMs: number, action: () => void) => { cancel(): void };
  readonly animate: (node: ElementNode, event: string, deep: boolean) => void;
}

/**
 * How long after its click event a toggle switch has its new value
 * [R:Fitbit/sdk-app-demo:app/views/session.js].
 */
export const TOGGLE_DELAY_MS = 300;

const TOGGLE = 'toggle-switch';

/** What the system's own components do beyond what their symbols say; their files are in ../sysassets. */
export class Components {
  constructor(private readonly tools: ComponentTools) {}

  /** A component has been clicked, and the app has heard of it. */
  clicked(component: ElementNode): void {
    if (component.typeName !== TOGGLE) return;
    this.tools.after(TOGGLE_DELAY_MS, () => {
      if (component.freed) return;
      component.assign('value', isOn(component) ? 0 : 1);
      this.valueChanged(component);
    });
  }

  /** The value has been set, by a click or by the app. */
  valueChanged(component: ElementNode): void {
    if (component.typeName === TOGGLE) {
      this.tools.animate(component, isOn(component) ? 'select' : 'unselect', true);
    }
  }

  /** A view has been loaded: components take up the values that it gives them. */
  loaded(root: ElementNode): void {
    for (const node of descendants(root)) if (node.typeName === TOGGLE && isOn(node)) this.valueChanged(node);
  }
}

function isOn(toggle: ElementNode): boolean {
  return numberOf(toggle, 'value', 0) !== 0;
}
