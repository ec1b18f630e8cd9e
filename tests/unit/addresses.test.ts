import fc from 'fast-check';
import { addressIn } from '../../common/addresses';

const stored = (text: string): string => JSON.stringify({ name: text });

describe('an address', () => {
  it.each([
    'https://podcasts.example.org/feeds/back',
    'https://example.org',
    'HTTPS://Example.org/a?b=c#d',
    'https://example.org?list=1',
    'https://example.org#newest',
    '  https://open.example.com/playlist/1  ',
  ])('is opened at %p', (text) => {
    expect(addressIn(stored(text))).toEqual({ address: text.trim(), isRefused: false });
  });

  it.each([
    'http://example.org',
    'example.org',
    'javascript:alert(1)',
    'https://',
    'https://localhost',
    'https://user@example.org',
    'https://example.org/a b',
    'file:///etc/passwd',
    'see https://example.org',
    'https://example.org/ and more',
  ])('is refused at %p', (text) => {
    expect(addressIn(stored(text))).toEqual({ address: undefined, isRefused: true });
  });

  it('is nothing where nothing was entered, and never anything but an https address', () => {
    for (const none of [undefined, '', stored(''), stored('  '), '{', '[]', 'null', '{"name":7}']) {
      expect(addressIn(none)).toEqual({ address: undefined, isRefused: false });
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl().map(stored), fc.json()), (text) => {
        const { address } = addressIn(text);
        if (address !== undefined) expect(new URL(address).protocol).toBe('https:');
      }),
    );
  });
});
