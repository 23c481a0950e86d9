// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Block, piecesOf } from '../../src/page/block';
import { readBlocks } from '../../src/page/blocks';
import { type Appetite, createTracker, OBSERVED, type Tracker } from '../../src/page/tracker';
import { endOf } from './dom';

const ALL: Appetite = { test: () => 0, isPicky: () => false, wants: () => true };
const isHit = (text: string) => text.includes('hit');
const test = endOf('hit');
const PICKY: Appetite = { test, isPicky: () => true, wants: isHit };

/** A tracker fed by a real observer, and the blocks that stand by what it told. */
function track(root: Node, appetite = ALL) {
  const observer = new MutationObserver(() => {});
  observer.observe(root, OBSERVED);
  const tracker: Tracker = createTracker((shadowRoot) => observer.observe(shadowRoot, OBSERVED), appetite);
  tracker.seed(root);
  const standing = new Set<Block>();
  const take = () => {
    const change = tracker.take();
    for (const block of change.gone) if (!standing.delete(block)) throw new Error('gone without having come');
    for (const block of change.fresh) standing.add(block);
    return { fresh: change.fresh.map(({ text }) => text), gone: change.gone.map(({ text }) => text) };
  };
  return {
    tracker,
    standing,
    take,
    note: () => tracker.note(observer.takeRecords()),
    /** What was changed up to now will not be told. */
    drop: () => void observer.takeRecords(),
    /** Reads all that changed; what came and went, and how many nodes were visited for it. */
    settle() {
      tracker.note(observer.takeRecords());
      const before = tracker.nodesRead;
      while (tracker.step() !== null);
      return { ...take(), nodes: tracker.nodesRead - before };
    },
    stop: () => observer.disconnect(),
  };
}

