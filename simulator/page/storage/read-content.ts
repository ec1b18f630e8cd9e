import { decodeCbor } from '../../cbor';

/** What a file or a value is, as far as its bytes tell, in a form to be read. */
export interface Readable {
  readonly kind: 'JSON' | 'CBOR' | 'text' | 'bytes' | 'empty';
  readonly text: string;
}

/** More of a file without a known form is not shown, bytes. */
const MOST_BYTES = 4096;
const BYTES_IN_ROW = 16;

/**
 * Reads what apps write: JSON, CBOR or text, by what fits. A lone number or text in CBOR may look like text.
 * Other bytes are shown in hexadecimal, 16 in a row.
 */
export function readContent(bytes: Uint8Array): Readable {
  if (bytes.length === 0) return { kind: 'empty', text: '' };
  const text = asText(bytes);
  if (text !== undefined) return readText(text);
  try {
    return { kind: 'CBOR', text: pretty(decodeCbor(bytes)) };
  } catch {
    return { kind: 'bytes', text: rowsOf(bytes) };
  }
}

/** The same for a value of one of the phone's storages, which are texts always. */
export function readText(text: string): Readable {
  if (text === '') return { kind: 'empty', text };
  try {
    return { kind: 'JSON', text: pretty(JSON.parse(text)) };
  } catch {
    return { kind: 'text', text };
  }
}

function asText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return hasControls(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function hasControls(text: string): boolean {
  return Array.from(text).some((sign) => sign < ' ' && !'\t\n\r'.includes(sign));
}

function pretty(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, part: unknown) => {
      if (part instanceof ArrayBuffer) return `<${hex(new Uint8Array(part))}>`;
      if (part === undefined || (typeof part === 'number' && !Number.isFinite(part))) return String(part);
      return typeof part === 'bigint' ? part.toString() : part;
    },
    1,
  );
}

function rowsOf(bytes: Uint8Array): string {
  const rows: string[] = [];
  for (let at = 0; at < Math.min(bytes.length, MOST_BYTES); at += BYTES_IN_ROW) {
    const head = at.toString(16).padStart(4, '0');
    rows.push(`${head}  ${hex(bytes.subarray(at, at + BYTES_IN_ROW))}`);
  }
  if (bytes.length > MOST_BYTES) rows.push(`and ${bytes.length - MOST_BYTES} bytes more`);
  return rows.join('\n');
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
