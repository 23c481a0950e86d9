// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { findHosts, siftTexts, type Walk } from '../../src/page/sift';
import { endOf } from './dom';

const isHit = endOf('hit');

/** All that a walk still gives. */
function rest<N extends Node>(walk: Walk<N>): (N | null)[] {
  const found: (N | null)[] = [];
  for (let next = walk.next(); next !== undefined; next = walk.next()) found.push(next);
  return found;
}

function sift(html: string, test = isHit): string[] {
  document.body.innerHTML = html;
  return rest(siftTexts(document.body, null, test)).flatMap((text) => (text ? [text.data] : []));
}

const get = (selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

beforeEach(() => document.body.replaceChildren());

describe('siftTexts', () => {
  it('finds each text that passes once, in order', () => {
    expect(sift('<p>hit 1</p> no <div>hit 2 <b>no</b><p>a hit 3 hit</p></div>')).toEqual([
      'hit 1',
      'hit 2 ',
      'a hit 3 hit',
    ]);
  });

  it.each([
    ['<b>h</b>it'],
    ['hi<wbr>t'],
    ['a <i>h</i><u>i</u>t b'],
    ['h<!-- x -->it'],
    ['<b>hi</b><b></b>t'],
    ['h<span>i</span>\u00adt', 'hi\u00adt'],
  ])('finds a word that is cut: %s', (html, word = 'hit') => {
    expect(sift(html, endOf(word))).toHaveLength(1);
  });

  it('finds a long word by its last part, as far as a word is looked at', () => {
    expect(sift(`${'x'.repeat(40)}h<b>it</b>`)).toEqual(['it']);
    expect(sift(`h<b>it${'x'.repeat(40)}</b>`)).toHaveLength(1);
  });

  it('joins no words between which a separator stands', () => {
    for (const gap of [' ', '. ', '\n', '\u2014', '’']) {
      expect(sift(`h${gap}<b>it</b>`)).toEqual([]);
      expect(sift(`h<b>${gap}it</b>`)).toEqual([]);
      expect(sift(`a hit${gap}<b>b</b>`)).toEqual([`a hit${gap}`]);
    }
  });

  it('begins at a node', () => {
    document.body.innerHTML = '<p>hit 1</p><p id="from">hit 2</p><p>hit 3</p>';
    const from = get('#from');
    const textsFrom = (node: Node) => rest(siftTexts(document.body, node, isHit)).map((text) => text?.data);
    expect(textsFrom(from)).toEqual(['hit 2', 'hit 3']);
    expect(textsFrom(from.firstChild as Node)).toEqual(['hit 2', 'hit 3']);
  });

  it('gives control back where there are many nodes, or much text', () => {
    document.body.innerHTML = '<i>a</i>'.repeat(2_000);
    expect(rest(siftTexts(document.body, null, isHit))).toEqual([null, null, null]);
    document.body.innerHTML = `<p>${'word '.repeat(15_000)}</p>`.repeat(4);
    expect(rest(siftTexts(document.body, null, isHit))).toEqual([null]);
  });

  it('goes on where it was while the document changes elsewhere', () => {
    document.body.innerHTML = '<p>hit 1</p><p id="next">hit 2</p><p>hit 3</p>';
    const texts = siftTexts(document.body, null, isHit);
    texts.next();
    get('#next').remove();
    document.body.insertAdjacentHTML('afterbegin', '<p>hit 0</p>');
    document.body.insertAdjacentHTML('beforeend', '<p>hit 4</p>');
    expect(rest(texts).map((text) => text?.data)).toEqual(['hit 3', 'hit 4']);
  });

  it('tells where it stands, so that whoever moves that knows that its place is lost', () => {
    document.body.innerHTML = `<p>a</p><p>hit </p>${'<i>b</i>'.repeat(600)}`;
    const texts = siftTexts(document.body, null, isHit);
    expect(texts.next()).toBe(texts.at);
    expect(texts.at).toBe(document.querySelectorAll('p')[1]?.firstChild);
    expect(texts.next()).toBeNull();
    expect(texts.at).toBe(document.querySelectorAll('i')[500]?.firstChild);
  });

  it('finds wherever a hit ends, however texts and elements cut it', () => {
    const part = fc.constantFrom('hit', 'a hit', 'h', 'i', 't', 'hi', 'it', ' ', '', 'b', '. ');
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.boolean()), { maxLength: 30 }), (parts) => {
        const nodes = parts.map(([text]) => document.createTextNode(text));
        document.body.replaceChildren(
          ...nodes.map((node, index) => {
            const around = document.createElement('b');
            around.append(node);
            return parts[index]?.[1] ? around : node;
          }),
        );
        const found = rest(siftTexts(document.body, null, isHit));
        const places = found.map((node) => nodes.indexOf(node as Text));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        let before = '';
        for (const [index, { data }] of nodes.entries()) {
          const end = (before + data).lastIndexOf('hit') + 3;
          if (end > before.length + 2 || (end > before.length && end > 2)) expect(places).toContain(index);
          before += data;
        }
      }),
    );
  });
});

describe('findHosts', () => {
  it('finds elements with an open shadow root and custom elements, in order', () => {
    document.body.innerHTML = '<div id="a"></div><p>b<x-c></x-c></p><div id="d"></div>';
    get('#d').attachShadow({ mode: 'open' });
    const found = rest(findHosts(document.body)).map((element) => element?.id || element?.localName);
    expect(found).toEqual(['x-c', 'd']);
  });

  it('asks no element that has text of its own and no name of a custom element', () => {
    document.body.innerHTML = '<div id="a"><b>a</b></div><x-b>b</x-b>';
    get('#a').attachShadow({ mode: 'open' });
    expect(rest(findHosts(document.body))).toEqual([get('x-b')]);
  });

  it.each(['div', 'span', 'h2', 'h3', 'header', 'section', 'article'])(
    'asks <%s> where nothing is in it, and any that is rare in any case',
    (name) => {
      document.body.innerHTML = `<${name} id="a"></${name}><${name} id="b"><b>b</b></${name}><main id="c">c</main>`;
      for (const id of ['a', 'b', 'c']) get(`#${id}`).attachShadow({ mode: 'open' });
      expect(rest(findHosts(document.body))).toEqual([get('#a'), get('#c')]);
    },
  );

  it('gives control back where there are many elements', () => {
    document.body.innerHTML = '<q></q>'.repeat(1_200);
    expect(rest(findHosts(document.body))).toEqual([null, null]);
  });

  it('goes on where it was while the document changes', () => {
    document.body.innerHTML = `<p></p>${'<q></q>'.repeat(600)}<x-a></x-a>`;
    const hosts = findHosts(document.body);
    expect(hosts.next()).toBeNull();
    get('p').remove();
    expect(hosts.next()).toBe(get('x-a'));
    expect(hosts.next()).toBeUndefined();
  });
});
