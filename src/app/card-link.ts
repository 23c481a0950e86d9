/** Where the card's script leaves its start for the content script: the two share a global scope that no page can see. */
import { lazily } from './lazily';
import { ask } from './messages';
import type { StartPageCard } from './page-card';
import { patiently } from './patiently';

declare global {
  var parallaxStartCard: StartPageCard | undefined;
}

/** Called by the card's script. */
export function offerCard(start: StartPageCard): void {
  globalThis.parallaxStartCard = start;
}

/** Called by the content script: has the background bring the card's script in. Rejects where there is no background. */
export const loadCard = lazily(async (): Promise<StartPageCard> => {
  await patiently(() => ask('card/load', null));
  if (!globalThis.parallaxStartCard) throw new Error("the card's script did not start");
  return globalThis.parallaxStartCard;
});
