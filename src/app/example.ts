/** The example of the page after installing, read by what reads all pages, and with a card that is open from the start. */
import { contrastsByClaim } from '../compare/contrast';
import { sleep } from '../page/give-way';
import { startContent } from './content';
import { loadDeck } from './deck-file';
import { lazily } from './lazily';
import { ContentScriptContext } from './page-context';

/** The page is there before its example is read (ms): a reader looks at it first, and one who closes it at once waits for nothing. */
const AFTER = 300;

/** How often (ms) it is asked whether all is found, until the card can be shown; and how often at most. */
const LOOK_EVERY = 200;
const LOOKS = 50;

/** The card's script comes from here: the background may not bring one into a page of the extension. */
const loadCard = lazily(async () => (await import('./page-card')).startPageCard);

/** Resolves once a claim's card is open; never opens it where `isRoom()` says no, or after the reader did something. */
export async function startExample(isRoom: () => boolean): Promise<void> {
  await sleep(AFTER);
  const touched = new AbortController();
  for (const event of ['keydown', 'pointerdown', 'wheel']) {
    addEventListener(event, () => touched.abort(), { once: true, signal: touched.signal });
  }
  const session = await startContent(new ContentScriptContext(), { loadCard, isOwn: true });
  for (let look = 0; look < LOOKS && isRoom() && !touched.signal.aborted; look++) {
    const page = await session()
      ?.page()
      .catch(() => null);
    if (page?.done && page.claims[0]) {
      // Where the page parts from the sources is what there is to see.
      const [parting = page.claims[0].id] = contrastsByClaim(await loadDeck(), page).keys();
      await session()?.show({ kind: 'claim', id: parting });
      break;
    }
    await sleep(LOOK_EVERY);
  }
  touched.abort();
}
