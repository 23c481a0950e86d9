import { render } from 'preact';
import { browser } from 'wxt/browser';
import { setEverywhere, setSite } from '../../src/app/change-settings';
import { loadDeck } from '../../src/app/deck-file';
import { ask, askTab } from '../../src/app/messages';
import { type TabView, watchTab } from '../../src/app/popup';
import { Popup } from '../../src/views/popup';
import '../../src/views/popup.css';

const deck = await loadDeck();

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
      onSite={(on) => site !== null && void setSite(site, on).then(again)}
      onEverywhere={(on) => void setEverywhere(on).then(again)}
      onCompare={(claim) => void ask('compare/open', { claim, tabId }).then(() => window.close())}
      onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />,
    document.body,
  );
});
