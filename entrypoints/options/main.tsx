import { render } from 'preact';
import { getSettings, type Settings, setEverywhere, setSite, watchSettings } from '../../src/app/settings';
import { Options } from '../../src/views/options';
import '../../src/views/options.css';

const show = ({ everywhere, offSites }: Settings) =>
  render(
    <Options
      everywhereOn={everywhere}
      offSites={offSites}
      onEverywhere={(on) => void setEverywhere(on)}
      onSite={(host, on) => void setSite(host, on)}
    />,
    document.body,
  );

watchSettings(show, new AbortController().signal);
show(await getSettings());
