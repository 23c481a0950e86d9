/** Keys, while a card is open. A key that is the card's is kept from the page altogether. */
import type { CardEvent, FocusPlace } from './state';

/** Held to make another key's combination, and no decision by themselves. */
const MODIFIERS = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift', 'CapsLock', 'Fn', 'NumLock', 'OS']);

interface KeyOptions {
  signal: AbortSignal;
  /** Outlives `signal`: a key that closed the card is still to be released. */
  lasting: AbortSignal;
  /** Whether an event comes from inside the card. */
  owns(event: Event): boolean;
  /** Gives whether the card took the key. */
  send(event: CardEvent): boolean;
}

/** Listens until `signal` is aborted. */
export function watchKeys({ signal, lasting, owns, send }: KeyOptions): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || MODIFIERS.has(event.key)) return;
      const plain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
      const inCard = owns(event);
      let taken = false;
      if (plain && event.key === 'Escape') taken = send({ type: 'escape' });
      else if (plain && event.key === 'Enter') taken = send({ type: 'enter', focus: inCard ? 'card' : focusPlace() });
      else if (!inCard) send({ type: 'otherKey' });
      if (!taken) return;
      keep(event);
      takeKeyUp(event.key, lasting);
    },
    { capture: true, signal },
  );
}

function keep(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Pages close their own layers on keyup, too: the one that belongs to a taken keydown is kept from them. */
function takeKeyUp(key: string, signal: AbortSignal): void {
  const heard = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === key) keep(event);
  };
  window.addEventListener('keyup', heard, { capture: true, once: true, signal });
}

/** Where the page's focus is. */
function focusPlace(): FocusPlace {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!(element instanceof HTMLElement)) return element ? 'control' : 'none';
  if (element.isContentEditable || element.matches('input, select, textarea')) return 'editable';
  // A custom element may hide a text field in a closed root.
  if (element.localName.includes('-')) return 'editable';
  if (element.matches('body, html, dialog') || element.tabIndex < 0) return 'none';
  return 'control';
}
