import { describe, expect, it } from 'vitest';
import { alteredForms } from '../../../src/cli/alter';
import { findQuotations, loadSayings, type SayingsData } from '../../../src/spot/quotes/quotations';
import { readQuoteWords } from '../../../src/spot/quotes/quote-words';

/** Common words weigh one nat, all others five. */
const data: SayingsData = {
  sayings: [
    { person: 'ann', saying: 0, text: 'The miners agreed to a strong roof that I’d call earth-shaking' },
    { person: 'ann', saying: 1, text: 'fruitful lunch' },
    {
      person: 'bob',
      saying: 0,
      text: 'We will dig, and if Wales refuses, a new tax must follow. That tax is going to be heavy.',
    },
    { person: 'cat', saying: 0, text: 'fruitful lunch' },
  ],
  weights: { levels: ['', '', 'the of to a and that i we is it'] },
};
data.weights.levels.push(...Array.from({ length: 7 }, () => ''));
const sayings = loadSayings(data);

const find = (text: string, ...named: string[]) => findQuotations(sayings, text, () => named);
/** Mentions as "person saying how: words on the page". */
const told = (text: string, ...named: string[]) =>
  find(text, ...named).map(
    ({ person, saying, how, start, end }) => `${person} ${saying} ${how}: ${text.slice(start, end)}`,
  );
const ROOF = 'The miners agreed to a strong roof that I’d call earth-shaking';
const SIGNS = { both: '=', source: '-', page: '+' };
const parts = (text: string, ...named: string[]) =>
  find(text, ...named).map((one) => one.parts.map((part) => SIGNS[part.in] + part.text).join(' '));

describe('a saying is recognised', () => {
  it('in any marks, capitals and punctuation, as the same', () => {
    const forms = [
      `She said “${ROOF}”.`,
      `She said "${ROOF.toUpperCase()}!"`,
      `She said 'The miners: agreed to a strong roof – that I'd call earth shaking.'`,
      `She said « the miners agreed, to a strong roof that I’d call earth-shaking ».`,
      `“He told us: ‘${ROOF}’ and left,” she said.`,
    ];
    for (const form of forms) expect(find(form)).toMatchObject([{ person: 'ann', saying: 0, how: 'same' }]);
  });
  it('where the quotation goes on to the next paragraph, or into other sentences', () => {
    expect(told(`“${ROOF}. It rained.`)).toEqual([`ann 0 same: ${ROOF}`]);
    expect(told(`“It rained. ${ROOF}. It went on raining,” she said.`)).toEqual([`ann 0 same: ${ROOF}`]);
  });
  it('with words left out, as shortened', () => {
    expect(parts('“The miners agreed … that I’d call earth-shaking”')).toEqual([
      '=The miners agreed … -to a strong roof =that I’d call earth-shaking',
    ]);
    expect(told('They had “agreed to a strong roof that I’d call” it, she said.')).toEqual([
      'ann 0 shortened: agreed to a strong roof that I’d call',
    ]);
  });
  it('with words exchanged or put in, as changed, with both texts’ words', () => {
    expect(parts('“[They] agreed to a strong new roof that I would call earth-shaking”')).toEqual([
      '-The miners +[They] =agreed to a strong +new =roof that -I’d +I would =call earth-shaking',
    ]);
    expect(parts('“The miner agrees to a strong rooof that I’d call earth-shaking”', 'ann')).toEqual([
      '=The -miners agreed +miner agrees =to a strong -roof +rooof =that I’d call earth-shaking',
    ]);
  });
  it('where its reporter parts it, as one mention over both pieces', () => {
    const text = '“The miners agreed to a roof,” Ann, who owns the pit, told us, “that I’d call earth-shaking.”';
    expect(told(text)).toEqual([`ann 0 shortened: ${text.slice(1, -2)}`]);
    expect(parts(text)).toEqual(['=The miners agreed to a -strong =roof, that I’d call earth-shaking.']);
  });
  it('as two where two sentences of the reporter may give the words to two people', () =>
    expect(told('“The miners agreed to a strong roof,” Ann said. Bob called it “earth-shaking”.', 'ann')).toEqual([
      'ann 0 shortened: The miners agreed to a strong roof',
      'ann 0 shortened: earth-shaking',
    ]));
  it('beside another in the same quotation', () => {
    const text = `“${ROOF}, and if Wales refuses, a new tax must follow,” she said.`;
    expect(told(text)).toEqual([`ann 0 same: ${ROOF}`, 'bob 0 shortened: and if Wales refuses, a new tax must follow']);
  });
});

describe('a short saying', () => {
  const text = 'It was a “fruitful lunch”, she said.';
  it('is found only where its person is named, and as that person’s', () => {
    expect(told(text)).toEqual([]);
    expect(told(text, 'bob')).toEqual([]);
    expect(told(text, 'cat')).toEqual(['cat 0 same: fruitful lunch']);
  });
  it('is not found inside of somebody’s sentence', () =>
    expect(told('“I ate a fruitful lunch on a Monday in May,” Ann said.', 'ann')).toEqual([]));
  it('asks who is named by the very words', () => {
    const asked: string[] = [];
    findQuotations(sayings, text, ({ start, end }) => {
      asked.push(text.slice(start, end));
      return [];
    });
    expect(new Set(asked)).toEqual(new Set(['fruitful lunch']));
  });
});

describe('nothing is found', () => {
  it('outside of marks', () => expect(told(`${ROOF}, she said.`, 'ann')).toEqual([]));
  it('in what merely resembles a saying', () => {
    expect(told('“The bakers agreed to a strong dough that I’d call edible”')).toEqual([]);
    expect(told('“A new law must follow if France refuses to dig,” he said.')).toEqual([]);
  });
  it('in no text, marks alone or half of a character', () => {
    for (const odd of ['', '“', '“”', '"\'"', '“\ud83d”', '‘’’’“““']) expect(told(odd, 'ann')).toEqual([]);
  });
});

it('a page full of the sayings’ words costs no more than its length', () => {
  const words = data.sayings.map(({ text }) => text).join(' and ');
  const start = performance.now();
  for (const page of [`“${words} `.repeat(1000), `“${words}” `.repeat(1000), `“${words.repeat(1000)}`]) find(page);
  expect(performance.now() - start).toBeLessThan(5000);
});

it('parts hold all words of the saying and of the page, in order', () => {
  const words = (text: string) => readQuoteWords(text).map(({ key }) => key);
  for (const [at, { text: saying, person }] of data.sayings.entries()) {
    for (const { text } of alteredForms(saying, at, 200)) {
      for (const one of find(text, person).filter((found) => found.person === person)) {
        const own = (not: string) => one.parts.filter((part) => part.in !== not).map((part) => part.text);
        const said = data.sayings.find((other) => other.person === person && other.saying === one.saying);
        expect(words(own('page').join(' '))).toEqual(words(said?.text ?? ''));
        const seen = words(text.slice(one.start, one.end)).join(' ');
        // A reporting clause stands between two pieces and is nobody's quotation.
        for (const part of own('source')) expect(seen).toContain(words(part)[0]);
        expect(one.how === 'same').toBe(one.parts.every((part) => part.in === 'both'));
      }
    }
  }
});
