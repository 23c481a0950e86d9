/** Concepts: small sets of words and phrases that mean much the same, found among a sentence's tokens. */
import type { Token } from './tokens';
import { readTokens } from './tokens';

/** One phrase: words, or beginnings of words; `GAP` lets up to three words stand between. */
interface Pattern {
  concept: number;
  parts: { text: string; prefix: boolean; gapBefore: boolean }[];
}

export interface Concepts {
  names: string[];
  whole: Map<string, Pattern[]>;
  /** By the first three letters of a beginning. */
  prefixed: Map<string, Pattern[]>;
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
  const concepts: Concepts = { names: Object.keys(lexicon), whole: new Map(), prefixed: new Map() };
  for (const [concept, name] of concepts.names.entries()) {
    for (const phrase of (lexicon[name] ?? '').split(',')) {
      const parts: Pattern['parts'] = [];
      let gapBefore = false;
      for (const piece of phrase.trim().split(/\s+/u)) {
        if (piece === '~') {
          gapBefore = true;
          continue;
        }
        const tokens = readTokens(piece.replace(/^u\.s\.$/u, 'U.S.'));
        for (const [index, token] of tokens.entries()) {
          parts.push({ text: token.word, prefix: piece.endsWith('*') && index === tokens.length - 1, gapBefore });
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

function matchFrom(tokens: Token[], at: number, pattern: Pattern): number {
  let position = at;
  for (const [index, part] of pattern.parts.entries()) {
    const reach = part.gapBefore ? GAP_WORDS : 0;
    let found = -1;
    for (let skip = 0; skip <= reach; skip++) {
      const word = tokens[position + skip]?.word;
      if (word === undefined) break;
      if (part.prefix ? word.startsWith(part.text) : word === part.text) {
        found = position + skip;
        break;
      }
    }
    if (found < 0) return -1;
    if (index === 0 && found !== at) return -1;
    position = found + 1;
  }
  return position;
}

/** Concepts among the tokens, in the order of their first words; each concept at most once for a first word. */
export function findConcepts(concepts: Concepts, tokens: Token[]): ConceptHit[] {
  const hits: ConceptHit[] = [];
  for (const [at, token] of tokens.entries()) {
    const from = hits.length;
    for (const list of [concepts.whole.get(token.word), concepts.prefixed.get(token.word.slice(0, PREFIX_KEY))]) {
      for (const pattern of list ?? []) {
        const to = matchFrom(tokens, at, pattern);
        if (to < 0) continue;
        const known = hits.findIndex((hit, index) => index >= from && hit.concept === pattern.concept);
        const old = known < 0 ? undefined : hits[known];
        if (old) old.to = Math.max(old.to, to);
        else hits.push({ concept: pattern.concept, from: at, to });
      }
    }
  }
  return hits;
}
