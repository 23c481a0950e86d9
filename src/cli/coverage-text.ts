/** A pack's coverage in words: for its author line by line, and as a page for whoever reads the repository. */
import type { Pack } from '../pack/schema';
import { tellSentence } from './article-sentences';
import { BEGINNING_WORDS, type CoveredSentence, type CoveredSource, isDrawn } from './pack-coverage';

/** For the author, who has the articles: each sentence, what draws on it, and the words of it that nothing shows. */
export function coverageLines(sources: readonly CoveredSource[]): string[] {
  return sources.flatMap((source) =>
    source.sentences.flatMap((sentence) => [
      `${tellSentence(sentence, BEGINNING_WORDS)}: ${shareOf(sentence)} of ${sentence.words.length} words shown`,
      ...drawerLines(sentence).map((line) => `    ${line}`),
    ]),
  );
}

function drawerLines(sentence: CoveredSentence): string[] {
  const { claims, described, said, events, hidden, leftOut } = sentence;
  const named = claims.map(
    ({ id, report, aspects }) => `${id} (${[...(report ? ['report'] : []), ...aspects].join('; ')})`,
  );
  const rows: [string, string[]][] = [
    ['claims', named],
    [isDrawn(sentence) ? 'described' : 'described only', described],
    ['said', said],
    ['events', events],
    ['left out', leftOut.map(({ reason }) => reason)],
  ];
  return [
    ...rows.filter(([, items]) => items.length > 0).map(([name, items]) => `${name}: ${items.join(', ')}`),
    ...(hidden.length > 0 ? [`not shown: ${hidden.join(' | ')}`] : []),
  ];
}

/** "A: 11 sentences, 10 drawn on, 1 left out; B: …" */
export const summaryLine = (sources: readonly CoveredSource[]): string => sources.map(summaryOf).join('; ');

function summaryOf({ label, sentences }: CoveredSource): string {
  const drawn = sentences.filter(isDrawn).length;
  const leftOut = sentences.filter((sentence) => !isDrawn(sentence) && sentence.leftOut.length > 0).length;
  const missed = sentences.length - drawn - leftOut;
  return [
    `${label}: ${sentences.length} ${sentences.length === 1 ? 'sentence' : 'sentences'}`,
    `${drawn} drawn on`,
    `${leftOut} left out`,
    ...(missed > 0 ? [`${missed} missed`] : []),
  ].join(', ');
}

/** A whole hundred is kept for sentences of which nothing is missing. */
const shareOf = ({ shown, words }: CoveredSentence): string => `${Math.floor((100 * shown) / words.length)} %`;

/** The page, in Markdown. Of the articles' words it holds only those of `undrawn`. */
export function coveragePage(pack: Pack, sources: readonly CoveredSource[]): string {
  const leftOut = sources.flatMap(({ sentences }) =>
    sentences.flatMap(({ name, leftOut: entries }) =>
      entries.map(({ text, reason }) => row([name, `“${text}”`, reason])),
    ),
  );
  return `${[
    `# Coverage: ${pack.title}`,
    '',
    'Every sentence of the articles, by its number and its place (UTF-16 code units), with what the pack draws on it: the claims',
    'that it is evidence for, whom it quotes or describes, the events that it tells of. “Shown” is the share of its words that',
    'readers can see in some excerpt. Spellings of names do not count.',
    '',
    'Written by `npm run pack -- coverage --articles DIR --write`, never by hand.',
    '',
    `${sources.map(summaryOf).join('  \n')}`,
    ...sources.flatMap(({ label, title, sentences }) => [
      '',
      `## ${label} · ${title}`,
      '',
      row(['Sentence', 'Place', 'Claims', 'Also', 'Shown']),
      row(['---', '---', '---', '---', '--:']),
      ...sentences.map((sentence) =>
        row([
          sentence.name,
          `${sentence.start}–${sentence.end}`,
          claimsCell(sentence),
          alsoCell(pack, sentence),
          shareOf(sentence),
        ]),
      ),
    ]),
    ...(leftOut.length === 0
      ? []
      : ['', '## Left out', '', row(['Sentence', 'In it', 'Why']), row(['---', '---', '---']), ...leftOut]),
  ].join('\n')}\n`;
}

const row = (cells: string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | ')} |`;

function claimsCell(sentence: CoveredSentence): string {
  if (sentence.claims.length > 0) return sentence.claims.map(({ title }) => title).join('; ');
  if (isDrawn(sentence)) return '–';
  return sentence.leftOut.length > 0 ? '*left out*' : '**nothing**';
}

function alsoCell(pack: Pack, { described, said, events }: CoveredSentence): string {
  const names = (ids: string[]) =>
    ids.map((id) => pack.people.find((person) => person.id === id)?.short ?? id).join(', ');
  const titles = events.map((id) => (pack.events ?? []).find((event) => event.id === id)?.title ?? id);
  return [
    ...(said.length > 0 ? [`quotes ${names(said)}`] : []),
    ...(described.length > 0 ? [`describes ${names(described)}`] : []),
    ...(titles.length > 0 ? [`tells of: ${titles.join(', ')}`] : []),
  ].join('; ');
}
