/** A contrast in one line of our words. */
import type { Contrast, SourceValue } from '../compare/contrast';
import { t } from '../i18n/messages';
import type { Deck } from '../pack/deck';
import { pageWords } from './page-words';
import { labelsOf, personOf } from './read-deck';
import { capitalised, ofPack, type Rich, rich } from './rich';
import { words } from './words';

/** The line; what a star stands around in the catalogue is heavy. */
export const contrastLine = (deck: Deck, contrast: Contrast): Rich => capitalised(lineOf(deck, contrast));

function lineOf(deck: Deck, contrast: Contrast): Rich {
  switch (contrast.kind) {
    case 'number':
    case 'actor':
    case 'scope':
    case 'time': {
      const here = ofPack(contrast.here);
      const values = valuesLine(deck, contrast.sources, ofPack);
      return contrast.kind === 'number'
        ? rich(t('contrast.number'), { here, values })
        : rich(t('contrast.aspect'), { aspect: ofPack(contrast.aspect), here, values });
    }
    case 'attribution':
      return attributionLine(deck, contrast);
    case 'firmness':
      return rich(t('contrast.doubted'), {});
    case 'presence': {
      const labels = words.list(labelsOf(deck, contrast.sources));
      return rich(t('contrast.leftOut'), { missed: ofPack(contrast.missed), labels });
    }
  }
}

function attributionLine(deck: Deck, contrast: Extract<Contrast, { kind: 'attribution' }>): Rich {
  /** Whose word a source says it is: a person's, or whatever the pack calls them. */
  const whose = (text: string): string | Rich => {
    const name = personOf(deck, text)?.short;
    return name === undefined
      ? rich(t('contrast.wordOfOther'), { other: ofPack(text) })
      : t('contrast.wordOf', { name });
  };
  if (contrast.how === 'own') {
    const [first, ...rest] = contrast.sources;
    if (!first || rest.length > 0)
      return rich(t('contrast.factInSome'), { values: valuesLine(deck, contrast.sources, whose) });
    const [label = '', ...others] = labelsOf(deck, first.sources);
    return others.length > 0
      ? rich(t('contrast.factInAll'), { whose: whose(first.text) })
      : rich(t('contrast.factInOne'), { label, whose: whose(first.text) });
  }
  const here = pageWords.wordHere(
    contrast.people.flatMap((id) => personOf(deck, id)?.short ?? []),
    contrast.name,
  );
  if (contrast.how === 'somebodys') {
    const [label = '', ...others] = labelsOf(
      deck,
      contrast.sources.flatMap(({ sources }) => sources),
    );
    return others.length > 0
      ? rich(t('contrast.somebodysInAll'), { here })
      : rich(t('contrast.somebodysInOne'), { here, label });
  }
  return rich(t('contrast.others'), { here, values: valuesLine(deck, contrast.sources, whose) });
}

/** "in A and C nearly three hours, in B three". */
function valuesLine(deck: Deck, values: readonly SourceValue[], say: (text: string) => string | Rich): Rich {
  return values.flatMap(({ sources, text }, index) => [
    ...(index > 0 ? [t('contrast.between')] : []),
    ...rich(t('contrast.value'), { labels: words.list(labelsOf(deck, sources)), value: say(text) }),
  ]);
}
