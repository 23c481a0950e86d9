import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokens } from '../../../src/spot/tokens';
import { findPhrases, joinLists, listsIn, loadPhrases, loadSets } from '../../../src/spot/wording/phrases';
import { pages, REPEATED, repeated } from '../texts';

const sets = loadSets({ agree: ['accept*', 'agreed', 'gave ~ nod'], union: ['dockers', 'union', 'dockers union'] });

/** The words of each hit; "not" before those that are denied. */
function find(phrases: string[], text: string, cuts?: readonly number[]): string[] {
  const tokens = readTokens(text);
  return findPhrases(loadPhrases(phrases, sets), tokens, cuts && new Set(cuts)).map(({ from, to, negated }) => {
    const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return negated ? `not: ${words}` : words;
  });
}

describe('a phrase', () => {
  const cases: [phrase: string, text: string, hits: string[]][] = [
    ['pay rise', 'A pay rise, no pay.', ['pay rise']],
    ['pay rise', 'PAY RISE! Pay—rise?', ['PAY RISE', 'Pay—rise']],
    ['strik*', 'Strikers strike a striking pose.', ['Strikers', 'strike', 'striking']],
    ['said|told us', 'He told us; she said us.', ['told us', 'said us']],
    ['said|told us', 'He told them.', []],
    ['pay ~ rise', 'a pay rise', ['pay rise']],
    ['pay ~ rise', 'pay will never rise', ['not: pay will never rise']],
    ['pay ~ rise', 'pay will surely then rise', ['pay will surely then rise']],
    ['pay ~ rise', 'pay will surely and then rise', []],
    ['pay ~~ rise', 'pay will surely and then after all rise', ['pay will surely and then after all rise']],
    ['pay ~ rise', 'pay rise after rise', ['pay rise']],
    ['dockers {agree}', 'Dockers accepted; dockers gave a nod.', ['Dockers accepted', 'dockers gave a nod']],
    ['{union} agreed', 'The dockers’ union agreed, Hale agreed.', ['dockers’ union agreed', 'union agreed']],
    ['{union} ~ {agree}', 'The union had accepted.', ['union had accepted']],
    ['usa envoy', 'The US envoy and the U.S. envoy met us.', ['US envoy', 'U.S. envoy']],
    ['zelenskyy said', 'Zelenskyy’s said. ZELENSKYY said.', ['Zelenskyy’s said', 'ZELENSKYY said']],
    ['cafe', 'A café.', ['café']],
    ['pay', '', []],
  ];
  it.each(cases)('%s in %j: %j', (phrase, text, hits) => expect(find([phrase], text)).toEqual(hits));

  it('is the longest of those that begin at one word, in whichever order they are given', () => {
    const phrases = ['pay', 'pay rise', 'pay rise of six', '{union}'];
    const text = 'The dockers union wants a pay rise of six, or pay.';
    for (const order of [phrases, phrases.toReversed()]) {
      expect(find(order, text)).toEqual(['dockers union', 'union', 'pay rise of six', 'pay']);
    }
  });
});

describe('a denial', () => {
  const cases: [phrase: string, text: string, hits: string[]][] = [
    ['dockers agreed', 'The dockers agreed.', ['dockers agreed']],
    ['dockers agreed', 'No dockers agreed.', ['not: dockers agreed']],
    ['dockers ~ agreed', 'The dockers have not agreed.', ['not: dockers have not agreed']],
    ['agreed', 'They haven’t agreed.', ['not: agreed']],
    ['agreed', 'They can’t have agreed.', ['not: agreed']],
    ['agree', 'They have yet to agree.', ['not: agree']],
    ['agreed', 'They have agreed, yet to what is unknown.', ['agreed']],
    ['agreed', 'It is untrue that they agreed.', ['not: agreed']],
    ['agreed', 'Not for the first time this week they agreed.', ['agreed']],
    ['agreed', 'They agreed, not for the first time.', ['agreed']],
    ['not ~ agreed', 'They did not say they agreed.', ['not say they agreed']],
    ['agreed !', 'They have not agreed.', ['agreed']],
    ['not|never agreed', 'They never agreed.', ['never agreed']],
  ];
  it.each(cases)('of %s in %j: %j', (phrase, text, hits) => expect(find([phrase], text)).toEqual(hits));

  it('does not reach over a cut', () => {
    expect(find(['they agreed'], 'Said no, they agreed')).toEqual(['not: they agreed']);
    expect(find(['they agreed'], 'Said no, they agreed', [2])).toEqual(['they agreed']);
  });
});

