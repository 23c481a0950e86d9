import { render } from 'preact';
import { browser } from 'wxt/browser';
import { isSaved, setEverywhere, setSite } from '../../src/app/change-settings';
import { loadDeck } from '../../src/app/deck-file';
import { ask, askTab } from '../../src/app/messages';
import { type TabView, watchTab } from '../../src/app/popup';
import { nameDocument } from '../../src/views/name-document';
import { Popup } from '../../src/views/popup';
import '../../src/views/popup.css';
import { words } from '../../src/views/words';

nameDocument(document, words.product);

const deck = await loadDeck();

let isUnsaved = false;

/** Looks at the page again once a choice is saved; where the browser refuses, says so. */
function save(choice: Promise<void>): void {
  void isSaved(choice).then((saved) => {
    isUnsaved = !saved;
    again();
  });
}

const { again } = watchTab(({ tabId, site, siteOn, everywhereOn, state }: TabView) => {
  render(
    <Popup
      deck={deck}
      state={state}
      site={site}
      siteOn={siteOn}
      everywhereOn={everywhereOn}
      onShow={async (subject) => {
        // The page may have changed since it was asked: then the popup stays and looks again.
        const shown = tabId !== null && (await askTab(tabId, 'page/show', subject).catch(() => false));
        if (shown) window.close();
        else again();
      }}
      isUnsaved={isUnsaved}
      onRead={() =>
        tabId !== null &&
        void askTab(tabId, 'page/read', null, true)
          .catch(() => null)
          .then(again)
      }
      onSite={(on) => site !== null && save(setSite(site, on))}
      onEverywhere={(on) => save(setEverywhere(on))}
      onCompare={(claim) => void ask('compare/open', { claim, tabId }).then(() => window.close())}
      onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />,
    document.body,
  );
});
