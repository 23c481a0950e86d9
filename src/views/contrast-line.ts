/** A contrast in one line of our words. */
import type { Contrast, SourceValue } from '../compare/contrast';
import type { Deck } from '../pack/deck';
import { pageWords } from './page-words';
import { labelsOf, personOf } from './read-deck';
import { type Rich, strong } from './rich';
import { words } from './words';

export function contrastLine(deck: Deck, contrast: Contrast): Rich {
  switch (contrast.kind) {
    case 'number':
    case 'actor':
    case 'scope':
    case 'time':
      return [
        ...(contrast.kind === 'number' ? ['Here '] : [`${contrast.aspect}: here `]),
        strong(contrast.here),
        '; ',
        ...valuesLine(deck, contrast.sources, (text) => text),
        '.',
      ];
    case 'attribution':
      return attributionLine(deck, contrast);
    case 'firmness':
      return pageWords.doubted;
    case 'presence':
      return ['Left out here: ', strong(contrast.missed), `, in ${words.list(labelsOf(deck, contrast.sources))}.`];
  }
}

function attributionLine(deck: Deck, contrast: Extract<Contrast, { kind: 'attribution' }>): Rich {
  const whose = (text: string) => pageWords.wordOf(personOf(deck, text)?.short ?? null, text);
  if (contrast.how === 'own') {
    const [first, ...rest] = contrast.sources;
    if (first && rest.length === 0) {
      const [only, ...others] = labelsOf(deck, first.sources);
      const where = others.length > 0 ? 'the sources' : (only ?? '');
      return ['Stated as ', strong('fact'), ` here; in ${where} it is `, strong(whose(first.text)), '.'];
    }
    return ['Stated as ', strong('fact'), ' here; ', ...valuesLine(deck, contrast.sources, whose), '.'];
  }
  const here = pageWords.wordHere(
    contrast.people.flatMap((id) => personOf(deck, id)?.short ?? []),
    contrast.name,
  );
  if (contrast.how === 'somebodys') {
    const labels = labelsOf(
      deck,
      contrast.sources.flatMap(({ sources }) => sources),
    );
    return [strong(here), ` here; ${pageWords.inOwnVoice(labels)}`];
  }
  return [strong(here), ' here; ', ...valuesLine(deck, contrast.sources, whose), '.'];
}

/** "in A and C nearly three hours, in B three". */
function valuesLine(deck: Deck, values: readonly SourceValue[], say: (text: string) => string): Rich {
  return values.flatMap(({ sources, text }, index) => [
    `${index > 0 ? ', ' : ''}in ${words.list(labelsOf(deck, sources))} `,
    strong(say(text)),
  ]);
}
