/**
 * Packs lines of bytes as zlib data (RFC 1950, 1951) that refer to the line above and to nothing else: few lines of a
 * picture of bars differ from the one above. The companion draws at each of its starts, cold, and a general packer takes
 * longer there to set up its tables than this takes to pack.
 */
const HEADER = [0x78, 0x01];
/** One block, the last, by the fixed codes. */
const LAST_FIXED = 0b011;
const END_OF_BLOCK = 256;

const SHORTEST = 3;
/** One more would be possible, by a code of its own that is no longer for it. */
const LONGEST = 257;
const FIRST_LENGTH = 257;
const DISTANCE_BITS = 5;

const ADLER_BASE = 65521;

interface Packed {
  readonly bytes: number[];
  /** Bits that do not make a byte yet, the first one lowest, and how many they are. */
  rest: number;
  restBits: number;
}

/** @param lineBytes how long a line is: 1 to 32768 */
export function deflateLines(data: Uint8Array, lineBytes: number): number[] {
  const packed: Packed = { bytes: HEADER.slice(), rest: 0, restBits: 0 };
  addBits(packed, LAST_FIXED, 3);
  for (let at = 0; at < data.length;) {
    const length = lengthAsAbove(data, at, lineBytes);
    if (length < SHORTEST) {
      addSymbol(packed, data[at] as number);
      at++;
    } else {
      addReference(packed, length, lineBytes);
      at += length;
    }
  }
  addSymbol(packed, END_OF_BLOCK);
  addBits(packed, 0, (8 - packed.restBits) % 8);
  return packed.bytes.concat(checksum(data));
}

/** How many bytes from here on are as in the line above, as far as one reference goes. */
function lengthAsAbove(data: Uint8Array, at: number, lineBytes: number): number {
  if (at < lineBytes) return 0;
  const most = Math.min(LONGEST, data.length - at);
  let length = 0;
  while (length < most && data[at + length] === data[at + length - lineBytes]) length++;
  return length;
}

/** RFC 1951, 3.2.5: lengths and distances by groups, each twice as wide as the one before. */
function addReference(packed: Packed, length: number, distance: number): void {
  const [lengthGroup, lengthBits] = groupOf(length - SHORTEST, 4);
  addSymbol(packed, FIRST_LENGTH + lengthGroup);
  addBits(packed, (length - SHORTEST) & ((1 << lengthBits) - 1), lengthBits);
  const [distanceGroup, distanceBits] = groupOf(distance - 1, 2);
  addCode(packed, distanceGroup, DISTANCE_BITS);
  addBits(packed, (distance - 1) & ((1 << distanceBits) - 1), distanceBits);
}

/** @param perWidth how many groups there are of each width @returns the group of a value, and its bits within that */
function groupOf(value: number, perWidth: 2 | 4): [number, number] {
  const bits = Math.max(0, 31 - Math.clz32(value) - perWidth / 2);
  return [perWidth * bits + (value >>> bits), bits];
}

/** RFC 1951, 3.2.6. */
function addSymbol(packed: Packed, symbol: number): void {
  if (symbol < 144) addCode(packed, 0x30 + symbol, 8);
  else if (symbol < 256) addCode(packed, 0x190 + symbol - 144, 9);
  else if (symbol < 280) addCode(packed, symbol - 256, 7);
  else addCode(packed, 0xc0 + symbol - 280, 8);
}

/** A code goes in from its highest bit on, all else from its lowest. */
function addCode(packed: Packed, code: number, bits: number): void {
  for (let bit = bits - 1; bit >= 0; bit--) addBits(packed, (code >>> bit) & 1, 1);
}

function addBits(packed: Packed, value: number, bits: number): void {
  packed.rest |= value << packed.restBits;
  packed.restBits += bits;
  while (packed.restBits >= 8) {
    packed.bytes.push(packed.rest & 0xff);
    packed.rest >>>= 8;
    packed.restBits -= 8;
  }
}

/** Adler-32. */
function checksum(data: Uint8Array): number[] {
  let sum = 1;
  let sumOfSums = 0;
  for (let at = 0; at < data.length; at++) {
    sum += data[at] as number;
    if (sum >= ADLER_BASE) sum -= ADLER_BASE;
    sumOfSums += sum;
    if (sumOfSums >= ADLER_BASE) sumOfSums -= ADLER_BASE;
  }
  return [sumOfSums >>> 8, sumOfSums & 0xff, sum >>> 8, sum & 0xff];
}
