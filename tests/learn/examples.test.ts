import { describe, expect, it } from 'vitest';
import { parseExamples, takePages } from '../../src/learn/examples';

describe('annotated pages', () => {
  it('are read with offsets into each block', () => {
    const [page, other] = parseExamples(
      '@ one about=summit\nno-deal,big-progress | [Merz](friedrich-merz) met [the boss](?donald-trump).\n- | They left.\n\n- | Rain.\n@ two about=other drill\n- | Sun.\n',
    );
    expect(page?.about).toBe(true);
    expect(other).toMatchObject({ about: false, drill: true });
    expect(page?.blocks.map((block) => block.text)).toEqual(['Merz met the boss. They left.', 'Rain.']);
    expect(page?.blocks[0]?.people).toEqual([
      { id: 'friedrich-merz', start: 0, end: 4, optional: false },
      { id: 'donald-trump', start: 9, end: 17, optional: true },
    ]);
    expect(page?.blocks[0]?.sentences).toEqual([
      { start: 0, end: 18, claims: ['no-deal', 'big-progress'] },
      { start: 19, end: 29, claims: [] },
    ]);
  });
  it('name the line that cannot be read', () =>
    expect(() => parseExamples('@ one about=summit\nnonsense')).toThrow('line 2'));

  it('can be taken in part', () => {
    const pages = ['a', 'b', 'c', 'd', 'e'].map((id) => `@ ${id} about=other\n- | Rain at @ noon.\n\n`).join('');
    expect(parseExamples(takePages(pages, 2)).map(({ id }) => id)).toEqual(['a', 'c', 'e']);
    expect(takePages(pages, 1)).toBe(pages);
  });
});
