// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Block, readBlocks } from '../../src/page/blocks';
import { createTracker, OBSERVED, type Tracker } from '../../src/page/tracker';

/** A tracker fed by a real observer, and the blocks that stand by what it told. */
function track(root: Node) {
  const observer = new MutationObserver(() => {});
  observer.observe(root, OBSERVED);
  const tracker: Tracker = createTracker((shadowRoot) => observer.observe(shadowRoot, OBSERVED));
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

function open(html: string) {
  document.body.innerHTML = html;
  page = track(document.body);
  return page.settle();
}

beforeEach(() => document.body.replaceChildren());
afterEach(() => page.stop());

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

const TAGS = ['p', 'div', 'span', 'b', 'br', 'script', 'x-e', 'hr'];

type Edit =
  | { kind: 'add'; at: number; tag: string; text: string }
  | { kind: 'text'; at: number; text: string }
  | { kind: 'remove' | 'hide'; at: number }
  | { kind: 'move'; at: number; to: number }
  | { kind: 'step'; at: number }
  | { kind: 'note' };

const texts = fc.constantFrom('', ' ', 'a', 'b c', 'word');
const at = fc.nat(1_000);
const edit: fc.Arbitrary<Edit> = fc.oneof(
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

describe('any edits', () => {
  it('leave the tracker with the blocks that a fresh reading finds, however it is interrupted', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        document.body.innerHTML = '<div>a<b>b</b>c<p>d</p>e</div><p>f<br>g</p><div><p>h</p></div>';
        page?.stop();
        page = track(document.body);
        for (const change of edits) {
          if (change.kind === 'note' || change.kind === 'step') page.note();
          if (change.kind === 'step') for (let step = 0; step < change.at; step++) page.tracker.step();
          apply(change);
          if (change.kind === 'step') page.take();
        }
        page.settle();
        const form = (block: Block) => block.text + JSON.stringify(block.pieces.map(({ start }) => start));
        const wanted = [...readBlocks(document.body)];
        expect([...page.standing].map(form).sort()).toEqual(wanted.map(form).sort());
        for (const block of wanted) {
          for (const { node } of block.pieces) expect(page.tracker.blockOf(node)?.text).toBe(block.text);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
