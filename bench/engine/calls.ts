import { createContext, runInContext } from 'node:vm';
import { MAIN, platformScript, scriptOf, type Scripts } from './engine';

type Anything = Record<PropertyKey, unknown>;

/**
 * How often an app speaks to the platform until it stands still after its launch: calls of a function, and properties
 * that it sets. Counted in Node, on the same platform as within the engine.
 */
export function platformCallsAtLaunch(scripts: Scripts): number {
  let calls = 0;
  const watched = (target: object): object =>
    new Proxy(target, {
      get: (of, key) => {
        const value = (of as Anything)[key];
        if (typeof value === 'function') return counted(value as (...given: unknown[]) => unknown);
        return typeof value === 'object' && value !== null ? watched(value) : value;
      },
      set: (of, key, value) => {
        calls += 1;
        (of as Anything)[key] = value;
        return true;
      },
    });
  const counted =
    (act: (...given: unknown[]) => unknown) =>
    (...given: unknown[]): unknown => {
      calls += 1;
      const answer = act(...given);
      return typeof answer === 'object' && answer !== null ? watched(answer) : answer;
    };
  const flash = new Map<string, string>();
  const shown = new Map<string, unknown>();
  // The app loads its chunks by promises: they are kept within each run.
  const world = createContext({ watched }, { microtaskMode: 'afterEvaluate' });
  runInContext('var everywhere = this;', world);
  Object.assign(world, {
    host: {
      flashRead: (name: string) => flash.get(name),
      flashWrite: (name: string, content: string | undefined) =>
        content === undefined ? flash.delete(name) : flash.set(name, content),
      flashNames: () => JSON.stringify([...flash.keys()]),
      message: (id: string) => id,
      elementRead: (id: string, field: string) => shown.get(`${id}.${field}`),
      elementWrite: (id: string, field: string, value: unknown) => shown.set(`${id}.${field}`, value),
      report: (text: string) => {
        throw new Error(`the app reported: ${text}`);
      },
      load: (path: string): void => {
        runInContext(scriptOf(scripts.get(path) ?? ''), world);
      },
    },
  });
  runInContext(platformScript(), world);
  runInContext(`platform.launch(${JSON.stringify(MAIN)})`, world);
  return calls;
}
