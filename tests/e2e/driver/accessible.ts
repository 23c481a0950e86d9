/** What a browser tells assistive technology of a page, in words that both browsers share. */
import type { CDPSession } from 'puppeteer-core';
import { until } from './poll';

export interface Accessible {
  /** ARIA's role; "text" for a run of text, and the browser's own word where ARIA has none. */
  role: string;
  name: string;
  /** What is true of it: "focusable", "focused", "pressed", "checked", "expanded", "collapsed", "invalid". */
  states: string[];
  /** Of a live region, "polite" or "assertive". */
  live: string | null;
  /** How deep it lies in the tree. */
  depth: number;
}

/** Chromium's tree, which goes through closed shadow roots as it does for a screen reader. */
export async function chromiumAccessibles(session: CDPSession): Promise<Accessible[]> {
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree', {});
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const all: Accessible[] = [];
  const visit = (id: string, depth: number): void => {
    const node = byId.get(id);
    const role = String(node?.role?.value ?? '');
    if (!node || role === 'InlineTextBox') return;
    if (!node.ignored) {
      const said = new Map((node.properties ?? []).map(({ name, value }) => [name as string, String(value.value)]));
      const states = ['focusable', 'focused', 'pressed', 'checked', 'expanded', 'invalid'].filter(
        (state) => said.get(state) === 'true',
      );
      if (said.get('expanded') === 'false') states.push('collapsed');
      all.push({
        role: role === 'StaticText' ? 'text' : role,
        name: String(node.name?.value ?? ''),
        states,
        live: said.get('live') ?? null,
        depth,
      });
    }
    for (const child of node.childIds ?? []) visit(child, node.ignored ? depth : depth + 1);
  };
  const [root] = nodes;
  if (root) visit(root.nodeId, 0);
  return all;
}

/** Firefox's words for some roles, after its interface nsIAccessibleRole. */
const FIREFOX_ROLES: Record<string, string> = {
  pushbutton: 'button',
  'toggle button': 'button',
  checkbutton: 'checkbox',
  radiobutton: 'radio',
  entry: 'textbox',
  statusbar: 'status',
  'text leaf': 'text',
  statictext: 'text',
};

/** Runs a function with all rights in Firefox's own window. */
export type InChrome = <A extends unknown[]>(fn: (...args: A) => unknown, args: A) => Promise<unknown>;

/** Firefox's parent process keeps a copy of each document's tree for screen readers; privileged code may read it. */
export async function firefoxAccessibles(inChrome: InChrome, url: string): Promise<Accessible[]> {
  const read = (address: string): Omit<Accessible, 'depth'>[] | null => {
    interface Node {
      role: number;
      name: string | null;
      firstChild: Node | null;
      nextSibling: Node | null;
      attributes: { enumerate(): Iterable<{ key: string; value: string }> } | null;
      getState(state: { value?: number }, extra: { value?: number }): void;
    }
    interface Service {
      getAccessibleFor(element: unknown): Node | null;
      getStringRole(role: number): string;
      getStringStates(state?: number, extra?: number): { length: number; item(index: number): string };
    }
    interface Browser {
      currentURI: { spec: string };
    }
    const { Cc, Ci, Services } = globalThis as unknown as {
      Cc: Record<string, { getService(of: unknown): Service }>;
      Ci: Record<string, unknown>;
      Services: { wm: { getEnumerator(type: string): Iterable<{ gBrowser: { browsers: Browser[] } }> } };
    };
    const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
    if (!service) return null;
    const found: (Omit<Accessible, 'depth'> & { depth: number })[] = [];
    const visit = (node: Node, depth: number): void => {
      const state: { value?: number } = {};
      const extra: { value?: number } = {};
      node.getState(state, extra);
      const list = service.getStringStates(state.value, extra.value);
      const states = Array.from({ length: list.length }, (_, index) => list.item(index));
      const attributes = new Map(Array.from(node.attributes?.enumerate() ?? [], ({ key, value }) => [key, value]));
      found.push({
        role: service.getStringRole(node.role),
        name: node.name ?? '',
        states,
        live: attributes.get('live') ?? null,
        depth,
      });
      for (let child = node.firstChild; child; child = child.nextSibling) visit(child, depth + 1);
    };
    for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser')) {
      const browser = gBrowser.browsers.findLast(({ currentURI }) => currentURI.spec === address);
      const root = browser && service.getAccessibleFor(browser);
      if (root) visit(root, 0);
    }
    return found;
  };
  // The first question turns the engine on, which then builds its trees; the browser element and its document come first.
  const all = await until('the accessible tree', async () => {
    const found = (await inChrome(read, [url])) as Accessible[] | null;
    return found && found.length > 2 ? found : null;
  });
  return all.map(({ role, ...rest }) => ({ ...rest, role: FIREFOX_ROLES[role] ?? role }));
}
