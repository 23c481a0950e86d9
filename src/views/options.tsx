import { useId, useState } from 'preact/hooks';
import type { Sureness } from '../pack/sureness';
import { Emblem } from './emblem';
import { HiddenList, type HiddenListProps } from './hidden-list';
import { hostFrom } from './host-name';
import { Switch } from './switch';
import { words } from './words';

export interface OptionsProps {
  everywhereOn: boolean;
  /** Host names of the sites that are turned off. */
  offSites: string[];
  sureness: Sureness;
  onEverywhere(on: boolean): void;
  onSureness(sureness: Sureness): void;
  onSite(host: string, on: boolean): void;
  hidden: HiddenListProps;
  /** The extension's keyboard commands as the browser has them; an empty `keys` is not set. */
  shortcuts?: { keys: string; does: string }[];
}

/** Where Parallax reads, and what it keeps. */
export function Options(props: OptionsProps) {
  const { everywhereOn, offSites, onEverywhere, onSite, shortcuts = [] } = props;
  return (
    <main class="opt" lang={words.language}>
      <header class="mast">
        <Emblem />
        <b>{words.product}</b>
      </header>
      <h1>{words.optionsTitle}</h1>
      <section>
        <h2>{words.whereTitle}</h2>
        <Switch label={words.everywhere} on={everywhereOn} onChange={onEverywhere} />
        <p class="more">{words.everywhereMore}</p>
        <h3>{words.sitesTitle}</h3>
        {offSites.length === 0 ? (
          <p class="more">{everywhereOn ? words.noSites : words.noSitesOff}</p>
        ) : (
          <ul class="sites">
            {[...offSites].sort().map((host) => (
              <li key={host}>
                <span>{host}</span>
                <button type="button" class="go" aria-label={words.turnOnSite(host)} onClick={() => onSite(host, true)}>
                  {words.turnOn}
                </button>
              </li>
            ))}
          </ul>
        )}
        <AddSite offSites={offSites} onAdd={(host) => onSite(host, false)} />
      </section>
      <section>
        <h2 id="sureness">{words.surenessTitle}</h2>
        <div role="radiogroup" aria-labelledby="sureness">
          {words.sureness.map(({ value, label, more }) => (
            <label key={value} class="choice">
              <input
                type="radio"
                name="sureness"
                checked={props.sureness === value}
                onChange={() => props.onSureness(value)}
              />
              <span>
                {label} <small class="more">{more}</small>
              </span>
            </label>
          ))}
        </div>
      </section>
      <HiddenList {...props.hidden} />
      <section>
        <h2>{words.privacyTitle}</h2>
        {words.privacy.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <section>
        <h2>{words.keysTitle}</h2>
        <dl class="keys">
          {[...shortcuts, ...words.keyInCard].map(({ keys, does }) => [
            <dt key={`${does}-keys`}>{keys === '' ? <span class="no">{words.keyUnset}</span> : <kbd>{keys}</kbd>}</dt>,
            <dd key={does}>{does}</dd>,
          ])}
        </dl>
        {shortcuts.length > 0 && <p class="more">{words.keysMore}</p>}
      </section>
    </main>
  );
}

function AddSite({ offSites, onAdd }: { offSites: string[]; onAdd(host: string): void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const id = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const host = hostFrom(text);
    const problem =
      text.trim() === ''
        ? words.hostEmpty
        : host === null
          ? words.hostWrong(text.trim())
          : offSites.includes(host)
            ? words.hostThere(host)
            : null;
    setError(problem);
    if (problem !== null || host === null) return;
    onAdd(host);
    setText('');
  };
  return (
    <form class="add" noValidate onSubmit={submit}>
      <label for={id}>{words.addSite}</label>
      <p class="more" id={`${id}-hint`}>
        {words.addSiteHint}
      </p>
      <div>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          value={text}
          aria-invalid={error !== null}
          aria-describedby={`${id}-hint ${id}-error`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="go">
          {words.turnOff}
        </button>
      </div>
      <p class="error" id={`${id}-error`} role="alert">
        {error}
      </p>
    </form>
  );
}
