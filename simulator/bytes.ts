const byteLength = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength');

/** Whether a value is an ArrayBuffer of whatever realm; the getter works by what the value is, not by its prototype. */
export function isArrayBuffer(value: unknown): value is ArrayBuffer {
  if (typeof value !== 'object' || value === null) return false;
  // Nearly all that is asked about is neither, and what the getter throws at it is dear.
  if (Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]') return false;
  try {
    return byteLength?.get?.call(value) !== undefined;
  } catch {
    return false;
  }
}

/** A view of the bytes of an ArrayBuffer or of a view of one, of whatever realm; undefined for anything else. */
export function viewBytes(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return isArrayBuffer(value) ? new Uint8Array(value) : undefined;
}

/** A copy of bytes as an ArrayBuffer of their own. */
export function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
