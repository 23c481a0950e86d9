import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compiledPack, PACK_DIR } from '../../build/compiled-pack';
import { loadClaimModel } from '../../src/spot/claims';
import { inflect } from '../../src/spot/inflect';
import { isForeignText } from '../../src/spot/language';
import { loadNames } from '../../src/spot/names';
import { spotPage } from '../../src/spot/page';
import { createWords } from '../../src/spot/text';

const compiled = await compiledPack(PACK_DIR);
const names = loadNames(compiled.names);
const model = loadClaimModel(compiled.claims);

/** "words=person" of everybody found, and how many claims. */
function spotted(...blocks: string[]) {
  const page = spotPage(names, model, blocks, 0.02);
  const people = blocks.flatMap((text, at) =>
    (page.people[at] ?? []).map(({ id, start, end }) => `${text.slice(start, end)}=${id.replace(/^.*-/u, '')}`),
  );
  return { people, claims: page.claims.flat().length };
}

describe('people in other languages', () => {
  it.each([
    [
      'German',
      'Nach dem Gipfel in Alaska lobte Kremlchef Putin das Gespräch. Trumps Sondergesandter Steve Witkoff sprach mit Selenskyj, und Putins Antwort ist bekannt.',
      ['Putin=putin', 'Trumps=trump', 'Steve Witkoff=witkoff', 'Selenskyj=zelenskyy', 'Putins=putin'],
    ],
    [
      'French',
      'Après le sommet, Poutine et Trump ont parlé avec M. Zelensky et Emmanuel Macron, qui sont restés prudents.',
      ['Poutine=putin', 'Trump=trump', 'Zelensky=zelenskyy', 'Emmanuel Macron=macron'],
    ],
    [
      'Spanish',
      'Trump se reunió con Vladímir Putin y habló con Volodímir Zelenski. Von der Leyen viaja con Meloni.',
      ['Trump=trump', 'Vladímir Putin=putin', 'Volodímir Zelenski=zelenskyy', 'Von der Leyen=leyen', 'Meloni=meloni'],
    ],
    [
      'Italian',
      'Trump ha incontrato Putin in Alaska, e poi ha parlato con Zelensky e con Giorgia Meloni, che vola a Washington.',
      ['Trump=trump', 'Putin=putin', 'Zelensky=zelenskyy', 'Giorgia Meloni=meloni'],
    ],
    [
      'Polish',
      'Po spotkaniu Donalda Trumpa z Władimirem Putinem Zełenskiego zaproszono do Waszyngtonu. Zełenski nie rozmawiał z Ruttem.',
      [
        'Donalda Trumpa=trump',
        'Władimirem Putinem=putin',
        'Zełenskiego=zelenskyy',
        'Zełenski=zelenskyy',
        'Ruttem=rutte',
      ],
    ],
    [
      'Ukrainian',
      'Путін відкинув пропозицію Трампа. Президента Зеленського підтримали Стармер, Мерц, Урсула фон дер Ляєн і Джорджа Мелоні.',
      [
        'Путін=putin',
        'Трампа=trump',
        'Зеленського=zelenskyy',
        'Стармер=starmer',
        'Мерц=merz',
        'Урсула фон дер Ляєн=leyen',
        'Джорджа Мелоні=meloni',
      ],
    ],
    [
      'Russian',
      'Путин и Трамп провели переговоры на Аляске. После встречи Дональд Трамп позвонил Владимиру Зеленскому и Эмманюэлю Макрону, а Марко Рубио выступил на Си-би-эс.',
      [
        'Путин=putin',
        'Трамп=trump',
        'Дональд Трамп=trump',
        'Владимиру Зеленскому=zelenskyy',
        'Эмманюэлю Макрону=macron',
        'Марко Рубио=rubio',
      ],
    ],
  ])('are found in %s, inflected as they are, and no claims are', (_, text, people) => {
    expect(spotted(text)).toEqual({ people, claims: 0 });
  });

  it('leave English words and families alone', () => {
    const text =
      'A poutine shop in Toronto: Poutine with gravy for the Trumps and the Macrons of this world. Stubbs won.';
    expect(spotted(text, 'Donald Trump met Vladimir Putin in Alaska.').people).toEqual([
      'Donald Trump=trump',
      'Vladimir Putin=putin',
    ]);
  });

  it('are found by full name only where somebody else bears the given name', () => {
    expect(spotted('Писатель Александр Зеленский живет в Москве и пишет о войне.').people).toEqual([]);
  });
});

describe('the language of a block', () => {
  const isForeign = (text: string) => isForeignText(text, createWords());

  it('is English for every page of the examples', () => {
    const pages = readFileSync(`${PACK_DIR}/examples/wire.txt`, 'utf8')
      .split('\n')
      .flatMap((line) => line.split(' | ').slice(1))
      .map((line) => line.replace(/\[([^\]]+)\]\([^)]+\)/gu, '$1'));
    expect(pages.length).toBeGreaterThan(300);
    expect(pages.filter(isForeign)).toEqual([]);
  });

  it('is not told from names or a quoted word', () => {
    expect(isForeign('Ursula von der Leyen met Macron: “Bonjour,” he said.')).toBe(false);
    expect(isForeign('Trump, Putin, Alaska')).toBe(false);
  });
});

describe('inflected names', () => {
  it('are stems with the endings of their pattern, each once', () => {
    expect(inflect('Путін/v Putin/d')).toEqual([
      'Путін',
      'Путіна',
      'Путіну',
      'Путінові',
      'Путіним',
      'Путіні',
      'Putins',
    ]);
    expect(inflect('Стармер/u Стармер/r').filter((form) => form === 'Стармера')).toHaveLength(1);
    expect(inflect('')).toEqual([]);
  });

  it('refuse an unknown pattern', () => {
    expect(() => inflect('Putin/й')).toThrow('"Putin/й" is no stem with a known pattern');
    expect(() => inflect('Putin')).toThrow('no stem');
  });
});
