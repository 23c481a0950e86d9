import fc from 'fast-check';
import { type Block, piecesOf } from '../../src/page/block';
import { readBlocks } from '../../src/page/blocks';

/** Puts `html` into the body and gives the texts of its blocks. */
export function textsOf(html: string): string[] {
  document.body.innerHTML = html;
  return [...readBlocks(document.body)].map((block) => block.text);
}

/** A test for texts with a word in them. */
export const endOf = (word: string) => (text: string) => (text.includes(word) ? text.indexOf(word) + word.length : -1);

/** What a block must always be: its pieces' data in their places, and nothing else but line breaks. */
export function isWhole(block: Block): boolean {
  let at = 0;
  for (const { node, start } of piecesOf(block)) {
    if (!/^\n*$/.test(block.text.slice(at, start))) return false;
    if (!block.text.startsWith(node.data, start)) return false;
    at = start + node.data.length;
  }
  return at === block.text.length && /\S/.test(block.text);
}

interface Tree {
  tag: string;
  children: (Tree | string)[];
}

/** Elements of all kinds in each other, and texts. */
export const tree = fc.letrec<{ node: Tree; child: Tree | string }>((tie) => ({
  node: fc.record({
    tag: fc.constantFrom('p', 'div', 'li', 'td', 'span', 'a', 'b', 'x-e', 'br', 'script', 'button', 'video'),
    children: fc.array(tie('child'), { maxLength: 5, depthIdentifier: 'tree' }),
  }),
  child: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('', ' ', '\n', 'x', 'word ', ' two words', 'é😀'),
    tie('node'),
  ),
})).node;

export function build({ tag, children }: Tree): Element {
  const element = document.createElement(tag);
  if (tag === 'br') return element;
  for (const child of children) {
    element.append(typeof child === 'string' ? document.createTextNode(child) : build(child));
  }
  return element;
}
