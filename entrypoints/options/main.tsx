import { render } from 'preact';
import { browser } from 'wxt/browser';
import { addSites, forgetSettings, setEverywhere, setMode, setSite, setSureness } from '../../src/app/change-settings';
import { loadDeck } from '../../src/app/deck-file';
import { dayOf, getKept, HIDDEN_MAX, type HiddenEntry, restore, restoreAll, watchHidden } from '../../src/app/hidden';
import { hiddenReport } from '../../src/app/hidden-report';
import { getSettings, type Settings, watchSettings } from '../../src/app/settings';
import { shortcuts } from '../../src/app/shortcuts';
import { readSiteFile, siteFile } from '../../src/app/site-file';
import { saveText } from '../../src/views/download';
import { nameDocument } from '../../src/views/name-document';
import { Options } from '../../src/views/options';
import '../../src/views/options.css';
import { words } from '../../src/views/words';

nameDocument(document, words.optionsPage);

const keys = shortcuts(await browser.commands.getAll());
// Without a deck, claims go by their ids.
const packs = await loadDeck().then(
  (deck) => [deck],
  () => [],
);

const show = ({ everywhere, offSites, sureness, mode }: Settings, hidden: HiddenEntry[]) =>
  render(
    <Options
      everywhereOn={everywhere}
      offSites={offSites}
      sureness={sureness}
      mode={mode}
      onMode={(wish) => void setMode(wish)}
      onExport={() => saveText('parallax-sites.json', 'application/json', siteFile(offSites))}
      onImport={async (file) => {
        const hosts = readSiteFile(await file.text());
        return addSites(hosts).catch((cause) => {
          throw new Error(words.fileNotSaved, { cause });
        });
      }}
      onForget={async () => {
        await restoreAll();
        await forgetSettings();
      }}
      onSureness={(wish) => void setSureness(wish)}
      onEverywhere={(on) => void setEverywhere(on)}
      onSite={(host, on) => void setSite(host, on)}
      hidden={{
        entries: hidden,
        packs,
        limit: HIDDEN_MAX,
        onRestore: restore,
        onRestoreAll: restoreAll,
        onExport: () =>
          saveText(`parallax-report-${dayOf(new Date())}.json`, 'application/json', hiddenReport(hidden, packs)),
      }}
      shortcuts={keys}
    />,
    document.body,
  );

const again = async () => show(await getSettings(), await getKept());
const { signal } = new AbortController();
watchSettings(again, signal);
watchHidden(again, signal);
await again();
