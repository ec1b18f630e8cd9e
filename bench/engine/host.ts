import type { JSValueHandle, QuickJS } from 'quickjs-wasi';

/** Files on the watch, by name, as JSON. */
export type Flash = ReadonlyMap<string, string>;

/**
 * What platform.ts asks for from outside of the engine, so that it takes no memory there: the flash, what elements
 * show, the bundle's scripts, and a place to report faults.
 */
export function hostFor(
  vm: QuickJS,
  flash: Map<string, string>,
  bytecode: ReadonlyMap<string, Uint8Array>,
  faults: string[],
): JSValueHandle {
  const host = vm.newObject();
  const textOr = (text: string | undefined): JSValueHandle =>
    text === undefined ? vm.undefined : vm.newString(text);
  const add = (
    name: string,
    act: (...given: ReadonlyArray<JSValueHandle | undefined>) => JSValueHandle,
  ): void => vm.setProp(host, name, vm.newFunction(name, act));
  const nothing = (act: () => void): JSValueHandle => {
    act();
    return vm.undefined;
  };

  add('flashRead', (name) => textOr(flash.get(String(name))));
  add('flashWrite', (name, content) =>
    nothing(() => {
      if (!content || content.isUndefined) flash.delete(String(name));
      else flash.set(String(name), content.toString());
    }),
  );
  add('flashNames', () => vm.newString(JSON.stringify([...flash.keys()])));
  // Its length is what counts: a message of a few words.
  add('message', (id) => vm.newString(`words of ${String(id)}`));
  const shown = new Map<string, string | number>();
  const placeOf = (id: unknown, field: unknown): string => `${String(id)}.${String(field)}`;
  add('elementRead', (id, field) => {
    const value = shown.get(placeOf(id, field));
    return typeof value === 'number' ? vm.newNumber(value) : textOr(value);
  });
  add('elementWrite', (id, field, value) =>
    nothing(() => {
      if (value) shown.set(placeOf(id, field), value.isNumber ? value.toNumber() : value.toString());
    }),
  );
  add('report', (text) => nothing(() => faults.push(String(text))));
  add('load', (path) =>
    nothing(() => {
      const found = bytecode.get(String(path));
      if (!found) throw new Error(`the bundle has no script ${String(path)}`);
      vm.evalBytecode(found).dispose();
    }),
  );
  return host;
}
