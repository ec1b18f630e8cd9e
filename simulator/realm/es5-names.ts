/**
 * The library of the watch's engine by object: what JerryScript 2.0 has in its ES5.1 profile (jerry-core/profiles/
 * es5.1.profile) with promises and typed arrays switched on, read from jerry-core/ecma/builtin-objects/*.inc.h of that
 * version. `DataView` has a switch of its own there and is not counted in. A path ending in '.prototype' means the
 * prototype; '%TypedArray%' is what all typed arrays inherit from.
 */
export const ES5_MEMBERS: Readonly<Record<string, string>> = {
  // setPrototypeOf is not of that profile: a published widget builds on it [R:gondwanasoft/fitbit-polyline:
  // app/widgets/polyline/index.js].
  Object:
    'length name prototype getPrototypeOf setPrototypeOf getOwnPropertyNames seal freeze preventExtensions isSealed isFrozen isExtensible ' +
    'keys getOwnPropertyDescriptor create defineProperties defineProperty',
  // __proto__ is not in JerryScript 2.0. It stays because `{ __proto__: [] }` cannot be taken away: TypeScript's helper for
  // classes tries that, and then relies on it.
  'Object.prototype':
    'constructor toString valueOf toLocaleString hasOwnProperty isPrototypeOf propertyIsEnumerable __proto__',
  Function: 'length name prototype',
  'Function.prototype': 'length name constructor toString apply call bind',
  Array: 'length name prototype isArray',
  'Array.prototype':
    'constructor length toString toLocaleString concat join pop push reverse shift slice sort splice unshift indexOf ' +
    'lastIndexOf every some forEach map filter reduce reduceRight',
  String: 'length name prototype fromCharCode',
  'String.prototype':
    'constructor length toString valueOf concat slice indexOf lastIndexOf charAt charCodeAt localeCompare match replace ' +
    'search split substring toLowerCase toLocaleLowerCase toUpperCase toLocaleUpperCase trim substr',
  Number: 'length name prototype NaN MAX_VALUE MIN_VALUE POSITIVE_INFINITY NEGATIVE_INFINITY',
  'Number.prototype': 'constructor toString valueOf toLocaleString toFixed toExponential toPrecision',
  Boolean: 'length name prototype',
  'Boolean.prototype': 'constructor toString valueOf',
  Math:
    'E LN10 LN2 LOG2E LOG10E PI SQRT1_2 SQRT2 abs acos asin atan atan2 ceil cos exp floor log max min pow random round sin ' +
    'sqrt tan',
  JSON: 'parse stringify',
  Date: 'length name prototype parse UTC now',
  'Date.prototype':
    'constructor toString toDateString toTimeString toLocaleString toLocaleDateString toLocaleTimeString valueOf getTime ' +
    'getFullYear getUTCFullYear getMonth getUTCMonth getDate getUTCDate getDay getUTCDay getHours getUTCHours getMinutes ' +
    'getUTCMinutes getSeconds getUTCSeconds getMilliseconds getUTCMilliseconds getTimezoneOffset setTime setMilliseconds ' +
    'setUTCMilliseconds setSeconds setUTCSeconds setMinutes setUTCMinutes setHours setUTCHours setDate setUTCDate setMonth ' +
    'setUTCMonth setFullYear setUTCFullYear toUTCString toISOString toJSON getYear setYear toGMTString',
  RegExp: 'length name prototype',
  // stackTraceLimit is V8's: without it errors lose their stack.
  Error: 'length name prototype stackTraceLimit',
  'Error.prototype': 'constructor name message toString',
  Promise: 'length name prototype reject resolve race all',
  'Promise.prototype': 'constructor then catch',
  // Not of that profile: an author has found `Map` on a watch, with "most of the methods" missing
  // [R:zaneduffield/knit-counter:src/app/index.ts], and another one builds on these [R:nailek/swim-app-fitbit:
  // app/clockManager.js]. They are what JerryScript 2.0 has where Map is switched on; keys, values and entries came later.
  Map: 'length name prototype',
  'Map.prototype': 'constructor size get set has delete clear forEach',
  ArrayBuffer: 'length name prototype isView',
  'ArrayBuffer.prototype': 'constructor byteLength slice',
  '%TypedArray%': 'length name prototype from of',
  '%TypedArray%.prototype':
    'constructor buffer byteLength byteOffset length toString join every some forEach map reduce reduceRight filter reverse ' +
    'set subarray fill sort find findIndex',
};

/** The names that ES5.1 code of the watch finds without asking for a module, beside what the platform gives. */
export const ES5_GLOBALS: readonly string[] = (
  'NaN Infinity undefined Object Function Array String Boolean Number Date RegExp Error EvalError RangeError ' +
  'ReferenceError SyntaxError TypeError URIError Math JSON Promise Map ArrayBuffer Int8Array Uint8Array Int16Array Uint16Array ' +
  'Int32Array Uint32Array Float32Array Float64Array Uint8ClampedArray eval parseFloat isNaN isFinite decodeURI ' +
  'decodeURIComponent encodeURI encodeURIComponent parseInt escape unescape'
).split(' ');

/**
 * The names of the language itself in a present-day engine; whatever else is global belongs to the host. `Temporal` is left
 * out: it would tell the real time.
 */
export const LANGUAGE_GLOBALS: readonly string[] = [
  ...ES5_GLOBALS,
  ...(
    'globalThis AggregateError Array AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array DataView ' +
    'DisposableStack FinalizationRegistry Float16Array Intl Iterator Proxy Reflect Set SharedArrayBuffer ' +
    'SuppressedError Symbol WeakMap WeakRef WeakSet'
  ).split(' '),
];