const get = (selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

let page: ReturnType<typeof track>;

function open(html: string, appetite = ALL) {
  document.body.innerHTML = html;
  page = track(document.body, appetite);
  return page.settle();
}

beforeEach(() => document.body.replaceChildren());
afterEach(() => page?.stop());

describe('createTracker', () => {
  it('reads everything once', () => {
    expect(open('<p>a</p><p>b</p>')).toMatchObject({ fresh: ['a', 'b'], gone: [] });
    expect(page.settle()).toEqual({ fresh: [], gone: [], nodes: 0 });
  });

  it('reads only what is added, whatever the size of the page', () => {
    open('<p>x</p>\n'.repeat(1_000));
    document.body.append(...[1, 2].map((n) => Object.assign(document.createElement('p'), { textContent: `new ${n}` })));
    const { fresh, gone, nodes } = page.settle();
    expect({ fresh, gone }).toEqual({ fresh: ['new 1', 'new 2'], gone: [] });
    expect(nodes).toBeLessThan(10);
  });

  it('reads only the block whose text was edited', () => {
    open(`${'<p>x</p>'.repeat(100)}<p id="a">a<b>b</b>c</p>`);
    const text = get('#a b').firstChild as Text;
    text.data = 'B';
    const { fresh, gone, nodes } = page.settle();
    expect({ fresh, gone }).toEqual({ fresh: ['aBc'], gone: ['abc'] });
    expect(nodes).toBeLessThan(10);
  });

  it('forgets text that goes, and reads nothing for it', () => {
    open('<div><p>a</p><p>b</p></div><p>c</p>');
    get('div').remove();
    expect(page.settle()).toEqual({ fresh: [], gone: ['a', 'b'], nodes: 0 });
  });

  it('joins and parts runs of text', () => {
    open('<div>a<p>x</p>b</div>');
    get('p').remove();
    expect(page.settle()).toMatchObject({ fresh: ['ab'], gone: expect.arrayContaining(['a', 'x', 'b']) });
    get('div').insertBefore(document.createElement('hr'), get('div').lastChild);
    expect(page.settle()).toMatchObject({ fresh: ['a', 'b'], gone: ['ab'] });
  });

  it('follows a second br', () => {
    open('<p>a<br>b</p>');
    get('p').insertBefore(document.createElement('br'), get('br'));
    expect(page.settle()).toMatchObject({ fresh: ['a', 'b'], gone: ['a\nb'] });
  });

  it('follows a block that moves, and a whole body that is swapped', () => {
    open('<div id="a"><p>a</p></div><div id="b">b</div>');
    get('#b').append(get('p'));
    expect(page.settle()).toMatchObject({ fresh: ['a'], gone: ['a'] });
    document.body.innerHTML = '<p>c</p>';
    expect(page.settle()).toMatchObject({ fresh: ['c'], gone: expect.arrayContaining(['a', 'b']) });
  });

  it('counts text that comes and goes between two readings for nothing', () => {
    open('<p>a</p>');
    const p = document.createElement('p');
    p.textContent = 'x';
    document.body.append(p);
    p.remove();
    expect(page.settle()).toEqual({ fresh: [], gone: [], nodes: 0 });
  });

  it('reads what is shown later and forgets what is hidden', () => {
    open('<div id="a">a<span hidden>b</span></div><p id="c">c</p><dialog>d</dialog>');
    get('span').removeAttribute('hidden');
    get('#c').setAttribute('contenteditable', '');
    get('dialog').setAttribute('open', '');
    expect(page.settle()).toMatchObject({ fresh: ['ab', 'd'], gone: ['a', 'c'] });
  });

  it('does not read skipped text that changes, nor our own host', () => {
    open('<p>a</p><script>x</script><div contenteditable><p>x</p></div>');
    get('script').textContent = 'y';
    get('[contenteditable] p').textContent = 'y';
    document.body.append(document.createElement('parallax-card'));
    const { fresh, gone, nodes } = page.settle();
    expect({ fresh, gone }).toEqual({ fresh: [], gone: [] });
    expect(nodes).toBeLessThan(4);
  });

  it('follows open shadow roots, those that come late as well', () => {
    open('<x-a></x-a><x-b></x-b>');
    const late = get('x-b').attachShadow({ mode: 'open' });
    late.innerHTML = '<p>b</p>';
    page.tracker.checkHosts();
    expect(page.settle()).toMatchObject({ fresh: ['b'], gone: [] });
    late.innerHTML = '<p>c</p>';
    expect(page.settle()).toMatchObject({ fresh: ['c'], gone: ['b'] });
    get('x-b').remove();
    expect(page.settle()).toMatchObject({ fresh: [], gone: ['c'] });
    expect(page.tracker.roots.size).toBe(0);
  });

  it('reads the rest of an inline element in which another reading stopped', () => {
    open('<div>a<b>b</b>c</div>');
    const u = document.createElement('u');
    u.innerHTML = '<p></p>word';
    get('div').lastChild?.remove();
    get('b').append(u);
    expect(page.settle()).toMatchObject({ fresh: ['ab', 'word'], gone: ['abc'] });
  });

  it('knows the block of a text node while it stands', () => {
    open('<p>a<b>b</b></p>');
    const text = get('b').firstChild as Text;
    expect(page.tracker.blockOf(text)?.text).toBe('ab');
    get('p').remove();
    page.settle();
    expect(page.tracker.blockOf(text)).toBeUndefined();
  });

  it('finds its way again when the place where it was reading is removed', () => {
    document.body.innerHTML = '<div><p>a</p></div><div><p>b</p></div><div><p>c</p></div>';
    page = track(document.body);
    page.tracker.step();
    expect(page.take().fresh).toEqual(['a']);
    document.querySelectorAll('div')[1]?.remove();
    expect(page.settle()).toMatchObject({ fresh: ['c'], gone: [] });
  });
});

/** A picky appetite that grows when it is told. */
function growing() {
  let isHungry = false;
  const appetite: Appetite = {
    test,
    isPicky: () => !isHungry,
    wants: (text) => isHungry || isHit(text),
  };
  return {
    appetite,
    grow() {
      isHungry = true;
      page.tracker.seed(document.body);
      for (const root of page.tracker.roots) page.tracker.seed(root);
    },
  };
}

describe('a picky tracker', () => {
  it('keeps the blocks with a hit and no others', () => {
    const html = '<h1>a</h1><p>a hit</p><div>b<p>c</p>hit <b>me</b></div><ul><li>d</li><li>hits</li></ul>';
    expect(open(html, PICKY)).toMatchObject({ fresh: ['a hit', 'hit me', 'hits'], gone: [] });
    expect(page.tracker.blockOf(get('h1').firstChild as Text)).toBeUndefined();
    expect(page.tracker.blockOf(get('b').firstChild as Text)?.text).toBe('hit me');
  });

  it('finds a hit that elements or a line break in the source cut', () => {
    const { fresh } = open('<p>a <b>h</b>it</p><p>hi<wbr>t</p><p>b<i>h<u>i</u></i>t c</p><p>h<br>it</p>', PICKY);
    expect(fresh).toEqual(['a hit', 'hit', 'bhit c']);
  });

  it('never keeps text that is not read', () => {
    const unread = ['script', 'button', 'code', 'textarea', 'dialog', 'parallax-card'];
    const html = unread.map((tag) => `<div><${tag}>hit</${tag}></div>`).join('');
    const hidden = '<p hidden>hit</p><div hidden><p>hit</p></div><div contenteditable><p>hit</p></div>';
    expect(open(`${html}${hidden}<svg><text>hit</text></svg>`, PICKY)).toMatchObject({ fresh: [], gone: [] });
    get('script').textContent = 'another hit';
    get('[contenteditable] p').textContent = 'another hit';
    expect(page.settle()).toMatchObject({ fresh: [], gone: [] });
  });

  it('keeps nothing of a block that is not wanted though it passes the test', () => {
    const few: Appetite = { ...PICKY, wants: (text) => isHit(text) && text.length < 10 };
    expect(open('<p>hit</p><p>a hit that is too long</p>', few)).toMatchObject({ fresh: ['hit'], gone: [] });
    const long = document.querySelectorAll('p')[1] as Element;
    expect(page.tracker.blockOf(long.firstChild as Text)).toBeUndefined();
    long.remove();
    expect(page.settle()).toMatchObject({ fresh: [], gone: [] });
  });

  it('reads a block that it does not keep but once, however many of its pieces pass the test', () => {
    const none: Appetite = { ...PICKY, wants: () => false };
    const { nodes } = open(`<p>${'<i>hit</i> '.repeat(500)}</p>`, none);
    expect(nodes).toBeLessThan(3_000);
  });

  it('reads no more open shadow roots than a page of prose could have', () => {
    document.body.replaceChildren(
      ...Array.from({ length: 5_100 }, () => {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' });
        return host;
      }),
    );
    page = track(document.body, PICKY);
    page.settle();
    expect(page.tracker.roots.size).toBe(5_000);
  });

  it('follows text that becomes a hit, and ceases to be one', () => {
    open('<p>a</p><p>hit</p>', PICKY);
    const [a, b] = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
    if (a) a.data = 'hit now';
    if (b) b.data = 'b';
    expect(page.settle()).toMatchObject({ fresh: ['hit now'], gone: ['hit'] });
    expect(b && page.tracker.blockOf(b)).toBeUndefined();
  });

  it('looks only at what is added, whatever the size of the page', () => {
    open('<p>x</p>\n'.repeat(1_000), PICKY);
    for (const text of ['a hit', 'new']) {
      document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
    }
    const { fresh, gone, nodes } = page.settle();
    expect({ fresh, gone }).toEqual({ fresh: ['a hit'], gone: [] });
    expect(nodes).toBeLessThan(10);
  });

  it('finds hits in open shadow roots, those that come late as well', () => {
    document.body.innerHTML = '<p>a</p><x-a></x-a><x-b></x-b>';
    get('x-a').attachShadow({ mode: 'open' }).innerHTML = '<p>b</p><p>hit one</p>';
    page = track(document.body, PICKY);
    expect(page.settle()).toMatchObject({ fresh: ['hit one'] });
    get('x-b').attachShadow({ mode: 'open' }).innerHTML = '<p>hit two</p>';
    page.tracker.checkHosts();
    expect(page.settle()).toMatchObject({ fresh: ['hit two'] });
  });

  it('finds hits in the late root of a host that was added', () => {
    open('<p>a</p>', PICKY);
    document.body.append(document.createElement('x-c'));
    page.settle();
    get('x-c').attachShadow({ mode: 'open' }).innerHTML = '<p>hit</p>';
    page.tracker.checkHosts();
    expect(page.settle()).toMatchObject({ fresh: ['hit'] });
  });

  it('gives up everything in a very large tree that is removed', () => {
    open(`<div>${'<p>hit</p>'.repeat(3_000)}</div><p>last hit</p>`, PICKY);
    expect(page.standing.size).toBe(3_001);
    get('div').remove();
    expect(page.settle().gone).toHaveLength(3_000);
    expect(Array.from(page.standing, ({ text }) => text)).toEqual(['last hit']);
  });

  it('finds a shadow root again that went and came back with a very large tree', () => {
    open(`<div>${'<p>a</p>'.repeat(2_500)}<x-host></x-host></div>`);
    const div = get('div');
    get('x-host').attachShadow({ mode: 'open' }).innerHTML = '<p>in a root</p>';
    page.tracker.checkHosts();
    expect(page.settle().fresh).toEqual(['in a root']);
    div.remove();
    page.settle();
    document.body.append(div);
    page.settle();
    expect(Array.from(page.standing, ({ text }) => text)).toContain('in a root');
    expect(page.tracker.roots.size).toBe(1);
  });

  it('goes on doubting what it knows where a very large tree is removed meanwhile', () => {
    open(`<p>a</p><p>b</p><div>${'<p>c</p>'.repeat(2_500)}</div>`);
    get('p').setAttribute('hidden', '');
    page.drop();
    page.tracker.catchUp(document.body);
    get('div').remove();
    page.settle();
    expect(Array.from(page.standing, ({ text }) => text)).toEqual(['b']);
  });

  it('reads everything once it is hungry, and keeps the blocks that it had', () => {
    const { appetite, grow } = growing();
    open('<p>a</p><p>hit</p><x-a></x-a><p>b<br>c</p>', appetite);
    const [known] = page.standing;
    get('x-a').attachShadow({ mode: 'open' }).innerHTML = '<p>in a root</p>';
    page.tracker.checkHosts();
    page.settle();
    grow();
    const { fresh, gone } = page.settle();
    expect({ fresh: fresh.toSorted(), gone }).toEqual({ fresh: ['a', 'b\nc', 'in a root'], gone: [] });
    expect(page.standing).toContain(known);
  });

  it('reads in full up to where it has had enough, and only looks through the rest', () => {
    let left = 2;
    const appetite: Appetite = {
      test,
      isPicky: () => left === 0,
      wants: (text) => isHit(text) || (left > 0 && left-- > 0),
    };
    const { fresh, nodes } = open(`<p>a</p><p>hit</p><p>b</p>${'<p>c</p>'.repeat(500)}<p>last hit</p>`, appetite);
    expect(fresh).toEqual(['a', 'hit', 'b', 'last hit']);
    expect(nodes).toBeLessThan(20);
  });

  it('begins again where its place is removed while it looks through a long page', () => {
    document.body.innerHTML = `<div>${'<i>a</i>'.repeat(600)}</div>${'<i>b</i>'.repeat(600)}<p>hit</p>`;
    page = track(document.body, PICKY);
    for (let step = 0; step < 3; step++) page.tracker.step();
    get('div').remove();
    expect(page.settle()).toMatchObject({ fresh: ['hit'], gone: [] });
  });

  it('joins text where what parted it goes, though none of it was kept', () => {
    open('<div>x<p>y</p>hit</div><div>h<hr>it</div>', PICKY);
    get('p').remove();
    get('hr').remove();
    expect(page.settle()).toMatchObject({ fresh: ['xhit', 'hit'], gone: ['hit'] });
  });

  it('joins text also where what is around it is to be looked through again', () => {
    open('<div>x<p>y</p>hit</div>', PICKY);
    get('p').remove();
    page.note();
    page.tracker.seed(document.body);
    expect(page.settle()).toMatchObject({ fresh: ['xhit'], gone: ['hit'] });
  });

  it('tells of a block after which other it was read only where that stands before it', () => {
    document.body.innerHTML = '<p>hit 1</p><x-a></x-a><p>hit 3</p><p>hit 4</p>';
    get('x-a').attachShadow({ mode: 'open' }).innerHTML = '<p>hit 2</p>';
    page = track(document.body, PICKY);
    page.settle();
    const order = () => Array.from(page.standing, (block) => [block.text, block.after?.text]);
    expect(new Map(order() as [string, string][])).toEqual(
      new Map([
        ['hit 1', undefined],
        ['hit 2', undefined],
        ['hit 3', 'hit 1'],
        ['hit 4', 'hit 3'],
      ]),
    );
    document.body.insertAdjacentHTML('beforeend', '<p>hit 5</p>');
    document.body.insertAdjacentHTML('afterbegin', '<p>hit 0</p>');
    page.settle();
    expect(order().find(([text]) => text === 'hit 0')).toEqual(['hit 0', undefined]);
  });
});

const TAGS = ['p', 'div', 'span', 'b', 'br', 'script', 'x-e', 'hr'];

type Edit =
  | { kind: 'add'; at: number; tag: string; text: string }
  | { kind: 'text'; at: number; text: string }
  | { kind: 'remove' | 'hide'; at: number }
  | { kind: 'move'; at: number; to: number }
  | { kind: 'step'; at: number }
  | { kind: 'note' };

const at = fc.nat(1_000);
const editsWith = (texts: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('add' as const), at, tag: fc.constantFrom(...TAGS, ''), text: texts }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('text' as const), at, text: texts }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'hide' as const), at }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), at, to: at }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('step' as const), at: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('note' as const) }) },
  );

