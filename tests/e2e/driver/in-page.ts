/**
 * Functions that run inside a page. Each is sent as its own source text, so none may use anything outside itself.
 * They read the page as a reader's eye and the page's own scripts could, through `CSS.highlights`.
 */

/** What the highlights cover, as text and boxes (CSS px in the window). */
export interface Marks {
  /** The texts of the ranges in `parallax-person`, in document order. */
  people: string[];
  /** The ranges of `parallax-claim`; a name inside a claim is cut out of it, so that one claim may be several. */
  claims: string[];
  active: string[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One occurrence of some words on the page. */
export interface Spot {
  /** Lines of the words, in the window's coordinates. */
  boxes: Box[];
  /** The share of the words' visible characters (no spaces) that each highlight covers, 0 to 1. */
  person: number;
  claim: number;
  active: number;
}

/** The source text of a call of `fn`, to be evaluated in a page. `__name` is what some compilers leave in function bodies. */
export function callOf<A extends unknown[]>(fn: (...args: A) => unknown, args: A): string {
  return `(() => { const __name = (f) => f; return (${fn})(...${JSON.stringify(args)}); })()`;
}

/** All marks of the page. */
export function readMarks(): Marks {
  const read = (name: string): string[] => {
    const highlight = CSS.highlights.get(name);
    if (!highlight) return [];
    const ranges = [...highlight].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    });
    const top = (range: Range): Range => {
      // Ranges in different trees cannot be compared; one in a shadow tree counts as standing where its host stands.
      let node: Node = range.startContainer;
      let root = node.getRootNode();
      if (root === document) return range;
      while (root instanceof ShadowRoot) {
        node = root.host;
        root = node.getRootNode();
      }
      const outer = document.createRange();
      outer.selectNode(node);
      return outer;
    };
    ranges.sort((a, b) => {
      const same = a.startContainer.getRootNode() === b.startContainer.getRootNode();
      return same
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : top(a).compareBoundaryPoints(Range.START_TO_START, top(b));
    });
    return ranges.map((range) => range.toString());
  };
  return { people: read('parallax-person'), claims: read('parallax-claim'), active: read('parallax-active') };
}

/**
 * Where `words` stand on the page (spaces of any kind and soft hyphens count as the page shows them; open shadow roots are
 * read). `within` limits the search to one element. With `scroll` the first of them is brought into the window's middle.
 */
export function findWords(words: string, within: string | null, scroll: boolean): Spot[] {
  interface Char {
    node: Text;
    offset: number;
  }
  const chars: Char[] = [];
  let flat = '';
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      for (let offset = 0; offset < node.data.length; offset++) {
        const char = node.data.charAt(offset);
        if (/[\u00ad\u200b]/u.test(char)) continue;
        const plain = /\s/u.test(char) ? ' ' : char;
        if (plain === ' ' && flat.endsWith(' ')) continue;
        flat += plain;
        chars.push({ node, offset });
      }
      return;
    }
    if (node instanceof Element && /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|PARALLAX-CARD)$/u.test(node.tagName)) return;
    if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
    for (const child of node.childNodes) visit(child);
  };
  const scope = within === null ? document.body : document.querySelector(within);
  if (!scope) return [];
  visit(scope);

  const covered = (name: string): boolean[] => {
    const flags = new Array<boolean>(chars.length).fill(false);
    const highlight = CSS.highlights.get(name);
    if (!highlight) return flags;
    const first = new Map<Node, number>();
    chars.forEach(({ node }, index) => {
      if (!first.has(node)) first.set(node, index);
    });
    for (const range of highlight) {
      const start = first.get(range.startContainer);
      if (start === undefined) continue;
      for (let index = start; index < chars.length; index++) {
        const char = chars[index];
        if (!char) break;
        if (char.node === range.startContainer && char.offset < range.startOffset) continue;
        if (char.node === range.endContainer && char.offset >= range.endOffset) break;
        if (char.node !== range.endContainer && char.node !== range.startContainer) {
          const order = char.node.compareDocumentPosition(range.endContainer);
          if (!(order & Node.DOCUMENT_POSITION_FOLLOWING)) break;
        } else if (char.node !== range.endContainer && first.get(range.endContainer) === undefined) break;
        flags[index] = true;
      }
    }
    return flags;
  };

  const wanted = words.replace(/\s+/gu, ' ');
  const starts: number[] = [];
  for (let at = flat.indexOf(wanted); at >= 0; at = flat.indexOf(wanted, at + wanted.length)) starts.push(at);

  const rangesAt = (start: number): Range[] => {
    const ranges: Range[] = [];
    for (const { node, offset } of chars.slice(start, start + wanted.length)) {
      let range = ranges.at(-1);
      if (!range || range.startContainer !== node) {
        range = document.createRange();
        range.setStart(node, offset);
        ranges.push(range);
      }
      range.setEnd(node, offset + 1);
    }
    return ranges;
  };
  const start = starts[0];
  if (scroll && start !== undefined) {
    const box = rangesAt(start)[0]?.getBoundingClientRect();
    if (box) scrollTo({ top: scrollY + box.top - innerHeight / 2, behavior: 'instant' });
  }

  const flags = {
    person: covered('parallax-person'),
    claim: covered('parallax-claim'),
    active: covered('parallax-active'),
  };
  const share = (flagged: boolean[], from: number): number => {
    let all = 0;
    let hit = 0;
    for (let index = from; index < from + wanted.length; index++) {
      if (flat.charAt(index) === ' ') continue;
      all++;
      if (flagged[index]) hit++;
    }
    return all === 0 ? 0 : hit / all;
  };
  return starts.map((from) => ({
    boxes: rangesAt(from)
      .flatMap((range) => [...range.getClientRects()])
      .map(({ x, y, width, height }) => ({ x, y, width, height }))
      .filter(({ width, height }) => width > 0 && height > 0),
    person: share(flags.person, from),
    claim: share(flags.claim, from),
    active: share(flags.active, from),
  }));
}

/** The document as HTML without the card's host, and the same document as it came from the server. */
export async function compareWithServed(): Promise<{ now: string; served: string }> {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const host of copy.querySelectorAll('parallax-card')) host.remove();
  const source = await (await fetch(location.href)).text();
  const served = new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
  return { now: copy.outerHTML, served };
}

/** Runs axe, which must have been loaded, on the document, with all rules or with some; the violations in words. */
export async function runAxe(rules: string[] | null): Promise<string[]> {
  const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
  const result = await axe.run(document, {
    runOnly: rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  if (result.passes.length === 0) return ['axe looked at nothing'];
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)}: ${failureSummary ?? ''}`),
  );
}
