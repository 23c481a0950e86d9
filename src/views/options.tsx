import { Choices } from './choices';
import { Emblem } from './emblem';
import { HiddenList, type HiddenListProps } from './hidden-list';
import { Kept, type KeptProps } from './kept';
import { SiteList, type SiteListProps } from './site-list';
import { Switch } from './switch';
import { words } from './words';

export interface OptionsProps extends SiteListProps, Omit<KeptProps, 'hiddenCount'> {
  onEverywhere(on: boolean): void;
  onMode(mode: KeptProps['mode']): void;
  onSureness(sureness: KeptProps['sureness']): void;
  hidden: HiddenListProps;
  /** The extension's keyboard commands as the browser has them; an empty `keys` is not set. */
  shortcuts?: { keys: string; does: string }[];
}

/** Where Parallax reads, and what it keeps. */
export function Options(props: OptionsProps) {
  const { everywhereOn, onEverywhere, shortcuts = [] } = props;
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
        <SiteList {...props} />
      </section>
      <section>
        <Choices title={words.modeTitle} all={words.modes} chosen={props.mode} onChange={props.onMode} />
      </section>
      <section>
        <Choices title={words.surenessTitle} all={words.sureness} chosen={props.sureness} onChange={props.onSureness} />
      </section>
      <HiddenList {...props.hidden} />
      <Kept {...props} hiddenCount={props.hidden.entries.length} />
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
