/**
 * What an earlier life of the extension may have left in a page. Firefox stops a content script without a word when the
 * extension is updated, and starts the new one in the very same page: a card that was open would stand there, deaf, for ever.
 */
export function removeLeftovers(document: Document): void {
  for (const card of document.querySelectorAll('parallax-card')) card.remove();
}
