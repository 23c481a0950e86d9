import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnowledge } from '../../src/spot/knowledge';
import { loadNames } from '../../src/spot/names';
import { resolvePeople } from '../../src/spot/people';
import { readBlock } from '../../src/spot/read-block';
import { CONTEXT, data, find } from './fixture';

const names = loadNames(data);

describe('a surname alone', () => {
  it('is nobody where the page gives no support', () =>
    expect(find('Merz makes fillers.', 'A firm in Frankfurt.')).toEqual([]));
  it('is the person whom the page names in full', () =>
    expect(find('Merz smiled.', 'Friedrich Merz opened the fair.')).toEqual(['Merz=friedrich-merz']));
  it('is the person whom the page names in full later', () => {
    const knowledge = createKnowledge(names);
    const readings = ['Merz opens fair', 'Friedrich Merz opened the fair.'].map((text) => readBlock(names, text));
    for (const reading of readings) knowledge.add(reading);
    expect(readings[0] && resolvePeople(names, readings[0], knowledge)).toHaveLength(1);
  });
  it('goes to an unrelated bearer named before', () =>
    expect(find('Meloni plays a detective.', 'Christopher Meloni is back in the film.')).toEqual([]));
  it('goes back to the person once named', () =>
    expect(find('Meloni spoke.', 'Christopher Meloni is an actor.', 'Giorgia Meloni is a politician.')).toHaveLength(
      1,
    ));
  it('is not taken over by a relative', () =>
    expect(find('Trump left.', CONTEXT, 'His wife, Melania Trump, stayed.')).toEqual(['Trump=donald-trump']));
  it('is forgotten when the block that named the person goes', () => {
    const knowledge = createKnowledge(names);
    const full = readBlock(names, 'Friedrich Merz opened the fair.');
    const bare = readBlock(names, 'Merz smiled.');
    knowledge.add(full);
    knowledge.add(bare);
    expect(resolvePeople(names, bare, knowledge)).toHaveLength(1);
    knowledge.remove(full);
    expect(resolvePeople(names, bare, knowledge)).toHaveLength(0);
  });
});

const word = fc.constantFrom(
  'Donald',
  'Trump',
  'Vladimir',
  'Putin',
  "'s",
  '’s',
  '-',
  '. ',
  ', ',
  ' ',
  '\u00a0',
  '\u00ad',
  '\n',
  'von der Leyen',
  'Sir Keir',
  'J.D. Vance',
  '2025',
  'the',
  '🙂',
  'İ',
  'ß',
  '\ud800',
);

/** Property tests on a busy machine. */
const SLOW = { timeout: 60_000 };

describe('any text', SLOW, () => {
  it('never throws, and mentions are in order, inside the text and without overlap', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const knowledge = createKnowledge(names);
          const reading = readBlock(names, text);
          knowledge.add(reading);
          let end = 0;
          for (const mention of resolvePeople(names, reading, knowledge)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            end = mention.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  const sentence =
    'Donald Trump met Vladimir Putin and Ursula von der Leyen; J.D. Vance and Alex Stubb watched Zelensky.';
  it('finds the same people with soft hyphens and zero-width characters inside the words', () => {
    const plain = find(sentence, CONTEXT);
    expect(plain).toHaveLength(6);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sentence.length - 1), fc.constantFrom('\u00ad', '\u200b', '\u2060')), {
          maxLength: 12,
        }),
        (cuts) => {
          let text = sentence;
          for (const [at, mark] of [...cuts].sort((a, b) => b[0] - a[0])) {
            if (/\p{L}{2}/u.test(sentence.slice(at - 1, at + 1))) text = text.slice(0, at) + mark + text.slice(at);
          }
          expect(find(text, CONTEXT).map((found) => found.replace(/[\u00ad\u200b\u2060]/gu, ''))).toEqual(plain);
        },
      ),
    );
  });

  it('finds the same people whatever kind of space parts the words', () => {
    const plain = find(sentence, CONTEXT).map((found) => found.replace(/\s+/gu, ' '));
    fc.assert(
      fc.property(fc.constantFrom('\u00a0', '\n', ' \n  ', '\u202f', '\t'), (space) => {
        const found = find(sentence.replaceAll(' ', space), CONTEXT).map((one) => one.replace(/\s+/gu, ' '));
        expect(found).toEqual(plain);
      }),
    );
  });

  it('finds in a text what it finds in its end, moved', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'Well. ', 'Nothing to see here. ', '“', '🙂 '), (lead) => {
        expect(find(lead + sentence, CONTEXT)).toEqual(find(sentence, CONTEXT));
      }),
    );
  });
});
