import type { Evaluate } from './inside';

type ArrayBufferViewName =
  | 'Int8Array'
  | 'Uint8Array'
  | 'Uint8ClampedArray'
  | 'Int16Array'
  | 'Uint16Array'
  | 'Int32Array'
  | 'Uint32Array'
  | 'Float32Array'
  | 'Float64Array'
  | 'BigInt64Array'
  | 'BigUint64Array';

/** The constructors that copied data is made with. */
export interface DataConstructors {
  readonly Array: ArrayConstructor;
  readonly ArrayBuffer: ArrayBufferConstructor;
  readonly DataView: DataViewConstructor;
  readonly Date: DateConstructor;
  readonly Object: ObjectConstructor;
  readonly views: Readonly<Record<ArrayBufferViewName, Uint8ArrayConstructor>>;
}

/** Takes a realm's constructors for data as they are now. */
export function dataConstructors(evaluate: Evaluate): DataConstructors {
  return evaluate(`({
    Array, ArrayBuffer, DataView, Date, Object,
    views: {
      Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
      Float32Array, Float64Array, BigInt64Array, BigUint64Array,
    },
  })`) as DataConstructors;
}

/** The kind of a built-in object, whichever realm it is from ('Object', 'Date', 'Uint8Array', ...). */
const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

/** Whether an object has no class: its prototype is null or the root of some realm. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'isPrototypeOf');
}

const isDate = (value: object): value is Date => kindOf(value) === 'Date' && 'getTime' in value;
const isArrayBuffer = (value: object): value is ArrayBuffer =>
  kindOf(value) === 'ArrayBuffer' && 'slice' in value;

/**
 * Copies data deeply, making everything with the given constructors: objects without a class, arrays, dates, array
 * buffers and views on them (each copied view has a buffer of its own that is just as long). What the data refers to
 * twice stays one object. Functions, class instances and primitives are passed through.
 */
export function adoptData<T>(value: T, made: DataConstructors): T {
  const copies = new Map<object, object>();

  const set = (target: object, key: string, entry: unknown): void => {
    Object.defineProperty(target, key, {
      value: entry,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  };
  const bytesOf = (view: ArrayBufferView): ArrayBuffer => {
    const buffer = new made.ArrayBuffer(view.byteLength);
    new made.views.Uint8Array(buffer).set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    return buffer;
  };
  const copyView = (view: ArrayBufferView): object => {
    const View = (made.views as Partial<typeof made.views>)[kindOf(view) as ArrayBufferViewName];
    return View ? new View(bytesOf(view)) : new made.DataView(bytesOf(view));
  };
  const fill = (source: object, target: object): object => {
    copies.set(source, target);
    for (const key of Object.keys(source)) set(target, key, copy(Reflect.get(source, key)));
    return target;
  };
  const copyObject = (source: object): object => {
    const known = copies.get(source);
    if (known) return known;
    if (Array.isArray(source)) return fill(source, new made.Array<unknown>(source.length));
    if (ArrayBuffer.isView(source)) return remember(source, copyView(source));
    if (isArrayBuffer(source)) return remember(source, bytesOf(new Uint8Array(source)));
    if (isDate(source)) return remember(source, new made.Date(source.getTime()));
    return isPlain(source) ? fill(source, new made.Object()) : source;
  };
  const remember = (source: object, target: object): object => {
    copies.set(source, target);
    return target;
  };
  const copy = (entry: unknown): unknown =>
    typeof entry === 'object' && entry !== null ? copyObject(entry) : entry;

  return copy(value) as T;
}
