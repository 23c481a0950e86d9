import { describe, expect, it } from 'vitest';
import { loadNames } from '../../src/spot/names';
import { readBlock } from '../../src/spot/read-block';
import { NAMESAKE, RELATIVE } from '../../src/spot/reading';
import { CONTEXT, data, find } from './fixture';

const names = loadNames(data);
const kinds = (text: string): number[] => readBlock(names, text).hits.map((hit) => hit.kind);

describe('a surname with another name', () => {
  it('tells relatives from other bearers', () => {
    expect(kinds('His wife, Melania Trump, came.')).toEqual([RELATIVE]);
    expect(kinds('The actor Christopher Meloni came.')).toEqual([NAMESAKE]);
  });
});

describe('names that are the person', () => {
  const cases: [string, string[]][] = [
    ['Donald Trump’s aides met Vladimir Putin.', ['Donald Trump=donald-trump', 'Vladimir Putin=vladimir-putin']],
    ['A Trump-Putin summit was held.', ['Trump=donald-trump', 'Putin=vladimir-putin']],
    ['DONALD TRUMP AND PUTIN MEET', ['DONALD TRUMP=donald-trump', 'PUTIN=vladimir-putin']],
    ['RUBIO: We saw movement.', ['RUBIO=marco-rubio']],
    ['Donald J. Trump and Vladimir V. Putin', ['Donald J. Trump=donald-trump', 'Vladimir V. Putin=vladimir-putin']],
    ['J.D. Vance, JD Vance and J. D. Vance', ['J.D. Vance=jd-vance', 'JD Vance=jd-vance', 'J. D. Vance=jd-vance']],
    ['V. Putin spoke with Alex Stubb.', ['V. Putin=vladimir-putin', 'Alex Stubb=alexander-stubb']],
    ['Sir Keir flew home and Sir Keir Starmer smiled.', ['Keir=keir-starmer', 'Keir Starmer=keir-starmer']],
    [
      'Ms Meloni and Ursula von der Leyen came.',
      ['Meloni=giorgia-meloni', 'Ursula von der Leyen=ursula-von-der-leyen'],
    ],
    ['Talks with Von der Leyen went on.', ['Von der Leyen=ursula-von-der-leyen']],
    [
      'Wladimir Putin and Volodymyr Zełenski',
      ['Wladimir Putin=vladimir-putin', 'Volodymyr Zełenski=volodymyr-zelenskyy'],
    ],
    ['Путин приехал.', ['Путин=vladimir-putin']],
    ['The Trump administration and a Putin ally agreed.', ['Trump=donald-trump', 'Putin=vladimir-putin']],
    ['On Truth Social Trump wrote again.', ['Trump=donald-trump']],
    ['On Monday Trump rested.', ['Trump=donald-trump']],
    ['Merz’s office declined; Mr Merz did not.', ['Merz=friedrich-merz', 'Merz=friedrich-merz']],
  ];
  for (const [text, wanted] of cases) it(text, () => expect(find(text, CONTEXT)).toEqual(wanted));
});

it('is another word in the plural', () => expect(find('The Vances and the Trumps were there.', CONTEXT)).toEqual([]));
