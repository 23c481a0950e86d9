import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostFrom } from '../../src/views/host-name';

describe('hostFrom', () => {
  it.each([
    ['news.example', 'news.example'],
    ['  NEWS.Example ', 'news.example'],
    ['https://news.example/a?b#c', 'news.example'],
    ['http://news.example:8080', 'news.example'],
    ['news.example.', 'news.example'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%s is %s', (text, host) => {
    expect(hostFrom(text)).toBe(host);
  });

  it.each([
    '',
    '   ',
    'not a host',
    'news',
    '-a.example',
    'a..example',
    'me@news.example',
    'ftp://news.example',
    'a_b.example',
  ])('“%s” is none', (text) => {
    expect(hostFrom(text)).toBeNull();
  });

  it('takes what it gave', () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        expect(hostFrom(host)).toBe(host.toLowerCase());
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const host = hostFrom(text);
        if (host !== null) expect(hostFrom(host)).toBe(host);
      }),
    );
  });
});
