/** Regular expressions that find any of many names. Pure. */

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** Without the `u` flag and look-behind, which would cost a rival several floors; so names in other scripts are not found. */
const asWord = (pattern: string): RegExp => new RegExp(`\\b(?:${pattern})(?!\\w)`, 'g');

/** The names one after the other, longer ones first so that they win. */
export function anyOf(names: readonly string[]): RegExp {
  return asWord(
    [...new Set(names)]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
  );
}

interface Trie {
  ends: boolean;
  next: Map<string, Trie>;
}

function patternOf({ ends, next }: Trie): string {
  const ways = Array.from(next, ([letter, inner]) => escaped(letter) + patternOf(inner));
  if (ways.length === 0) return '';
  const choice = ways.length === 1 && !ends ? ways.join('') : `(?:${ways.join('|')})`;
  return ends ? `${choice}?` : choice;
}

/** The same names with common beginnings written once, so that a name that cannot be is given up at its first letter. */
export function factored(names: readonly string[]): RegExp {
  const root: Trie = { ends: false, next: new Map() };
  for (const name of names) {
    let at = root;
    for (const letter of name) {
      const inner = at.next.get(letter) ?? { ends: false, next: new Map() };
      at.next.set(letter, inner);
      at = inner;
    }
    at.ends = true;
  }
  return asWord(patternOf(root));
}
