/** Functions that run with the card's closed root as their first argument. Self-contained, like those of `in-page.ts`. */
import type { Box } from './in-page';

export interface CardView {
  /** The dialog's accessible name. */
  label: string;
  /** Its text, one line an element's worth, without style sheets. */
  text: string;
  html: string;
  box: Box;
  /** Headers of the columns, as text ("A C", "B", "This page"). */
  pressed: string[];
  buttons: string[];
  /** What a screen reader would be told (live regions). */
  announced: string;
}

/** What the card shows, or null while none is open. */
export function readCard(root: ShadowRoot): CardView | null {
  const dialog = root.querySelector('[role=dialog]');
  if (!dialog) return null;
  const { x, y, width, height } = dialog.getBoundingClientRect();
  if (width === 0 || height === 0 || !dialog.checkVisibility({ visibilityProperty: true })) return null;
  const labelled = dialog.getAttribute('aria-labelledby');
  const label = labelled
    ? labelled
        .split(/\s+/u)
        .map((id) => root.getElementById(id)?.textContent ?? '')
        .join(' ')
    : (dialog.getAttribute('aria-label') ?? '');
  const lines: string[] = [];
  const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('style')) continue;
    lines.push(node.textContent ?? '');
  }
  const name = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  return {
    label: label.trim(),
    text: lines.join(' ').replace(/\s+/gu, ' ').trim(),
    html: dialog.outerHTML,
    box: { x, y, width, height },
    pressed: [...dialog.querySelectorAll('[aria-pressed=true]')].map(name),
    buttons: [...dialog.querySelectorAll('button, a[href]')].map(name),
    announced: [...root.querySelectorAll('[aria-live], [role=status]')]
      .map((region) => region.textContent ?? '')
      .join(' '),
  };
}

/**
 * How much of the comparison's first row can be seen without scrolling: the share of the first line of its label and of its
 * first value, each 0 to 1; null where the card has no comparison.
 */
export function firstRowSeen(root: ShadowRoot): { label: number; value: number } | null {
  const row = root.querySelector('table tbody');
  const seen = (element: Element | null | undefined): number => {
    if (!element) return 0;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const line = range.getClientRects()[0];
      if (!line || line.width * line.height === 0) continue;
      let { left, top, right, bottom } = line;
      const clip = (box: { left: number; top: number; right: number; bottom: number }) => {
        left = Math.max(left, box.left);
        top = Math.max(top, box.top);
        right = Math.min(right, box.right);
        bottom = Math.min(bottom, box.bottom);
      };
      clip({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
      for (let outer: Element | null = element; outer; outer = outer.parentElement) {
        if (getComputedStyle(outer).overflow !== 'visible') clip(outer.getBoundingClientRect());
      }
      return (Math.max(0, right - left) * Math.max(0, bottom - top)) / (line.width * line.height);
    }
    return 0;
  };
  return row && { label: seen(row.querySelector('th')), value: seen(row.querySelector('td .part')) };
}

/** The box of the first button or link whose accessible name holds `name`, brought into view; null where there is none. */
export function findButton(root: ShadowRoot, name: string): Box | null {
  for (const element of root.querySelectorAll('button, a[href], [role=button]')) {
    const own = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/gu, ' ').trim();
    if (!own.includes(name)) continue;
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }
  return null;
}

/** Accessible name of what has the focus inside the card, or null. */
export function focusedName(root: ShadowRoot): string | null {
  const focused = root.activeElement;
  return focused ? (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim() : null;
}

/** Texts of the card that stand out from their ground by less than 4.5 to 1, with their contrast; and how many were looked at. */
export function lowContrast(root: ShadowRoot): { looked: number; low: string[] } {
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/gu) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const scale = colour.startsWith('color(') ? 1 : 255;
    const [r = 0, g = 0, b = 0] = channels(colour.replace(/^color\(srgb/u, '')).map((value) => {
      const share = value / scale;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element: Element): string => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      // The marker is a gradient from one colour to itself.
      const pen = /(?:rgba?|color)\([^)]*\)/u.exec(backgroundImage)?.[0];
      if (pen) return pen;
      if ((channels(backgroundColor)[3] ?? 1) > 0 && backgroundColor !== 'transparent') return backgroundColor;
    }
    throw new Error('The card has no ground.');
  };
  const low: string[] = [];
  let looked = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = (walker.currentNode.textContent ?? '').trim();
    if (!element || text === '' || element.closest('style, .sr, .live')) continue;
    looked++;
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) low.push(`${text.slice(0, 40)} (${ratio.toFixed(2)})`);
  }
  return { looked, low };
}

/**
 * Runs axe on the card alone. Axe reads open roots only, so for the time of the run the page's own view of the host shows
 * the closed root, and the rest of the page is left out. It weighs colours and sizes of what is in the body only, so for
 * that time the card is moved there, as it is.
 */
export async function runAxeOnCard(root: ShadowRoot, rules: string[] | null): Promise<string[]> {
  const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
  const host = root.host;
  const parent = host.parentElement as Element & { moveBefore(node: Node, before: Node | null): void };
  const body = document.body as HTMLElement & Pick<typeof parent, 'moveBefore'>;
  Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
  body.moveBefore(host, null);
  try {
    const result = await axe.run(host, {
      runOnly: rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    });
    if (result.passes.length === 0) return ['axe looked at nothing'];
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)}: ${failureSummary ?? ''}`),
    );
  } finally {
    Reflect.deleteProperty(host, 'shadowRoot');
    parent.moveBefore(host, null);
  }
}
