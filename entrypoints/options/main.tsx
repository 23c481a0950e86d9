import { render } from 'preact';
import { browser } from 'wxt/browser';
import { getSettings, type Settings, setEverywhere, setSite, setSureness, watchSettings } from '../../src/app/settings';
import { shortcuts } from '../../src/app/shortcuts';
import { Options } from '../../src/views/options';
import '../../src/views/options.css';

const keys = shortcuts(await browser.commands.getAll());

const show = ({ everywhere, offSites, sureness }: Settings) =>
  render(
    <Options
      everywhereOn={everywhere}
      offSites={offSites}
      sureness={sureness}
      onSureness={(wish) => void setSureness(wish)}
      onEverywhere={(on) => void setEverywhere(on)}
      onSite={(host, on) => void setSite(host, on)}
      shortcuts={keys}
    />,
    document.body,
  );

watchSettings(show, new AbortController().signal);
show(await getSettings());
