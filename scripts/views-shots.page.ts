/** The page that `views-shots.ts` takes its pictures of: one view in one state, chosen by the address. */
import { h, render } from 'preact';
import type { Deck } from '../src/pack/deck';
import { Card } from '../src/views/card';
import cardCss from '../src/views/card.css?inline';
import { Compare } from '../src/views/compare';
import compareCss from '../src/views/compare.css?inline';
import { Options } from '../src/views/options';
import optionsCss from '../src/views/options.css?inline';
import { Popup } from '../src/views/popup';
import popupCss from '../src/views/popup.css?inline';
import type { Shot } from './views-shots.states';

declare global {
  interface Window {
    parallaxShot: (shot: Shot, deck: Deck) => void;
    parallaxOverflow: () => string[];
  }
}

const nothing = () => {};
const nothingYet = async () => {};

function style(css: string, root: Node): void {
  const element = document.createElement('style');
  element.textContent = css;
  root.appendChild(element);
}

window.parallaxShot = (shot, deck) => {
  const view = shot.view;
  if (view.kind === 'card') {
    document.body.style.cssText = 'margin: 0; padding: 12px 16px 36px; background: light-dark(#e9e6df, #121110)';
    document.documentElement.style.colorScheme = 'light dark';
    const host = document.createElement('parallax-card');
    host.style.cssText = `display: block; ${view.height ? `--card-max: ${view.height}px` : ''}`;
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    style(cardCss, root);
    const mount = document.createElement('div');
    root.append(mount);
    const steps = { pin: nothing, close: nothing, back: nothing, step: nothing, open: nothing, compare: nothing };
    // As at a mention: only there a claim can be turned away.
    const hide = view.props.position && view.props.subject.kind === 'claim' ? nothingYet : null;
    render(h(Card, { deck, actions: { ...steps, copy: nothingYet, hide }, ...view.props }), mount);
  } else if (view.kind === 'popup') {
    style(popupCss, document.head);
    const on = {
      onShow: nothing,
      onRead: nothing,
      onSite: nothing,
      onEverywhere: nothing,
      onCompare: nothing,
      onOptions: nothing,
    };
    render(h(Popup, { deck, ...on, ...view.props }), document.body);
  } else if (view.kind === 'compare') {
    style(compareCss, document.head);
    const actions = { copy: nothingYet, save: nothing, print: nothing };
    const { claim, page = null, isPageGone = false } = view;
    render(h(Compare, { deck, page, isPageGone, actions, initialClaim: claim }), document.body);
  } else {
    style(optionsCss, document.head);
    const files = { onExport: nothing, onImport: async () => 0, onForget: nothingYet };
    const on = { onEverywhere: nothing, onSite: nothing, onSureness: nothing, onMode: nothing, ...files };
    const toHidden = { onRestore: nothingYet, onRestoreAll: nothingYet, onExport: nothing };
    const hidden = { entries: view.hidden ?? [], packs: [deck], limit: 500, ...toHidden };
    render(h(Options, { sureness: 'usual', mode: 'news', ...on, ...view.props, hidden }), document.body);
  }
};

/** Whether a cell's label is painted over what it labels. */
function covers(label: HTMLElement): boolean {
  const cell = label.parentElement;
  const box = label.getBoundingClientRect();
  if (!cell || box.width === 0) return false;
  const range = document.createRange();
  range.selectNodeContents(cell);
  range.setStartAfter(label);
  return [...range.getClientRects()].some(
    (other) => other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top,
  );
}

/** Elements that reach out of the window, or whose text reaches out of them. */
function overflowing(): string[] {
  const out: string[] = [];
  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (!(element instanceof HTMLElement) || element.closest('.sr, style, input[type=file]')) continue;
      if (element.matches('.lab') && covers(element))
        out.push(`label over its cell: ${element.parentElement?.textContent}`);
      const box = element.getBoundingClientRect();
      if (box.width === 0 || element instanceof HTMLHtmlElement) continue;
      const scrolls = /auto|scroll/u.test(getComputedStyle(element).overflowX);
      const spills = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline';
      if (box.right > innerWidth + 0.5 || box.left < -0.5 || (spills && element.clientWidth > 0)) {
        out.push(
          `${element.tagName.toLowerCase()}.${element.className}${scrolls ? ' (scrolls)' : ''}: ${element.textContent?.slice(0, 40)}`,
        );
      }
    }
  };
  visit(document);
  const { scrollHeight, scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) out.push(`the page is ${scrollWidth} px wide`);
  if (document.querySelector('.pop') && scrollHeight > innerHeight) out.push(`the popup is ${scrollHeight} px high`);
  return out;
}

window.parallaxOverflow = overflowing;
