import { excerptsOf, ownWordsOf } from './parts';
import type { Problem } from './problem';
import { quotedSpans } from './quotes';
import type { Excerpt, Pack, SharedPassage } from './schema';
import { findSharedPassages, SHARED_WORDS_MIN } from './shared';
import { wholeWordStarts, wordsOf } from './words';

/** A place where the pack and the articles part: what the pack says, and what the article holds. */
export interface ProofProblem extends Problem {
  expected: string;
  found: string;
}

/**
 * Proves a valid pack against its articles: fingerprints, every excerpt letter by letter, how often a spelling stands,
 * that what was said stands in quotation marks, that our own words are our own, and the shared passages. `texts` and
 * `sha256` are by source id; `sha256` is of the text's UTF-8 bytes. An empty list is a proven pack.
 */
export function provePack(
  pack: Pack,
  texts: Readonly<Record<string, string>>,
  sha256: Readonly<Record<string, string>>,
): ProofProblem[] {
  const problems: ProofProblem[] = [];
  pack.sources.forEach((source, s) => {
    const text = textOf(texts, source.id);
    if (text === undefined) {
      problems.push(problem(`sources[${s}].file`, 'the article is not there', source.file, 'nothing'));
      return;
    }
    const length = text.length;
    if (length !== source.length) {
      problems.push(problem(`sources[${s}].length`, 'another length', String(source.length), String(length)));
    }
    const sum = sha256[source.id] ?? 'nothing';
    if (sum !== source.sha256) problems.push(problem(`sources[${s}].sha256`, 'another text', source.sha256, sum));
  });
  for (const { path, source, excerpt } of excerptsOf(pack)) {
    const text = textOf(texts, source);
    if (text !== undefined) problems.push(...excerptProblems(path, excerpt, text));
  }
  return [
    ...problems,
    ...speltProblems(pack, texts),
    ...saidProblems(pack, texts),
    ...placeProblems(pack, texts),
    ...ownWordsProblems(pack, texts),
    ...sharedProblems(pack, texts),
  ];
}

const textOf = (texts: Readonly<Record<string, string>>, id: string): string | undefined =>
  Object.hasOwn(texts, id) ? texts[id] : undefined;

const problem = (path: string, message: string, expected: string, found: string): ProofProblem => ({
  path,
  message,
  expected,
  found,
});

/** Code units on either side that show an author which word is cut. */
const CUT_AROUND = 12;

/** Two characters of one word, on either side of an excerpt's edge. */
const INSIDE_WORD = /^[\p{L}\p{N}\p{M}]{2}$/u;

function excerptProblems(path: string, { start, end, text }: Excerpt, article: string): ProofProblem[] {
  const found = article.slice(start, end);
  if (found === text) {
    // "agreed" stands letter by letter in "disagreed"
    const cut = [start, end].filter((at) => INSIDE_WORD.test(article.slice(Math.max(0, at - 1), at + 1)));
    return cut.map((at) => {
      const around = article.slice(Math.max(0, start - CUT_AROUND), end + CUT_AROUND);
      return problem(`${path}.text`, `cuts a word at ${at}`, text, around);
    });
  }
  let letter = 0;
  while (letter < text.length && text.charAt(letter) === found.charAt(letter)) letter++;
  const elsewhere = article.indexOf(text);
  const hint = elsewhere < 0 ? 'the text stands nowhere in the article' : `the text stands at ${elsewhere}`;
  return [
    problem(
      `${path}.text`,
      `differs from the article at ${start + letter} (letter ${letter + 1}); ${hint}`,
      text,
      found,
    ),
  ];
}

function speltProblems(pack: Pack, texts: Readonly<Record<string, string>>): ProofProblem[] {
  return pack.people.flatMap((person, p) =>
    (person.spelt ?? []).flatMap(({ source, text, count }, i) => {
      const article = textOf(texts, source);
      if (article === undefined) return [];
      const found = wholeWordStarts(article, text).length;
      if (found === count) return [];
      return [
        problem(
          `people[${p}].spelt[${i}].count`,
          `"${text}" stands another number of times`,
          String(count),
          String(found),
        ),
      ];
    }),
  );
}

function saidProblems(pack: Pack, texts: Readonly<Record<string, string>>): ProofProblem[] {
  return pack.people.flatMap((person, p) =>
    person.said.flatMap(({ source, start, end, text }, i) => {
      const article = textOf(texts, source);
      if (article === undefined || article.slice(start, end) !== text) return [];
      if (quotedSpans(article).some(([from, to]) => from <= start && end <= to)) return [];
      return [problem(`people[${p}].said[${i}].text`, `is not inside quotation marks at ${start}`, `“${text}”`, text)];
    }),
  );
}

/** A place is one that a telling source names; no source's silence is filled. */
function placeProblems(pack: Pack, texts: Readonly<Record<string, string>>): ProofProblem[] {
  return (pack.events ?? []).flatMap(({ place, excerpts }, e) => {
    const articles = excerpts.map(({ source }) => textOf(texts, source));
    if (place === null || articles.includes(undefined)) return [];
    if (articles.some((article) => wholeWordStarts(article ?? '', place).length > 0)) return [];
    return [problem(`events[${e}].place`, 'no source that tells of it names the place', place, 'nothing')];
  });
}

/** Our own words may not carry as long a run of an article's words as makes two articles the same text. */
function ownWordsProblems(pack: Pack, texts: Readonly<Record<string, string>>): ProofProblem[] {
  const runs = new Map<string, string>();
  for (const { id } of pack.sources) {
    for (const run of runsOf(textOf(texts, id) ?? '')) if (!runs.has(run)) runs.set(run, id);
  }
  return ownWordsOf(pack).flatMap(({ path, text }) => {
    const run = runsOf(text).find((candidate) => runs.has(candidate));
    if (run === undefined) return [];
    const message = `shares ${SHARED_WORDS_MIN} words in a row with source "${runs.get(run)}"`;
    return [problem(path, message, 'words of our own', run)];
  });
}

function runsOf(text: string): string[] {
  const words = wordsOf(text).map((word) => word.folded);
  const runs: string[] = [];
  for (let i = 0; i + SHARED_WORDS_MIN <= words.length; i++) runs.push(words.slice(i, i + SHARED_WORDS_MIN).join(' '));
  return runs;
}

/** The recorded passages must be exactly those that the articles hold. */
function sharedProblems(pack: Pack, texts: Readonly<Record<string, string>>): ProofProblem[] {
  if (pack.sources.some(({ id }) => textOf(texts, id) === undefined)) return [];
  const ordered = Object.fromEntries(pack.sources.map(({ id }) => [id, texts[id] ?? '']));
  const found = findSharedPassages(ordered);
  const recorded = pack.shared ?? [];
  const key = ({ words, spans }: SharedPassage) =>
    JSON.stringify([
      words,
      Object.entries(spans)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { start, end }]) => [id, start, end]),
    ]);
  const foundKeys = new Set(found.map(key));
  const recordedKeys = new Set(recorded.map(key));
  return [
    ...recorded.flatMap((passage, i) =>
      foundKeys.has(key(passage))
        ? []
        : [problem(`shared[${i}]`, 'the articles share no such passage', spansText(passage), 'nothing')],
    ),
    ...found.flatMap((passage) =>
      recordedKeys.has(key(passage))
        ? []
        : [problem('shared', 'a shared passage is not recorded', 'nothing', spansText(passage))],
    ),
  ];
}

const spansText = ({ words, spans }: SharedPassage): string =>
  `${words} words: ${Object.entries(spans)
    .map(([id, { start, end }]) => `${id} ${start}–${end}`)
    .join(', ')}`;
