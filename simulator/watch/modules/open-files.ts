import { viewBytes } from '../../bytes';
import { PlatformError, toText } from '../../platform-error';
import type { FileSystem } from './file-system';

interface OpenFile {
  readonly path: unknown;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly appends: boolean;
  position: number;
}

const FLAGS: Readonly<
  Record<string, Omit<OpenFile, 'path' | 'position'> & { makes: boolean; empties: boolean }>
> = {
  r: { reads: true, writes: false, appends: false, makes: false, empties: false },
  'r+': { reads: true, writes: true, appends: false, makes: false, empties: false },
  w: { reads: false, writes: true, appends: false, makes: true, empties: true },
  'w+': { reads: true, writes: true, appends: false, makes: true, empties: true },
  a: { reads: false, writes: true, appends: true, makes: true, empties: false },
  'a+': { reads: true, writes: true, appends: true, makes: true, empties: false },
};

/**
 * File descriptors: openSync, closeSync, readSync, writeSync. Without a position they go on where the last call for
 * the descriptor ended, as POSIX has it (the reference says "default: 0" for reading; app/index.js of
 * gondwanasoft/fitbit-accel-fetcher writes record after record without a position).
 *
 * Source: types/device/fs.d.ts of fitbit-sdk-types (results), fitbit-sdk-typed/DeviceApi/fs.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces (flags, defaults).
 */
export class OpenFiles {
  private readonly open = new Map<number, OpenFile>();
  private lastDescriptor = 2; // 0 to 2 are taken on any POSIX system

  constructor(private readonly files: FileSystem) {}

  openSync(path: unknown, flags: unknown): number {
    const mode = Object.hasOwn(FLAGS, toText(flags)) ? FLAGS[toText(flags)] : undefined;
    if (!mode) throw new PlatformError('TypeError', `unknown flags "${toText(flags)}"`);
    if (mode.writes) this.files.resolveWritable(path);
    const present = this.files.exists(path);
    if (!present && !mode.makes) this.files.read(path);
    if (mode.makes && (!present || mode.empties)) this.files.write(path, new Uint8Array(0));
    const { reads, writes, appends } = mode;
    this.open.set(++this.lastDescriptor, { path, reads, writes, appends, position: 0 });
    return this.lastDescriptor;
  }

  closeSync(descriptor: unknown): void {
    this.find(descriptor);
    this.open.delete(descriptor as number);
  }

  /** @returns how many bytes were read; 0 at the end of the file */
  readSync(
    descriptor: unknown,
    buffer: unknown,
    offset?: unknown,
    length?: unknown,
    position?: unknown,
  ): number {
    const file = this.find(descriptor);
    if (!file.reads) throw new PlatformError('Error', 'Bad file descriptor: not opened for reading');
    const target = stretch(buffer, offset, length);
    const content = this.files.read(file.path);
    const from = position === undefined ? file.position : wholeNumber(position, 'position');
    const piece = content.subarray(from, from + target.byteLength);
    target.set(piece);
    file.position = from + piece.byteLength;
    return piece.byteLength;
  }

  /** @returns how many bytes were written */
  writeSync(
    descriptor: unknown,
    buffer: unknown,
    offset?: unknown,
    length?: unknown,
    position?: unknown,
  ): number {
    const file = this.find(descriptor);
    if (!file.writes) throw new PlatformError('Error', 'Bad file descriptor: not opened for writing');
    const piece = stretch(buffer, offset, length);
    const before = this.files.exists(file.path) ? this.files.read(file.path) : new Uint8Array(0);
    const wanted = position === undefined ? file.position : wholeNumber(position, 'position');
    const from = file.appends ? before.byteLength : wanted;
    const after = new Uint8Array(Math.max(before.byteLength, from + piece.byteLength));
    after.set(before);
    after.set(piece, from);
    this.files.write(file.path, after);
    file.position = from + piece.byteLength;
    return piece.byteLength;
  }

  private find(descriptor: unknown): OpenFile {
    const file = this.open.get(descriptor as number);
    if (!file) throw new PlatformError('Error', `Bad file descriptor: ${toText(descriptor)}`);
    return file;
  }
}

/** The part of a buffer that a call means. */
function stretch(buffer: unknown, offset: unknown, length: unknown): Uint8Array {
  const bytes = viewBytes(buffer);
  if (!bytes) throw new PlatformError('TypeError', 'the buffer has to be an ArrayBuffer or a view of one');
  const from = offset === undefined ? 0 : wholeNumber(offset, 'offset');
  const count = length === undefined ? bytes.byteLength - from : wholeNumber(length, 'length');
  if (count < 0 || from + count > bytes.byteLength) {
    throw new PlatformError(
      'RangeError',
      `the buffer has ${bytes.byteLength} bytes, not ${from} and ${count}`,
    );
  }
  return bytes.subarray(from, from + count);
}

function wholeNumber(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new PlatformError('RangeError', `${name} has to be a whole number from 0 on, not ${toText(value)}`);
}
