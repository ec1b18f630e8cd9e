/** The most of a number of 32 bits. */
export const MAX_UINT32 = 0xffffffff;

/** True for a whole number from `min` to `max`, both included; nothing else that merely looks like one. */
export function isWhole(value: unknown, min: number, max: number = MAX_UINT32): value is number {
  return typeof value === 'number' && value >= min && value <= max && Math.floor(value) === value;
}