describe('what is no phrase', () => {
  it.each(['', '  ', '~', '!', '~ !', '*', '|', 'a||b', '{nobody}', '...'])('%j is refused', (phrase) => {
    expect(() => loadPhrases([phrase], sets)).toThrow();
  });
  it('is named with what is missing', () => {
    expect(() => loadPhrases(['dockers {say}'], sets)).toThrow('"dockers {say}": there is no set "say"');
  });
  it('a set that names a set is refused', () => {
    expect(() => loadSets({ a: ['one'], b: ['{a} two'] })).toThrow('there is no set "a"');
  });
});

const pieces = fc.constantFrom(
  'pay',
  'rise',
  'agreed',
  'accept*',
  'dockers|union',
  '{agree}',
  '{union}',
  '~',
  '~~',
  '!',
  'not',
  'no',
);
const phrases = fc.array(
  fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => `pay ${parts.join(' ')} rise`),
  { minLength: 1, maxLength: 5 },
);
const sentences = fc
  .array(
    fc.constantFrom('pay', 'rise', 'agreed', 'accepted', 'dockers', 'union', 'not', 'no', 'gave', 'a', 'nod', 'the'),
    { maxLength: 30 },
  )
  .map((words) => words.join(' '));

describe('any phrases in any text', () => {
  it('are found in order, within it, one at a word', () => {
    fc.assert(
      fc.property(phrases, fc.oneof(pages, sentences), (list, text) => {
        const tokens = readTokens(text);
        let last = -1;
        for (const { from, to } of findPhrases(loadPhrases(list, sets), tokens)) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(tokens.length);
          last = from;
        }
      }),
    );
  });

  it('together are found wherever one of them is alone', () => {
    fc.assert(
      fc.property(phrases, sentences, (list, text) => {
        const tokens = readTokens(text);
        const all = findPhrases(loadPhrases(list, sets), tokens);
        const alone = list.flatMap((one) => findPhrases(loadPhrases([one], sets), tokens));
        for (const from of tokens.keys()) {
          const longest = Math.max(-1, ...alone.filter((hit) => hit.from === from).map(({ to }) => to));
          expect(all.find((hit) => hit.from === from)?.to ?? -1).toBe(longest);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are known by their lists as if each list were looked for alone', () => {
    fc.assert(
      fc.property(fc.array(phrases, { maxLength: 4 }), sentences, (lists, text) => {
        const tokens = readTokens(text);
        const loaded = lists.map((list) => loadPhrases(list, sets));
        const alone = loaded.flatMap((list, index) => (findPhrases(list, tokens).length > 0 ? [index] : []));
        expect([...listsIn(joinLists(loaded.map((list) => [list])), tokens)].sort((a, b) => a - b)).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });

  it('are refused or read, and never fail otherwise', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 4 }), pages, (list, text) => {
        try {
          findPhrases(loadPhrases(list, sets), readTokens(text));
        } catch (error) {
          expect(String(error)).toMatch(/is no phrase|there is no set/u);
        }
      }),
    );
  });

  it.each([...REPEATED, 'pay ', 'dockers union ', 'pay rise '])(
    'take time linear in its length: %j',
    { timeout: 60_000 },
    (part) => {
      const loaded = loadPhrases(
        ['pay ~~ rise', '{union} ~~ {agree} ~~ {union}', 'said ~~ {agree}', 'pay ~~ pay ~~ pay'],
        sets,
      );
      const tokens = readTokens(repeated(part));
      const begin = performance.now();
      findPhrases(loaded, tokens);
      expect(performance.now() - begin).toBeLessThan(5_000);
    },
  );
});
