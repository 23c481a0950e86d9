import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSiteFile, siteFile } from '../../src/app/site-file';

const hosts = fc.uniqueArray(
  fc.constantFrom('news.example', 'paper.example', 'a-b.example', 'localhost', '192.0.2.7', 'xn--zeitng-iza.example'),
);

describe('a file of sites', () => {
  it('gives back the sites that it was made of', () => {
    fc.assert(
      fc.property(hosts, (off) => {
        expect(readSiteFile(siteFile(off))).toEqual([...off].sort());
      }),
    );
  });

  it('may hold addresses and doubles that somebody wrote into it', () => {
    const text = JSON.stringify({ form: 'parallax-sites', off: ['https://News.example/a', 'news.example'] });
    expect(readSiteFile(text)).toEqual(['news.example']);
  });

  it.each([
    ['', 'not JSON'],
    ['{', 'not JSON'],
    ['null', 'not a list of sites'],
    ['[]', 'not a list of sites'],
    ['{"form":"parallax-sites","off":"news.example"}', 'not a list of sites'],
    ['{"form":"another","off":[]}', 'not a list of sites'],
    ['{"form":"parallax-sites","off":["news.example",3]}', 'entry 2 of the file is not a host name'],
    ['{"form":"parallax-sites","off":["not a host"]}', 'entry 1 of the file is not a host name'],
    [' '.repeat(1_000_001), 'too large'],
  ])('of another form is refused, and it is said why: %.50s', (text, why) => {
    expect(() => readSiteFile(text)).toThrow(why);
  });
});
