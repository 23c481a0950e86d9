import { describe, expect, it } from 'vitest';
import { loadConcepts } from '../../src/spot/concepts';
import {
  addNeighbours,
  createFeatures,
  firstOf,
  KIND,
  kindOf,
  readOwn,
  readSentence,
  scaleOf,
  squares,
} from '../../src/spot/features';
import { createStems } from '../../src/spot/stems';

const concepts = loadConcepts({ TRUCE: 'truce', GIVE: 'give up, gave up', PLACE: 'alaska' });
const stems = createStems([]);
const found = createFeatures();

const kinds = new Map(Object.entries(KIND).map(([name, kind]) => [kind as number, name]));
const read = (text: string) => readSentence(concepts, stems, text, 0, text.length);

/** The features as text: kind, parts, value, and the words that they stand on. */
function told(): string[] {
  const { pairs, values, spans } = found;
  const names = [...stems.numbers.keys()];
  return Array.from({ length: pairs.count }, (_, number) => {
    const left = pairs.lefts[number] ?? 0;
    const kind = kindOf(left);
    const parts = [firstOf(left), pairs.rights[number] ?? 0].map((part) =>
      kind === KIND.word || kind === KIND.pair ? names[part] : concepts.names[part],
    );
    const both = [KIND.pair, KIND.together, KIND.ordered].some((one) => one === kind);
    const on = [...spans.subarray(4 * number, 4 * number + 4)].join(' ');
    return `${kinds.get(kind)} ${both ? parts.join('+') : parts[0]} ${values[number]} on ${on}`;
  });
}

describe('features', () => {
  it('are words, pairs of words and concepts, with the words that they stand on', () => {
    readOwn(found, read('They gave up the truce'));
    expect(told()).toEqual([
      'word they 1 on 0 1 0 0',
      'pair they+gav 0.7 on 0 2 0 0',
      'word gav 1 on 1 2 0 0',
      'pair gav+up 0.7 on 1 3 0 0',
      'word up 1 on 2 3 0 0',
      'pair up+the 0.7 on 2 4 0 0',
      'word the 1 on 3 4 0 0',
      'pair the+truc 0.7 on 3 5 0 0',
      'word truc 1 on 4 5 0 0',
      'concept GIVE 1.5 on 1 3 0 0',
      'together TRUCE+GIVE 0.5 on 1 3 4 5',
      'ordered GIVE+TRUCE 0.5 on 1 3 4 5',
      'concept TRUCE 1.5 on 4 5 0 0',
      'short TRUCE 1 on 0 0 0 0',
    ]);
  });
  it('are each there once, where they stand first', () => {
    readOwn(found, read('truce truce truce'));
    expect(told()).toEqual([
      'word truc 1 on 0 1 0 0',
      'pair truc+truc 0.7 on 0 2 0 0',
      'concept TRUCE 1.5 on 0 1 0 0',
      'short TRUCE 1 on 0 0 0 0',
    ]);
  });
  it('have concepts in order only where these stand close', () => {
    readOwn(found, read('A truce was what the many men there all wanted of Alaska'));
    expect(told().filter((one) => /^(?:together|ordered|short)/u.test(one))).toEqual([
      'together TRUCE+PLACE 0.5 on 1 2 11 12',
    ]);
  });
  it('have the neighbours’ concepts beside their own', () => {
    readOwn(found, read('It rained'));
    const own = squares(found);
    addNeighbours(found, read('They gave up'), read('A truce in Alaska'));
    expect(told().slice(-3)).toEqual([
      'before GIVE 0.5 on 0 0 0 0',
      'after TRUCE 0.35 on 0 0 0 0',
      'after PLACE 0.35 on 0 0 0 0',
    ]);
    expect(squares(found)).toBeCloseTo(own + 0.25 + 2 * 0.35 ** 2, 9);
  });
  it('are scaled to the same length, and none to none', () => {
    expect(scaleOf(4)).toBe(0.5);
    expect(scaleOf(0)).toBe(1);
  });
  it('have room in a sentence of any length', () => {
    const text = Array.from({ length: 3000 }, (_, at) => `w${at}`).join(' ');
    readOwn(found, read(text));
    expect(found.pairs.count).toBe(5999);
    expect([...found.spans.subarray(-4 * (found.values.length - 5998), -4 * (found.values.length - 5999))]).toEqual([
      2999, 3000, 0, 0,
    ]);
  });
});
