/** Concepts: small sets of words and phrases that mean much the same, found among a sentence's tokens. */
import type { Token } from './tokens';
import { phraseWords } from './tokens';

/** One phrase: words, or beginnings of words; `GAP_WORDS` let others stand between. */
interface Pattern {
  concept: number;
  parts: { text: string; prefix: boolean; gapBefore: boolean }[];
}

export interface Concepts {
  names: string[];
  whole: Map<string, Pattern[]>;
  /** By the first three letters of a beginning. */
  prefixed: Map<string, Pattern[]>;
  /** Of words that were met, the phrases that begin with them. */
  met: Map<string, readonly Pattern[]>;
}

export interface ConceptHit {
  concept: number;
  /** Token range, end exclusive. */
  from: number;
  to: number;
}

const GAP_WORDS = 3;
const PREFIX_KEY = 3;

/** Reads a lexicon: concept name → phrases joined by commas; "word*" is a beginning, "~" up to three words between. */
export function loadConcepts(lexicon: Record<string, string>): Concepts {
  const concepts: Concepts = { names: Object.keys(lexicon), whole: new Map(), prefixed: new Map(), met: new Map() };
  for (const [concept, name] of concepts.names.entries()) {
    for (const phrase of (lexicon[name] ?? '').split(',')) {
      const parts: Pattern['parts'] = [];
      let gapBefore = false;
      for (const piece of phrase.trim().split(/\s+/u)) {
        if (piece === '~') {
          gapBefore = true;
          continue;
        }
        const words = phraseWords(piece.replace(/^u\.s\.$/u, 'U.S.'));
        for (const [index, text] of words.entries()) {
          parts.push({ text, prefix: piece.endsWith('*') && index === words.length - 1, gapBefore });
          gapBefore = false;
        }
      }
      const first = parts[0];
      if (!first) continue;
      const map = first.prefix && first.text.length >= PREFIX_KEY ? concepts.prefixed : concepts.whole;
      const key = first.prefix && first.text.length >= PREFIX_KEY ? first.text.slice(0, PREFIX_KEY) : first.text;
      const list = map.get(key);
      if (list) list.push({ concept, parts });
      else map.set(key, [{ concept, parts }]);
    }
  }
  return concepts;
}

/** Where a phrase ends whose first word stands at `at`; -1 where it does not go on from there. */
function endOf(tokens: readonly Token[], at: number, { parts }: Pattern): number {
  let position = at + 1;
  for (let index = 1; index < parts.length; index++) {
    const part = parts[index];
    if (!part) break;
    const last = position + (part.gapBefore ? GAP_WORDS : 0);
    while (position <= last && !isPart(part, tokens[position]?.word)) position++;
    if (position > last) return -1;
    position++;
  }
  return position;
}

const isPart = ({ text, prefix }: Pattern['parts'][number], word: string | undefined): boolean =>
  word !== undefined && (prefix ? word.startsWith(text) : word === text);

/** Concepts among the tokens, in the order of their first words; each concept at most once for a first word. */
export function findConcepts(concepts: Concepts, tokens: readonly Token[]): ConceptHit[] {
  const hits: ConceptHit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const starting = startingWith(concepts, tokens[at]?.word ?? '');
    const from = hits.length;
    for (let index = 0; index < starting.length; index++) {
      const pattern = starting[index];
      const to = pattern ? endOf(tokens, at, pattern) : -1;
      if (!pattern || to < 0) continue;
      let known = from;
      while (known < hits.length && hits[known]?.concept !== pattern.concept) known++;
      const old = hits[known];
      if (old) old.to = Math.max(old.to, to);
      else hits.push({ concept: pattern.concept, from: at, to });
    }
  }
  return hits;
}

const NONE: readonly Pattern[] = [];

/** The phrases that begin with a word; looked for once, since words come again. */
function startingWith({ whole, prefixed, met }: Concepts, word: string): readonly Pattern[] {
  const known = met.get(word);
  if (known) return known;
  const exact = whole.get(word) ?? NONE;
  const near = prefixed.get(word.slice(0, PREFIX_KEY));
  const begun = near?.filter(({ parts: [first] }) => first !== undefined && isPart(first, word)) ?? NONE;
  const starting = begun.length === 0 ? exact : exact.length === 0 ? begun : [...exact, ...begun];
  met.set(word, starting);
  return starting;
}

/** Forgets the words that were met, so that no page's words are kept. */
export const forgetMet = ({ met }: Concepts): void => met.clear();
