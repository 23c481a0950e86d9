/** What a page of Firefox holds. Only a script with the browser's rights in the page's own process can count that. */
import type { Held } from '../../../scripts/soak/growth';

// What a script with the browser's rights finds in a page's process; `content` is the page's window.
declare const content: Window;
declare const Cu: { forceGC(): void; forceCC(): void };
declare const Cc: Record<string, { getService(of: unknown): { residentUnique: number } }>;
declare const Ci: { nsIMemoryReporterManager: unknown };
declare const Services: { els: { getListenerInfoFor(target: EventTarget): unknown[] } };
declare const sendAsyncMessage: (name: string, data: object) => void;

/** Runs in the page's process. Listeners of content scripts count as the page's own do. */
function countHeld(): void {
  for (let times = 0; times < 3; times++) {
    Cu.forceGC();
    Cu.forceCC();
  }
  let nodes = 0;
  let listeners = Services.els.getListenerInfoFor(content).length;
  const visit = (node: Node): void => {
    nodes++;
    listeners += Services.els.getListenerInfoFor(node).length;
    const { openOrClosedShadowRoot } = node as { openOrClosedShadowRoot?: ShadowRoot | null };
    if (openOrClosedShadowRoot) visit(openOrClosedShadowRoot);
    for (const child of node.childNodes) visit(child);
  };
  visit(content.document);
  const manager = Cc['@mozilla.org/memory-reporter-manager;1']?.getService(Ci.nsIMemoryReporterManager);
  sendAsyncMessage('parallax:held', { listeners, nodes, memory: (manager?.residentUnique ?? 0) / 1e6 });
}

/** As the address of a script. */
export const COUNT_HELD = `data:text/javascript,${encodeURIComponent(`{ const __name = (f) => f; (${countHeld})(); }`)}`;

/** Runs in the browser's own window: asks the tab at `address`. */
export function heldInFirefox(address: string, script: string): Promise<Held> {
  interface Messages {
    addMessageListener(name: string, heard: (message: { data: Held }) => void): void;
    removeMessageListener(name: string, heard: (message: { data: Held }) => void): void;
    loadFrameScript(url: string, later: boolean): void;
  }
  const { gBrowser } = globalThis as unknown as {
    gBrowser: { browsers: { currentURI: { spec: string }; messageManager: Messages }[] };
  };
  const messages = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === address)?.messageManager;
  if (!messages) throw new Error(`no tab shows ${address}`);
  return new Promise((resolve) => {
    const heard = ({ data }: { data: Held }) => {
      messages.removeMessageListener('parallax:held', heard);
      resolve(data);
    };
    messages.addMessageListener('parallax:held', heard);
    messages.loadFrameScript(script, false);
  });
}
