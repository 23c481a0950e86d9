/** Copying a text from a card, which stands in a page that may be served without encryption or forbid the modern way. */

/**
 * Puts `text` on the clipboard; to be called in answer to a click or a key. Rejects where the browser does not let it.
 * Nothing is put into the page: where there is no clipboard of the modern kind, the text is given to the copying itself.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    return;
  } catch {
    // No secure context, no permission, or a policy of the page: the old way needs none of them.
  }
  let isGiven = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isGiven = event.clipboardData !== null;
  };
  window.addEventListener('copy', give, { capture: true, once: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', give, { capture: true });
  }
  if (!isGiven) throw new Error('the browser does not let it be copied');
}
