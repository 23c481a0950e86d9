// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Block, piecesOf } from '../../src/page/block';
import { readBlocks } from '../../src/page/blocks';
import { isVisible, offsetIn, placesOf } from '../../src/page/map';
import { build, tree } from './dom';

function blockOf(html: string): Block {
  document.body.innerHTML = html;
  const [block] = readBlocks(document.body);
  if (!block) throw new Error('no block');
  return block;
}

const data = (node: Node) => (node as Text).data;

/** The places of some words of the block, each as the text at its two ends. */
function ends(block: Block, words: string) {
  const start = block.text.indexOf(words);
  return placesOf(block, start, start + words.length).map(
    ({ startContainer, startOffset, endContainer, endOffset }) => [
      data(startContainer).slice(startOffset),
      data(endContainer).slice(0, endOffset),
    ],
  );
}

describe('placesOf', () => {
  it('is one place across inline elements, links, comments and line breaks', () => {
    const block = blockOf('<p>with Vladi<b>mi</b>r <!-- x --><a href="#">Pu<wbr>tin</a><br>there</p>');
    expect(ends(block, 'Vladimir Putin\nth')).toEqual([['Vladi', 'th']]);
  });

  it('leaves out what was passed over', () => {
    const block = blockOf('<p>one <ruby>two<rt>x</rt></ruby> three<button>y</button> four</p>');
    expect(ends(block, 'one two three four')).toEqual([
      ['one ', 'two'],
      [' three', ' three'],
      [' four', ' four'],
    ]);
  });

  it('takes no part of a node that only touches', () => {
    const block = blockOf('<p>one<b>two</b>three</p>');
    expect(ends(block, 'two')).toEqual([['two', 'two']]);
    expect(placesOf(block, 3, 3)).toEqual([]);
  });
});

describe('offsetIn', () => {
  it('tells the offset of a place in a node', () => {
    const block = blockOf('<p>one<br><b>two</b></p>');
    const two = document.querySelector('b')?.firstChild as Text;
    expect(offsetIn(block, two, 1)).toBe(5);
    expect(offsetIn(block, document.createTextNode('two'), 1)).toBeNull();
  });

  it('knows no place in text that has grown since the block was read', () => {
    const block = blockOf('<p>one</p>');
    const one = document.querySelector('p')?.firstChild as Text;
    one.data = 'one more';
    expect(offsetIn(block, one, 6)).toBeNull();
  });
});

describe('any block', () => {
  it('maps each character to the document and back', () => {
    fc.assert(
      fc.property(tree, (shape) => {
        document.body.replaceChildren(build(shape));
        for (const block of readBlocks(document.body)) {
          for (let at = 0; at < block.text.length; at++) {
            const places = placesOf(block, at, at + 1);
            // Only a line break stands in no text node.
            if (places.length === 0) expect(block.text[at]).toBe('\n');
            for (const { startContainer, startOffset, endContainer, endOffset } of places) {
              expect(startContainer).toBe(endContainer);
              expect(data(startContainer).slice(startOffset, endOffset)).toBe(block.text[at]);
              expect(offsetIn(block, startContainer, startOffset)).toBe(at);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('has all of its text, and nothing that was passed over, in its places', () => {
    fc.assert(
      fc.property(tree, (shape) => {
        document.body.replaceChildren(build(shape));
        for (const block of readBlocks(document.body)) {
          let text = '';
          for (const place of placesOf(block, 0, block.text.length)) {
            const range = document.createRange();
            range.setStart(place.startContainer, place.startOffset);
            range.setEnd(place.endContainer, place.endOffset);
            text += range.toString();
          }
          expect(text).toBe(
            piecesOf(block)
              .map(({ node }) => node.data)
              .join(''),
          );
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('isVisible', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** As browsers tell: an element without a box of its own is not visible by itself. */
  const boxes = (without: (element: Element) => boolean) =>
    vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
      return !without(this) && getComputedStyle(this).display !== 'contents';
    });

  it('asks the element around the text', () => {
    boxes(({ id }) => id === 'hidden');
    expect(isVisible(blockOf('<p>a <b>b</b></p>'))).toBe(true);
    expect(isVisible(blockOf('<p id="hidden">a</p>'))).toBe(false);
  });

  it('asks further out where an element has no box of its own', () => {
    boxes(({ id }) => id === 'hidden');
    expect(isVisible(blockOf('<div><p style="display: contents">a</p></div>'))).toBe(true);
    expect(isVisible(blockOf('<div id="hidden"><p style="display: contents">a</p></div>'))).toBe(false);
  });

  it('takes text that stands in closed details for hidden', () => {
    boxes(() => false);
    expect(isVisible(blockOf('<details>a</details>'))).toBe(false);
    expect(isVisible(blockOf('<details open>a</details>'))).toBe(true);
  });
});
