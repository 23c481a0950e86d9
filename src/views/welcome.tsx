import type { ComponentChildren } from 'preact';
import { Choices } from './choices';
import { Emblem } from './emblem';
import type { KeptProps } from './kept';
import { Switch } from './switch';
import { words } from './words';

export interface WelcomeProps {
  everywhereOn: boolean;
  mode: KeptProps['mode'];
  /** The keys that go to the next mention; empty where none are set. */
  nextKeys: string;
  /** The browser has refused to save the last choice. */
  isUnsaved: boolean;
  onEverywhere(on: boolean): void;
  onMode(mode: KeptProps['mode']): void;
  onOptions(): void;
  /** The example: an article of the page itself, which is read as any other. */
  children: ComponentChildren;
}

/** The page after installing: an example that works, what a reader can rely on, and the switches. */
export function Welcome(props: WelcomeProps) {
  return (
    <main class="wel" lang={words.language}>
      <header class="mast">
        <Emblem />
        <b>{words.product}</b>
      </header>
      <h1>{words.welcome}</h1>
      <p class="intro">{words.welcomeLead}</p>
      <div class="cols">
        <section class="try">
          <h2>{words.example}</h2>
          <p>
            {words.tryIt} {props.nextKeys !== '' && words.tryKey(props.nextKeys)}
          </p>
          {props.children}
          <p class="more">{words.exampleMore}</p>
        </section>
        <div>
          <section>
            <h2>{words.promise}</h2>
            {[words.privacy[0], words.privacy[1], words.noVerdictGiven].map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
          <section>
            <h2>{words.whereItReads}</h2>
            <Switch label={words.everywhere} on={props.everywhereOn} onChange={props.onEverywhere} />
            <Choices title={words.modeTitle} level={3} all={words.modes} chosen={props.mode} onChange={props.onMode} />
            <p class="error" role="status">
              {props.isUnsaved && words.notSaved}
            </p>
            <p class="more">{words.allLater}</p>
            <button type="button" class="go" onClick={() => props.onOptions()}>
              {words.options}
            </button>
          </section>
        </div>
      </div>
    </main>
  );
}
