// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSearch } from '../../src/page/search';
import { build, endOf, tree } from './dom';

/** What a search tells, in order. */
let told: string[];
let lost: Node[];
let hits: Text[];

const get = (selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

/** A search for texts with "hit" in them. */
const search = (test = endOf('hit')) =>
  createSearch({
    test,
    onStart: () => told.push('start'),
    onHost: ({ localName }) => told.push(`host ${localName}`),
    onHit: (text) => {
      hits.push(text);
      told.push(text.data);
    },
    onLost: (root) => lost.push(root),
  });

beforeEach(() => {
  told = [];
  lost = [];
  hits = [];
  document.body.replaceChildren();
});

describe('a search', () => {
  it('has nothing to do before anything is added, and after all is done', () => {
    const { add, step } = search();
    expect(step()).toBe(false);
    add(document.body);
    expect(step()).toBe(true);
    while (step());
    expect([step(), told]).toEqual([false, ['start']]);
  });

  it('tells of a tree’s shadow roots before its text', () => {
    document.body.innerHTML = '<p>hit 1</p><x-a></x-a><div></div><p>hit 2</p>';
    get('div').attachShadow({ mode: 'open' });
    const { add, step } = search();
    add(document.body);
    while (step());
    expect(told).toEqual(['start', 'host x-a', 'host div', 'hit 1', 'hit 2']);
  });

  it('tells of a tree whose root itself is a host', () => {
    document.body.innerHTML = '<x-a>hit</x-a><div></div>';
    get('div').attachShadow({ mode: 'open' });
    const { add, step } = search();
    add(get('x-a'));
    add(get('div'));
    while (step());
    expect(told).toEqual(['start', 'host x-a', 'hit', 'start', 'host div']);
  });

  it('stops at each text that it finds, and takes one tree after the other', () => {
    document.body.innerHTML = '<p>hit 1</p><p>hit 2</p>';
    const { add, step } = search();
    add(document.body.children[1] as Element);
    add(document.body);
    const steps: string[] = [];
    while (step()) steps.push(told.splice(0).join());
    expect(steps.filter((text) => text !== '')).toEqual(['start', 'hit 2', 'start', 'hit 1', 'hit 2']);
  });

  it('begins at a node where that is wanted, for text and without another look for shadow roots', () => {
    document.body.innerHTML = '<p>hit 1</p><x-a></x-a><p id="from">hit 2</p><p>hit 3</p>';
    const { add, step } = search();
    add(document.body, get('#from'));
    while (step());
    expect(told).toEqual(['start', 'hit 2', 'hit 3']);
  });

  it('begins at the top where that node has gone before its turn', () => {
    document.body.innerHTML = '<p>hit 1</p><x-a></x-a><p id="from">hit 2</p><p>hit 3</p>';
    const { add, step } = search();
    add(document.body, get('#from'));
    get('#from').remove();
    while (step());
    expect(told).toEqual(['start', 'host x-a', 'hit 1', 'hit 3']);
  });
});

describe('a search in a document that changes', () => {
  it('is lost where what goes is what it stands in', () => {
    document.body.innerHTML = '<main><section><x-a></x-a><p>hit</p></section></main>';
    const { add, step, forget } = search();
    add(get('main'));
    while (step() && hits.length === 0);
    const section = get('section');
    section.remove();
    forget(section);
    expect([lost, step()]).toEqual([[get('main')], false]);
  });

  it('looks for shadow roots in what still stands', () => {
    document.body.innerHTML = '<main><section><x-a></x-a><x-b></x-b></section><x-c></x-c><p>hit</p></main>';
    const { add, step, forget } = search();
    add(get('main'));
    step();
    const section = get('section');
    section.remove();
    forget(section);
    while (step());
    expect([told, lost]).toEqual([['start', 'host x-a', 'host x-c', 'hit'], []]);
  });

  it('goes on where something else goes', () => {
    document.body.innerHTML = '<p>hit 1</p><p>hit 2</p><p>hit 3</p>';
    const { add, step, forget } = search();
    add(document.body);
    while (step() && hits.length === 0);
    const [, second] = document.body.children;
    second?.remove();
    if (second) forget(second);
    while (step());
    expect([told, lost]).toEqual([['start', 'hit 1', 'hit 3'], []]);
  });

  it('is given up where all of its tree goes, and takes the next', () => {
    document.body.innerHTML = '<p>hit 1</p><p>hit 2</p>';
    const [first, second] = document.body.children;
    if (!first || !second) throw new Error('no paragraphs');
    const { add, step, forget } = search();
    add(first);
    add(second);
    step();
    first.remove();
    forget(first);
    while (step());
    expect([told, lost]).toEqual([['start', 'start', 'hit 2'], []]);
  });

  it('finds all that stays, whatever goes meanwhile', () => {
    const cuts = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat()), { maxLength: 10 });
    fc.assert(
      fc.property(tree, cuts, (page, all) => {
        hits = [];
        document.body.replaceChildren(build(page));
        const texts = [...document.querySelectorAll('body, body *')].flatMap((element) =>
          [...element.childNodes].filter((node) => node instanceof Text),
        );
        const isLong = (text: string) => text.length > 2;
        const { add, step, forget } = search((text) => (isLong(text) ? 0 : -1));
        add(document.body);
        for (const [steps, at] of all) {
          for (let count = 0; count < steps; count++) step();
          const elements = document.querySelectorAll('body *');
          const element = elements[at % elements.length];
          if (!element) continue;
          element.remove();
          forget(element);
          for (const root of lost.splice(0)) add(root);
        }
        while (step());
        for (const text of texts) if (text.isConnected && isLong(text.data)) expect(hits).toContain(text);
      }),
    );
  });
});
