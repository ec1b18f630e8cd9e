import fc from 'fast-check';
import { encodeCbor } from '../../simulator/cbor';
import { readContent, readText } from '../../simulator/page/storage/read-content';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what is kept is shown as', () => {
  test('JSON, told from text', () => {
    expect(readContent(utf8('{"a":[1,2]}'))).toEqual({ kind: 'JSON', text: '{\n "a": [\n  1,\n  2\n ]\n}' });
    expect(readText('"#40e0e0"')).toEqual({ kind: 'JSON', text: '"#40e0e0"' });
    expect(readText('twelve')).toEqual({ kind: 'text', text: 'twelve' });
    expect(readContent(utf8('Grüße\nund mehr'))).toEqual({ kind: 'text', text: 'Grüße\nund mehr' });
  });

  test('CBOR, with buffers, undefined and endless numbers in words', () => {
    const bytes = encodeCbor({
      name: 'x',
      raw: new Uint8Array([1, 255]).buffer,
      none: undefined,
      most: Infinity,
    });
    const { kind, text } = readContent(bytes);
    expect(kind).toBe('CBOR');
    expect(JSON.parse(text)).toEqual({ name: 'x', raw: '<01 ff>', none: 'undefined', most: 'Infinity' });
  });

  test('any object that JSON can hold is read back from its CBOR', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.boolean())),
        (value) => {
          fc.pre(Object.keys(value).length > 0 && !Object.keys(value).includes('__proto__'));
          const { kind, text } = readContent(encodeCbor(value));
          expect(kind).toBe('CBOR');
          expect(JSON.parse(text)).toEqual(value);
        },
      ),
    );
  });

  test('bytes in rows, cut off where there are too many', () => {
    const { kind, text } = readContent(new Uint8Array(5000).fill(255));
    expect(kind).toBe('bytes');
    expect(text.split('\n')[1]).toBe(`0010  ${'ff '.repeat(16).trim()}`);
    expect(text).toMatch(/and 904 bytes more$/);
  });

  test('nothing, when there is nothing', () => {
    expect(readContent(new Uint8Array())).toEqual({ kind: 'empty', text: '' });
    expect(readText('')).toEqual({ kind: 'empty', text: '' });
  });

  test('something, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => readContent(bytes).text.length > 0 || bytes.length === 0),
    );
  });
});
