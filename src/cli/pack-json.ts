/** Longest line of a pack's JSON; the same as the formatter's. */
const WIDTH = 120;

/**
 * A pack as JSON that is pleasant to edit and to compare: what fits stands on one line (an excerpt, a list of names),
 * the rest is opened one level; two spaces, a line break at the end. The same value always gives the same text.
 */
export function formatPack(value: unknown): string {
  return `${format(value, 0, 0)}\n`;
}

/** `taken` are the columns before the value on its line, its key and the comma after it included. */
function format(value: unknown, indent: number, taken: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const entries: [string, unknown][] = isList
    ? value.map((item) => ['', item])
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [`${JSON.stringify(key)}: `, item]);
  const [open, close] = isList ? '[]' : '{}';
  if (entries.length === 0) return `${open}${close}`;
  const isLeaf = entries.every(([, item]) => typeof item !== 'object' || item === null || isListOfWords(item));
  if (isLeaf) {
    const pad = isList ? '' : ' ';
    const line = `${open}${pad}${entries.map(([key, item]) => key + flat(item)).join(', ')}${pad}${close}`;
    if (indent + taken + line.length <= WIDTH) return line;
  }
  const inner = indent + 2;
  if (isListOfWords(value)) return `[\n${fill(value, inner)}\n${' '.repeat(indent)}]`;
  const lines = entries.map(([key, item]) => `${' '.repeat(inner)}${key}${format(item, inner, key.length + 1)}`);
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

/** A long list of words, as many on a line as fit. */
function fill(words: unknown[], indent: number): string {
  const lines: string[] = [];
  let line = '';
  words.forEach((word, index) => {
    const next = JSON.stringify(word) + (index + 1 < words.length ? ',' : '');
    if (line !== '' && indent + line.length + 1 + next.length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? next : ` ${next}`;
  });
  return [...lines, line].map((text) => ' '.repeat(indent) + text).join('\n');
}

function isListOfWords(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object');
}

function flat(value: unknown): string {
  return isListOfWords(value) ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]` : JSON.stringify(value);
}
