import type { ElementNode } from '../element-node';
import type { Views } from '../views';
import { toNumber, toText, type FacadeTools } from './access';
import { installEvents } from './event-methods';
import { installSearch } from './search-methods';

/** What the document can do with its views, beside showing them. */
export interface Navigation {
  readonly views: Views;
  /** Loads a view, soon; the promise is one of the realm. */
  readonly load: (path: string, how: 'assign' | 'replace') => Promise<void>;
  readonly loadNow: (path: string) => void;
  /** @returns false when there is no such view */
  readonly go: (delta: number) => boolean;
  readonly typeHandlers: Map<string, unknown>;
}

/**
 * Makes the exports of the module "document": the document itself, which is also its own `default`, so that
 * both forms of import get the same object [S:lib/compile.js].
 */
export function createDocumentFacade(
  tools: FacadeTools,
  navigation: Navigation,
  facadeOf: (node: ElementNode) => object,
): Record<string, unknown> {
  const { objects, dispatcher, checkAlive } = tools;
  const facade = objects.object();
  const checked = <T>(value: T): T => {
    checkAlive();
    return value;
  };
  installSearch(facade, tools, { startOf: () => checked(navigation.views).visible.root, facadeOf });
  installEvents(facade, tools, () => ({
    handlers: checked(dispatcher.documentHandlers),
    changed: () => undefined,
  }));
  objects.accessor(facade, 'root', () => facadeOf(checked(navigation.views).visible.root));
  objects.method(
    facade,
    'getEventHandler',
    (_self, type) => checked(navigation).typeHandlers.get(toText(type)) ?? null,
  );
  objects.method(facade, 'setEventHandler', (_self, type, handler) => {
    checked(navigation).typeHandlers.set(toText(type), handler);
    tools.listened();
  });
  objects.method(facade, 'replaceSync', (_self, path) => checked(navigation).loadNow(toText(path)));
  Object.assign(facade, { location: location(tools, navigation), history: history(tools, navigation) });
  // Not counted among its names: apps write events, whose target it may be, as JSON [R:adiroiban/fitbit-os-meistertask:
  // app/index.js], and that throws for what holds itself.
  Object.defineProperty(facade, 'default', { value: facade, configurable: true, writable: true });
  return facade as Record<string, unknown>;
}

function location({ objects, checkAlive }: FacadeTools, navigation: Navigation): object {
  const facade = objects.object();
  objects.accessor(facade, 'pathname', () => {
    checkAlive();
    return navigation.views.visible.pathname;
  });
  for (const how of ['assign', 'replace'] as const) {
    objects.method(facade, how, (_self, path) => {
      checkAlive();
      return navigation.load(toText(path), how);
    });
  }
  return facade;
}

function history(tools: FacadeTools, navigation: Navigation): object {
  const { objects, checkAlive } = tools;
  const facade = objects.object();
  const go = (delta: number): void => {
    checkAlive();
    if (navigation.go(delta)) return;
    const { length } = navigation.views;
    throw objects.rangeError(
      `there is no view ${Math.abs(delta)} ${delta < 0 ? 'below' : 'above'}: ${length} loaded`,
    );
  };
  objects.accessor(facade, 'length', () => {
    checkAlive();
    return navigation.views.length;
  });
  objects.method(facade, 'back', () => go(-1));
  objects.method(facade, 'forward', () => go(1));
  objects.method(facade, 'go', (_self, delta) =>
    go(delta === undefined ? 0 : toNumber(tools, 'delta', delta)),
  );
  return facade;
}