function nodesIn(root: Node): Node[] {
  return [...root.childNodes].flatMap((node) => [node, ...nodesIn(node)]);
}

function apply(change: Edit): void {
  const nodes = nodesIn(document.body);
  const pick = (index: number) => nodes[index % Math.max(1, nodes.length)];
  if (change.kind === 'add') {
    const place = pick(change.at);
    const node = change.tag ? document.createElement(change.tag) : document.createTextNode(change.text);
    if (change.tag && change.tag !== 'br' && change.tag !== 'hr') node.textContent = change.text;
    if (!place) document.body.append(node);
    else if (change.at % 2 && place.nodeType === 1 && !/BR|HR/.test(place.nodeName)) place.appendChild(node);
    else place.parentNode?.insertBefore(node, place);
  } else if (change.kind === 'text') {
    const node = nodes.filter((one) => one.nodeType === 3)[change.at % 7];
    if (node) node.nodeValue = change.text;
  } else if (change.kind === 'remove') {
    pick(change.at)?.parentNode?.removeChild(pick(change.at) as Node);
  } else if (change.kind === 'hide') {
    (pick(change.at) as Partial<Element>)?.toggleAttribute?.('hidden');
  } else if (change.kind === 'move') {
    const [node, to] = [pick(change.at), pick(change.to)];
    if (node && to && to.nodeType === 1 && !/BR|HR/.test(to.nodeName) && !node.contains(to)) to.appendChild(node);
  }
}

