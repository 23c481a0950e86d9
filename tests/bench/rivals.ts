/** What else can mark names on a page, put to the same work. Runs in a page. */
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { anyOf, factored } from './name-patterns';

/** One way of marking all names in `root`; what it gives back takes the marks away again. */
export type Rival = (root: HTMLElement) => () => void;

const HIGHLIGHT = 'bench-trie';

/** All rivals, each with the same names. */
export function createRivals(names: readonly string[]): Record<string, Rival> {
  const plain = anyOf(names);
  const trie = factored(names);
  return {
    'mark.js': (root) => {
      const mark = new Mark(root);
      mark.markRegExp(plain, { exclude: ['script', 'style'] });
      return () => mark.unmark();
    },
    findAndReplaceDOMText: (root) => {
      const finder = findAndReplaceDOMText(root, { find: plain, wrap: 'mark', preset: 'prose' });
      return () => finder.revert();
    },
    'RegExp trie, highlights': (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const highlight = new Highlight();
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { data } = node as Text;
        trie.lastIndex = 0;
        for (let hit = trie.exec(data); hit; hit = trie.exec(data)) {
          const startOffset = hit.index;
          const endOffset = startOffset + hit[0].length;
          highlight.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
        }
      }
      CSS.highlights.set(HIGHLIGHT, highlight);
      return () => CSS.highlights.delete(HIGHLIGHT);
    },
  };
}
