/** Drawing a view into a document, and asking what a reader would find there. */
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws into a fresh body. */
export function draw(view: ComponentChild): HTMLElement {
  render(null, document.body);
  document.documentElement.lang = 'en';
  document.title = 'Parallax';
  act(() => render(view, document.body));
  return document.body;
}

/** Text with white space as a reader sees it. */
export const textOf = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();

export const textsOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((element) => textOf(element));

/** The button that bears this text (white space and what only decorates it aside). */
export function button(root: ParentNode, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (element) => element.getAttribute('aria-label') === name || textOf(element).replace(/ ›$/u, '') === name,
  );
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

export function press(element: HTMLElement): void {
  act(() => element.click());
}

/** axe walks every rule in happy-dom's slow style engine. */
export const AXE_TIMEOUT_MS = 30_000;

/** What axe finds wrong; contrast needs a browser and is checked by `scripts/views-shots.ts`. */
export async function axeFinds(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
