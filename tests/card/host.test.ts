// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CardHost, createHost } from '../../src/card/host';
import { addPopovers } from './browser';

const find = () => document.querySelector('parallax-card') as HTMLElement | null;
const near = { x: 5, y: 5 };
let host: CardHost;

beforeAll(addPopovers);
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p id="words">words</p><a href="#x">link</a><dialog></dialog>';
  host = createHost({ css: '.card { color: red }', onResize() {} });
});
afterEach(() => {
  host.hide();
  vi.useRealTimers();
});

/** Lets a selector's element be the one under any point. */
const under = (selector: string) => {
  document.elementFromPoint = () => document.querySelector(selector);
};

describe('host', () => {
  it('is in the page only while it is shown', () => {
    const before = document.documentElement.outerHTML;
    expect(host.shown()).toBe(false);
    host.show(near);
    expect(host.shown()).toBe(true);
    expect(find()?.parentNode).toBe(document.documentElement);
    host.show(near);
    expect(document.querySelectorAll('parallax-card')).toHaveLength(1);
    host.hide();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('belongs to no page before it is shown', () => {
    expect(host.frame.ownerDocument).not.toBe(document);
    host.show(near);
    expect(host.frame.ownerDocument).toBe(document);
  });

  it('has a closed root with the given sheet, its own language and direction', () => {
    host.show(near);
    expect(find()?.shadowRoot).toBeNull();
    expect(find()?.lang).toBe('en');
    expect(find()?.dir).toBe('ltr');
    expect(find()?.getAttribute('popover')).toBe('manual');
    expect(host.frame.getRootNode()).toBeInstanceOf(ShadowRoot);
    expect((host.frame.getRootNode() as ShadowRoot).querySelector('style')?.textContent).toContain(
      '.card { color: red }',
    );
  });

  it('outweighs the page on every property that it sets', () => {
    host.show(near);
    host.put({ left: 10, width: 420, maxHeight: 300, edge: 'bottom', at: 20, docked: false });
    const style = find()?.style;
    for (const name of ['all', 'position', 'left', 'bottom', 'top', 'width', 'max-height', 'direction']) {
      expect([name, style?.getPropertyPriority(name)]).toEqual([name, 'important']);
    }
    expect(style?.getPropertyValue('bottom')).toBe('20px');
    expect(style?.getPropertyValue('top')).toBe('auto');
  });

  it('stands inside what makes the rest of the page inert', () => {
    document.body.innerHTML = '<dialog data-modal><p>words</p></dialog>';
    under('p');
    host.show(near);
    expect(find()?.parentElement?.localName).toBe('dialog');
    host.hide();
    document.body.innerHTML = '<div data-fullscreen><p>words</p></div>';
    host.show(near);
    expect(find()?.parentElement?.hasAttribute('data-fullscreen')).toBe(true);
    host.hide();
    document.body.innerHTML = '<p>words</p><dialog></dialog>';
    host.show(near);
    expect(find()?.parentElement).toBe(document.documentElement);
    document.elementFromPoint = () => null;
  });

  it('finds a modal dialog in a shadow tree', () => {
    document.body.innerHTML = '<x-article></x-article>';
    const root = document.querySelector('x-article')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.innerHTML = '<dialog data-modal><p>words</p></dialog>';
    root.elementFromPoint = () => root.querySelector('p');
    under('x-article');
    host.show(near);
    expect(host.frame.getRootNode()).toBeInstanceOf(ShadowRoot);
    expect(root.querySelector('dialog > parallax-card')).not.toBeNull();
    document.elementFromPoint = () => null;
  });

  it('says when the card must be low', () => {
    host.show(near);
    host.measure(420, 320);
    expect(host.frame.hasAttribute('data-low')).toBe(false);
    host.put({ left: 10, width: 420, maxHeight: 200, edge: 'top', at: 20, docked: false });
    expect(host.frame.hasAttribute('data-low')).toBe(true);
    host.measure(420, 320);
    expect(host.frame.hasAttribute('data-low')).toBe(true);
    expect(find()?.style.getPropertyValue('--card-max')).toBe('200px');
  });

  it('leaves the card scrolled when it is measured', () => {
    host.show(near);
    host.put({ left: 10, width: 420, maxHeight: 200, edge: 'top', at: 20, docked: false });
    host.frame.innerHTML = '<section class="scrolls">words</section>';
    const section = host.frame.querySelector('section') as HTMLElement;
    let top = 40;
    // As browsers do: with more room there is nothing to scroll.
    const roomy = () => find()?.style.getPropertyValue('--card-max') !== '200px';
    Object.defineProperty(section, 'scrollTop', { get: () => top, set: (to: number) => (top = roomy() ? 0 : to) });
    const card = find() as HTMLElement;
    card.getBoundingClientRect = () => {
      if (roomy()) top = 0;
      return new DOMRect(0, 0, 420, 300);
    };
    expect(host.measure(420, 320).height).toBe(300);
    expect(section.scrollTop).toBe(40);
  });

  it('keeps its clicks and keys from the page', () => {
    const heard = vi.fn();
    for (const type of ['click', 'keydown', 'focusin', 'pointerdown']) document.addEventListener(type, heard);
    host.show(near);
    for (const type of ['click', 'keydown', 'focusin', 'pointerdown']) {
      host.frame.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    expect(heard).not.toHaveBeenCalled();
  });

  it('announces after a moment, and not after it was hidden', () => {
    const live = () => (host.frame.getRootNode() as ShadowRoot).querySelector('[role=status]')?.textContent;
    host.show(near);
    host.announce('Hello.');
    expect(live()).toBe('');
    vi.runAllTimers();
    expect(live()).toBe('Hello.');
    host.announce('Late.');
    host.hide();
    vi.runAllTimers();
    expect(live()).toBe('');
  });
});
