import { describe, expect, it } from 'vitest';
import { PACK_DIR, readPackFolder } from '../../build/compiled-pack';
import { makePage, type PageWish } from './pages';

const wish = (part: Partial<PageWish>): PageWish => ({ kind: 'event', size: 20_000, seed: 1, ...part });

/** Text of the body as a browser would have it. */
function bodyText(html: string): string {
  return html.slice(html.indexOf('<body>')).replace(/<[^>]*>/gu, '');
}

function paragraphs(html: string): string[] {
  const article = html.slice(html.indexOf('<article>'), html.indexOf('</article>'));
  return [...article.matchAll(/<p>(.*?)<\/p>/gu)].map(([, inside = '']) => inside.replace(/<[^>]*>/gu, ''));
}

const NAMES = /Trump|Putin|Zelensky|Witkoff|Rubio|Leyen|Starmer|Macron|Merz|Rutte|Meloni|Stubb|Vance/u;

describe('the pages of the benchmark', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(makePage(wish({}))).toBe(makePage(wish({})));
    expect(makePage(wish({}))).not.toBe(makePage(wish({ seed: 2 })));
  });

  it.each([20_000, 200_000, 2_000_000])('have %i characters of text, within 2 %%', (size) => {
    for (const kind of ['event', 'dense', 'nameless'] as const) {
      const { length } = bodyText(makePage(wish({ kind, size })));
      expect(Math.abs(length - size) / size).toBeLessThan(0.02);
    }
  });

  it('name people in about a third of the paragraphs, in all of a dense page', () => {
    const share = (kind: PageWish['kind']) => {
      const all = paragraphs(makePage(wish({ kind, size: 400_000 })));
      return all.filter((text) => NAMES.test(text)).length / all.length;
    };
    expect(share('event')).toBeGreaterThan(0.28);
    expect(share('event')).toBeLessThan(0.39);
    expect(share('dense')).toBeGreaterThan(0.97);
  });

  it('hold nothing of the pack where they are to be nameless', async () => {
    const { pack, spotting } = await readPackFolder(PACK_DIR);
    const forms = [
      ...pack.people.flatMap(({ aliases, namesakes = [] }) => [...aliases, ...namesakes]),
      ...spotting.event.places,
      ...spotting.event.years.map(String),
      ...(spotting.gate.war ?? []),
      ...(spotting.gate.talks ?? []),
    ].map((form) => form.toLowerCase());
    const words = ` ${bodyText(makePage(wish({ kind: 'nameless', size: 2_000_000 })))
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    const found = forms.filter((form) => words.includes(` ${form.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `));
    expect(found).toEqual([]);
  });

  it('are written in characters beyond Latin-1, as most pages are', () => {
    const all = paragraphs(makePage(wish({ size: 200_000 })));
    const wide = all.filter((text) => /[\u0100-\uffff]/u.test(text));
    expect(wide.length / all.length).toBeGreaterThan(0.6);
  });
});