const START = '<div>a<b>b</b>c<p>d</p>e</div><p>f<br>g</p><div><p>h</p></div>';

/** Makes the edits on a page, with steps of the tracker between them. */
function live(html: string, appetite: Appetite, edits: readonly Edit[]) {
  document.body.innerHTML = html;
  page?.stop();
  page = track(document.body, appetite);
  for (const change of edits) {
    if (change.kind === 'note' || change.kind === 'step') page.note();
    if (change.kind === 'step') for (let step = 0; step < change.at; step++) page.tracker.step();
    apply(change);
    if (change.kind === 'step') page.take();
  }
}

/** Compares what stands with what a fresh reading finds. */
function expectStanding(isWanted: (text: string) => boolean) {
  const form = (block: Block) => block.text + JSON.stringify(piecesOf(block).map(({ start }) => start));
  const wanted = [...readBlocks(document.body)].filter(({ text }) => isWanted(text));
  expect([...page.standing].map(form).sort()).toEqual(wanted.map(form).sort());
  for (const block of wanted) {
    for (const { node } of piecesOf(block)) expect(page.tracker.blockOf(node)?.text).toBe(block.text);
  }
}

describe('a change in the midst of looking through a page', () => {
  const LONG = '<p>x</p>'.repeat(600);

  it.each([0, 1, 2, 3, 4, 5, 6])('is followed after %i steps', (steps) => {
    const changes: [name: string, html: string, change: () => void][] = [
      [
        'the place moves on',
        `${LONG}<p>hit</p><div id="end"></div>`,
        () => get('#end').append(get('p:nth-child(500)')),
      ],
      ['the text that was found goes', '<div>a hit<b>b</b></div>', () => get('div').firstChild?.remove()],
      ['the root goes', '<div><p>hit</p></div>', () => get('div').remove()],
    ];
    for (const [name, html, change] of changes) {
      document.body.innerHTML = html;
      page?.stop();
      page = track(document.body, PICKY);
      for (let step = 0; step < steps; step++) page.tracker.step();
      change();
      page.settle();
      const wanted = [...readBlocks(document.body)].map(({ text }) => text).filter(isHit);
      expect({ name, texts: Array.from(page.standing, ({ text }) => text) }).toEqual({ name, texts: wanted });
    }
  });

  it('keeps nothing of a tree that was to be looked through and has gone', () => {
    document.body.innerHTML = '<p>hit 1</p>';
    page = track(document.body, PICKY);
    const added = Object.assign(document.createElement('p'), { textContent: 'hit 2' });
    document.body.append(added);
    page.note();
    page.tracker.step();
    added.remove();
    page.settle();
    expect(Array.from(page.standing, ({ text }) => text)).toEqual(['hit 1']);
  });
});

