// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isUnbroken, lastInRun, previousInRun, startOfRun } from '../../src/page/runs';

function show(html: string): (selector: string) => Element {
  document.body.innerHTML = html;
  return (selector) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
}

const name = (node: Node | null) => (node?.nodeType === 3 ? node.nodeValue : (node?.nodeName.toLowerCase() ?? null));

describe('previousInRun', () => {
  it('goes back through inline elements, innermost first, up to the edge of the block', () => {
    const get = show('<p>a<b>b<i>c</i></b><u>d</u></p>');
    const seen = [];
    for (let node = get('u').firstChild; node; node = previousInRun(node) as ChildNode | null) seen.push(name(node));
    expect(seen).toEqual(['d', 'u', 'c', 'i', 'b', 'b', 'a']);
  });

  it('stops at blocks and walls, and passes over what is skipped', () => {
    const get = show('<div><p>x</p><b>a</b><button>x</button><i>b</i><video>x</video><u>c</u></div>');
    expect(previousInRun(get('b'))).toBeNull();
    expect(name(previousInRun(get('i')))).toBe('button');
    expect(previousInRun(get('u'))).toBeNull();
  });
});

describe('lastInRun', () => {
  it('is the innermost last node, or none behind a block', () => {
    const get = show('<b>a<i>b</i></b><u>a<p>b</p></u>');
    expect(name(lastInRun(get('b')))).toBe('b');
    expect(lastInRun(get('u'))).toBeNull();
  });
});

describe('startOfRun', () => {
  it('is the first node of the block, also behind two line breaks', () => {
    const get = show('<p>a<b>b</b><u>c</u></p><div>a<br> <br>b<i>c</i></div>');
    expect(name(startOfRun(get('u')))).toBe('a');
    expect(startOfRun(get('i'))).toBe(get('br').nextSibling);
  });
});

describe('isUnbroken', () => {
  it('tells whether something was passed over between two texts', () => {
    const get = show('<p>a<b>b</b><!-- x --><i>c</i><button>x</button><u>d</u></p>');
    const text = (selector: string) => get(selector).firstChild as Text;
    expect(isUnbroken(text('p'), text('i'))).toBe(true);
    expect(isUnbroken(text('i'), text('u'))).toBe(false);
  });
});
