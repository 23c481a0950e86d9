import { type Block, readBlocks } from '../../src/page/blocks';

/** Puts `html` into the body and gives the texts of its blocks. */
export function textsOf(html: string): string[] {
  document.body.innerHTML = html;
  return [...readBlocks(document.body)].map((block) => block.text);
}

/** What a block must always be: its pieces' data in their places, and nothing else but line breaks. */
export function isWhole(block: Block): boolean {
  let at = 0;
  for (const { node, start } of block.pieces) {
    if (!/^\n*$/.test(block.text.slice(at, start))) return false;
    if (!block.text.startsWith(node.data, start)) return false;
    at = start + node.data.length;
  }
  return at === block.text.length && /\S/.test(block.text);
}
