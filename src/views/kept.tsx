import { useRef, useState } from 'preact/hooks';
import type { Sureness } from '../pack/sureness';
import { words } from './words';

export interface KeptProps {
  everywhereOn: boolean;
  offSites: string[];
  sureness: Sureness;
  mode: (typeof words.modes)[number]['value'];
  hiddenCount: number;
  /** Deletes everything; rejects where the browser refuses. */
  onForget(): Promise<void>;
}

const labelOf = (all: readonly { value: string; label: string }[], value: string): string =>
  all.find((one) => one.value === value)?.label ?? value;

/** All that is kept, in words, and a button that deletes it. */
export function Kept({ everywhereOn, offSites, sureness, mode, hiddenCount, onForget }: KeptProps) {
  const [asks, setAsks] = useState(false);
  const [said, setSaid] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const { kept } = words;
  const end = (what: string) => {
    setAsks(false);
    setSaid(what);
    button.current?.focus();
  };
  return (
    <section>
      <h2>{words.keptTitle}</h2>
      <p class="more">{words.keptMore}</p>
      <ul class="kept">
        <li>{kept.everywhere(everywhereOn)}</li>
        <li>{kept.mode(labelOf(words.modes, mode))}</li>
        <li>{kept.sureness(labelOf(words.sureness, sureness))}</li>
        <li>{kept.sites(offSites.length)}</li>
        <li>{kept.hidden(hiddenCount)}</li>
      </ul>
      <p>
        <button ref={button} type="button" class="go" aria-expanded={asks} onClick={() => setAsks(!asks)}>
          {words.forgetAll}
        </button>
      </p>
      {asks && (
        <p class="sure">
          {words.forgetSure}{' '}
          <button
            type="button"
            class="go"
            onClick={() =>
              void onForget().then(
                () => end(words.forgotten),
                () => end(words.forgetFailed),
              )
            }
          >
            {words.forgetYes}
          </button>{' '}
          <button type="button" class="go" onClick={() => end('')}>
            {words.forgetNo}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
