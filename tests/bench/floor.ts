/** The least that reading a page can cost. Runs in a page. */

/**
 * Walks the text nodes and touches every character; what any reader of the page has to do at least. The sum is given back so
 * that no compiler can leave the work out.
 */
export function walkFloor(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let index = 0; index < data.length; index++) sum += data.charCodeAt(index);
  }
  return sum;
}
