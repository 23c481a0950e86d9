/** The open shadow roots of a document, and the custom elements that may get one: elements are often defined late. */

/** Custom elements without a shadow root are remembered up to this number: most never get one. */
const MAX_WAITING_HOSTS = 500;
/** Open shadow roots are read up to this number: more than any page of prose has, and each is observed by itself. */
const MAX_ROOTS = 5_000;

export interface Hosts {
  readonly roots: ReadonlySet<ShadowRoot>;
  /** An element with an open shadow root, or a custom element that has none yet. */
  found(element: Element, root: ShadowRoot | null): void;
  /** Looks again at custom elements that had no shadow root when they were found. */
  check(): void;
  /** A root is gone with its host, or is to be found anew. */
  forget(root: ShadowRoot): void;
  /** The same for all that are not in the document. */
  forgetGone(): void;
}

/** `onRoot` is told of each root once. */
export function createHosts(onRoot: (root: ShadowRoot) => void): Hosts {
  const roots = new Set<ShadowRoot>();
  const waiting = new Set<Element>();

  const found = (element: Element, root: ShadowRoot | null) => {
    if (root) {
      if (roots.has(root) || roots.size >= MAX_ROOTS) return;
      roots.add(root);
      onRoot(root);
    } else if (waiting.size < MAX_WAITING_HOSTS) waiting.add(element);
  };

  return {
    roots,
    found,
    check() {
      for (const element of waiting) {
        if (element.isConnected && !element.shadowRoot) continue;
        waiting.delete(element);
        if (element.isConnected) found(element, element.shadowRoot);
      }
    },
    forget: (root) => void roots.delete(root),
    forgetGone() {
      for (const root of roots) if (!root.isConnected) roots.delete(root);
    },
  };
}
