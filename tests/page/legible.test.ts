// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { kindOf } from '../../src/page/kinds';
import { createLegible } from '../../src/page/legible';
import { isElement } from '../../src/page/nodes';
import { build, tree } from './dom';

const get = (selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

/** Whether the text in an element of this page is read, by its id. */
function isRead(html: string, id = 'a'): boolean {
  document.body.innerHTML = html;
  return createLegible().has(get(`#${id}`));
}

/** The same, told from all that is around the node each time anew. */
function isReadSlowly(node: Node | null): boolean {
  if (!node) return true;
  if (isElement(node) && ['skip', 'wall'].includes(kindOf(node))) return false;
  return isReadSlowly(node instanceof ShadowRoot ? node.host : node.parentNode);
}

beforeEach(() => document.body.replaceChildren());

describe('text', () => {
  it('is read in blocks and in running text', () => {
    expect(isRead('<article><p>a <b id="a">b</b></p></article>')).toBe(true);
    expect(isRead('<div id="a">a</div>')).toBe(true);
  });

  it.each(['button', 'script', 'textarea', 'video', 'dialog'])('is not read in a %s, nor anywhere inside', (name) => {
    expect(isRead(`<${name} id="a">a</${name}>`)).toBe(false);
    expect(isRead(`<div><${name}></${name}></div><p id="a">a</p>`)).toBe(true);
    document.body.innerHTML = `<${name}></${name}>`;
    const inner = document.createElement('b');
    get(name).append(document.createElement('p'));
    get(`${name} p`).append(inner);
    expect(createLegible().has(inner)).toBe(false);
  });

  it('is not read in a shadow tree whose host is inside of what is passed over', () => {
    document.body.innerHTML = '<button hidden><div></div></button>';
    const root = get('div').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>a</p>';
    const legible = createLegible();
    expect([root, root.firstChild].map((node) => node && legible.has(node))).toEqual([false, false]);
    get('button').replaceWith(get('div'));
    legible.clear();
    expect([root, root.firstChild].map((node) => node && legible.has(node))).toEqual([true, true]);
  });
});

it('what was found out holds until it is told that the document has changed', () => {
  document.body.innerHTML = '<section><p>a</p></section>';
  const legible = createLegible();
  expect(legible.has(get('p'))).toBe(true);
  get('section').setAttribute('hidden', '');
  expect(legible.has(get('p'))).toBe(true);
  legible.clear();
  expect(legible.has(get('p'))).toBe(false);
});

it('what is remembered answers as looking at everything would, in whatever order it is asked', () => {
  const order = fc.array(fc.nat(), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(tree, order, fc.boolean(), (page, asked, isShadowed) => {
      document.body.replaceChildren(build(page));
      const all: Node[] = [...document.body.querySelectorAll('*')];
      const host = document.body.querySelector('p, div, span');
      if (isShadowed && host) {
        const root = host.attachShadow({ mode: 'open' });
        root.append(build(page));
        all.push(root, ...root.querySelectorAll('*'));
      }
      const legible = createLegible();
      for (const index of asked) {
        const node = all[index % all.length];
        if (node) expect(legible.has(node)).toBe(isReadSlowly(node));
      }
    }),
  );
});
