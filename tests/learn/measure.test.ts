import { describe, expect, it } from 'vitest';
import { parseExamples } from '../../src/learn/examples';
import { f1, precision, recall, scorePages } from '../../src/learn/measure';
import { loadNames } from '../../src/spot/names';
import { data } from '../spot/fixture';

describe('measuring', () => {
  it('counts people found, missed and false', () => {
    const pages = parseExamples(
      '@ a about=other\n- | [Donald Trump](donald-trump) met [Mike](marco-rubio) and Vladimir Putin and [Alex Stubb](?alexander-stubb).',
    );
    const { people, exact, errors } = scorePages(loadNames(data), null, pages);
    expect(people).toEqual({ hit: 1, missed: 1, false: 1 });
    expect(exact).toBe(1);
    expect(errors).toHaveLength(2);
    expect([precision(people), recall(people), f1(people)]).toEqual([0.5, 0.5, 0.5]);
  });
});
