/**
 * The background: one claim model and one deck for all tabs, loaded when first needed; the badge; keyboard commands.
 * It keeps nothing of any page.
 */
import { pack } from 'virtual:parallax/pack';
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { type ClaimModelData, loadClaimModel, spotClaims } from '../spot/claims';
import { loadReader, type ReaderData, readReporting } from '../spot/read-blocks';
import { obey } from './commands';
import { compareQuery } from './compare-address';
import { loadDeck, readPackFile } from './deck-file';
import { startFirstRun } from './first-run';
import { getHidden, hiddenEntry, hiddenOn, hide, withoutHidden } from './hidden';
import { lazily } from './lazily';
import { answer, TO_BACKGROUND } from './messages';
import { withRepeats } from './repeats';
import { getSettings } from './settings';

const claimModel = lazily(async () => loadClaimModel(await readPackFile<ClaimModelData>('/pack/claims.json')));
const reader = lazily(async () => loadReader(await readPackFile<ReaderData>('/pack/reading.json')));

/** Wires the background's answers; called once, synchronously, whenever the browser wakes it. */
export function startBackground(): void {
  answer(TO_BACKGROUND, {
    'claims/find': async ({ about, address, blocks }) => {
      const [model, { sureness }, hidden] = await Promise.all([claimModel(), getSettings(), getHidden()]);
      const found = spotClaims(model, withRepeats(blocks), about, model.thresholds[sureness]);
      return withoutHidden(found, blocks, hiddenOn(hidden, pack.id, address));
    },
    'blocks/read': async ({ blocks }) => readReporting(await reader(), withRepeats(blocks)),
    'claim/hide': async ({ address, claim, sentence }, { isPrivate }) => {
      await hide(hiddenEntry(pack, address, claim, sentence), isPrivate);
      return null;
    },
    'deck/load': () => loadDeck(),
    'card/load': async (_, sender) => {
      await bring('/card.js', sender);
      return null;
    },
    'frame/start': async (_, sender) => {
      await bring('/content-scripts/content.js', sender);
      return null;
    },
    'page/found': async ({ people, claims }, { tabId, frameId }) => {
      // The badge is the page's; a frame in it has none, nor has a tab that is closed by now.
      if (frameId !== 0 || tabId === undefined) return null;
      const total = people + claims;
      await browser.action.setBadgeText({ text: total > 0 ? String(total) : '', tabId });
      return null;
    },
    'compare/open': async ({ claim, tabId }, sender) => {
      await browser.tabs.create({
        url: `${browser.runtime.getURL('/compare.html')}${compareQuery(claim, tabId ?? sender.tabId ?? null)}`,
      });
      return null;
    },
  });
  // Ink on paper, as everything else here; the browsers' own badge colours are a verdict's red and blue.
  void browser.action.setBadgeBackgroundColor({ color: '#55524a' });
  void browser.action.setBadgeTextColor?.({ color: '#fdfcf9' });
  browser.commands.onCommand.addListener((command) => void obey(command));
  startFirstRun();
}

/** Runs one of our scripts in the frame that asked for it. */
async function bring(
  file: ScriptPublicPath,
  { tabId, frameId }: { tabId: number | undefined; frameId: number },
): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
}
