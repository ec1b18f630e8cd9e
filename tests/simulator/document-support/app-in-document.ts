import type { DeviceBundle } from '../../../simulator/package/app-package';
import { NodeRealmHost } from '../../../simulator/realm/node-realm';
import type { Realm } from '../../../simulator/realm/realm';
import { Scheduler } from '../../../simulator/time/scheduler';
import { createDocument } from '../../../simulator/watch/document/create-document';
import type { DocumentOptions, WatchDocument } from '../../../simulator/watch/document/watch-document';
import { systemAsset } from '../../../simulator/watch/sysassets/system-asset';

/** A document on virtual time with app code in a realm of its own, as on the watch but for everything else. */
export interface AppInDocument {
  readonly document: WatchDocument;
  readonly scheduler: Scheduler;
  readonly realm: Realm;
  /** What was reported as not imitated. */
  readonly unimitated: string[];
  /** Errors that app code threw in handlers. */
  readonly faults: unknown[];
  /** What app code passed to `note(...)`. */
  readonly notes: unknown[];
  /** Runs app code; it has `document`, `note` and `exports`. */
  run(source: string): Record<string, unknown>;
  /** A whole press: down and up at the middle of an element. */
  press(id: string): void;
}

/** Files of `resources/` by name. */
export type Files = Readonly<Record<string, string>>;

export function makeBundle(files: Files): DeviceBundle {
  const bytes = new Map<string, Uint8Array>();
  const all = { 'widget.defs': '<svg><defs/></svg>', ...files };
  for (const [name, text] of Object.entries(all)) {
    bytes.set(`resources/${name}`, new TextEncoder().encode(text));
  }
  return {
    family: 'atlas',
    files: bytes,
    zippedBytes: 0,
    manifest: {
      uuid: '00000000-0000-4000-8000-000000000000',
      name: 'Test',
      appType: 'app',
      main: 'app/index.js',
      svgMain: 'resources/index.view',
      svgWidgets: 'resources/widget.defs',
      buildId: '0x0',
      requestedPermissions: [],
      i18n: {},
    },
  };
}

/** Opens a view given as text, or several by their names. */
export function open(view: string | Files, options: Partial<DocumentOptions> = {}): AppInDocument {
  const host = new NodeRealmHost();
  const scheduler = new Scheduler(() => host.settle());
  const unimitated: string[] = [];
  const faults: unknown[] = [];
  const notes: unknown[] = [];
  const realm = host.create({
    name: 'app',
    language: 'es5',
    now: () => scheduler.nowMs,
    globals: { note: (value: unknown) => void notes.push(value) },
  });
  const document = createDocument({
    bundle: makeBundle(typeof view === 'string' ? { 'index.view': view } : view),
    realm,
    screen: { width: 336, height: 336 },
    translate: (msgid) => `[${msgid}]`,
    guard: (call) => {
      try {
        return call();
      } catch (fault) {
        faults.push(fault);
        return undefined;
      }
    },
    unimitated: (name) => unimitated.push(name),
    after: (delayMs, action) => scheduler.after(delayMs, action),
    nowMs: () => scheduler.nowMs,
    systemAsset,
    ...options,
  });
  scheduler.moved.listen(() => void document.timeMoved());
  return {
    document,
    scheduler,
    realm,
    unimitated,
    faults,
    notes,
    run: (source) =>
      realm.load(`var document = require('document').default;\n${source}`, 'app.js', (id) => {
        if (id !== 'document') throw new Error(`no module ${id}`);
        return document.module;
      }),
    press: (id) => {
      const point = document.pressPoint(id);
      if (!point) throw new Error(document.pressObstacle(id));
      document.touch('down', point.x, point.y);
      document.touch('up', point.x, point.y);
    },
  };
}

/** Looks at the screen, as somebody would who draws it. */
export function look(app: AppInDocument): number {
  return app.document.version;
}
