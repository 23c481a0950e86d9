import type { GateData } from '../../src/spot/gate';
import { createKnowledge } from '../../src/spot/knowledge';
import { loadNames } from '../../src/spot/names';
import type { NamesData } from '../../src/spot/names-data';
import { resolvePeople } from '../../src/spot/people';
import { readBlock } from '../../src/spot/read-block';

/** A gate that opens with words of places and the war and closes with words of elsewhere. */
const gate: GateData = {
  terms: [
    'alaska',
    'anchorage',
    'ukraine',
    'kremlin',
    'summit',
    'ceasefire',
    'white house',
    'president',
    'helsinki',
    'film',
  ],
  groups: [0, 0, 1, 1, 2, 2, 3, 3, 4, 4],
  size: 5,
  places: 2,
  years: [2025],
  weights: [-3, 3, 0, 1.5, 0, 1, 0, 0.5, 0, -2, 0, 0, 0, 0, 0.5, 1],
  words: '',
  wordWeights: [],
};

export const data: NamesData = {
  people: [
    {
      id: 'donald-trump',
      aliases: ['Donald Trump', 'Trump', 'Donald J. Trump'],
      roles: ['president'],
      namesakes: ['Trump Taj Mahal'],
    },
    { id: 'vladimir-putin', aliases: ['Vladimir Putin', 'Putin', 'Wladimir Putin', 'Путин'], roles: ['president'] },
    {
      id: 'volodymyr-zelenskyy',
      aliases: ['Volodymyr Zelenskyy', 'Zelenskyy', 'Zelensky', 'Zełenski'],
      roles: ['president'],
    },
    { id: 'ursula-von-der-leyen', aliases: ['Ursula von der Leyen', 'von der Leyen'], woman: true },
    { id: 'keir-starmer', aliases: ['Keir Starmer', 'Starmer', 'Keir'] },
    { id: 'alexander-stubb', aliases: ['Alexander Stubb', 'Alex Stubb', 'Stubb'] },
    { id: 'jd-vance', aliases: ['JD Vance', 'J.D. Vance', 'James David Vance', 'Vance'] },
    { id: 'marco-rubio', aliases: ['Marco Rubio', 'Rubio'], roles: ['secretary'] },
    { id: 'giorgia-meloni', aliases: ['Giorgia Meloni', 'Meloni'], woman: true },
    { id: 'friedrich-merz', aliases: ['Friedrich Merz', 'Merz'] },
  ],
  gate,
};

const names = loadNames(data);
/** Enough of the event for surnames alone to be believed. */
export const CONTEXT =
  'The Alaska summit in Anchorage was about Ukraine and a ceasefire, the Kremlin and the White House said.';

/** People found in `text` on a page that begins with `before`. */
export function find(text: string, ...before: string[]): string[] {
  const blocks = [...before, text];
  const knowledge = createKnowledge(names);
  const readings = blocks.map((block) => readBlock(names, block));
  for (const reading of readings) knowledge.add(reading);
  const last = readings.at(-1);
  return last
    ? resolvePeople(names, last, knowledge).map(({ id, start, end }) => `${text.slice(start, end)}=${id}`)
    : [];
}