describe('any edits', () => {
  const plain = editsWith(fc.constantFrom('', ' ', 'a', 'b c', 'word'));
  /** Whole hits, and what becomes one where it is joined. */
  const hitting = editsWith(fc.constantFrom('', ' ', 'a', 'a hit', 'hit', 'h', 'it', 'b c'));
  const HITTING = '<div>a<b>h</b>it<p>d</p>e</div><p>f<br>hit</p><div><p>h</p></div>';

  it('leave the tracker with the blocks that a fresh reading finds, however it is interrupted', () => {
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 40 }), (edits) => {
        live(START, ALL, edits);
        page.settle();
        expectStanding(() => true);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('leave a picky tracker with those of them that hold a hit', () => {
    fc.assert(
      fc.property(fc.array(hitting, { maxLength: 40 }), (edits) => {
        live(HITTING, PICKY, edits);
        page.settle();
        expectStanding(isHit);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('leave one that has had enough with every block that holds a hit, and none that is not on the page', () => {
    fc.assert(
      fc.property(fc.array(hitting, { maxLength: 40 }), fc.nat(6), (edits, most) => {
        let left = most;
        const appetite: Appetite = {
          test,
          isPicky: () => left === 0,
          wants: (text) => isHit(text) || (left > 0 && left-- > 0),
        };
        live(HITTING, appetite, edits);
        page.settle();
        const all = Array.from(readBlocks(document.body), ({ text }) => text);
        const standing = Array.from(page.standing, ({ text }) => text);
        expect(standing.filter(isHit).sort()).toEqual(all.filter(isHit).sort());
        expect(standing.filter((text) => !all.includes(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('leave one that became hungry in their midst with all of them', () => {
    fc.assert(
      fc.property(fc.array(hitting, { maxLength: 20 }), fc.array(hitting, { maxLength: 20 }), (first, then) => {
        const { appetite, grow } = growing();
        live(HITTING, appetite, first);
        grow();
        for (const change of then) {
          page.note();
          page.tracker.step();
          apply(change);
        }
        page.settle();
        expectStanding(() => true);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it.each([
    ['one that reads everything', ALL, () => true],
    ['a picky one', PICKY, isHit],
  ] as const)(
    'that it was not told of are caught up with by %s',
    (_, appetite, isWanted) => {
      fc.assert(
        fc.property(fc.array(hitting, { maxLength: 20 }), fc.array(hitting, { maxLength: 20 }), (told, untold) => {
          live(HITTING, appetite, told);
          page.tracker.step();
          for (const change of untold) apply(change);
          page.drop();
          // What a reader does not see may cut a word; one who only looks through a page does not find such a word.
          fc.pre(appetite === ALL || !document.querySelector('script, [hidden]'));
          page.tracker.catchUp(document.body);
          page.settle();
          expectStanding(isWanted);
        }),
        { numRuns: 200 },
      );
    },
    60_000,
  );
});
