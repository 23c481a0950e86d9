import { useId, useState } from 'preact/hooks';
import { hostFrom } from './host-name';
import { words } from './words';

export interface SiteListProps {
  everywhereOn: boolean;
  /** Host names of the sites that are turned off. */
  offSites: string[];
  onSite(host: string, on: boolean): void;
  /** Saves the list as a file. */
  onExport(): void;
  /** Turns the sites of such a file off, too, and gives how many were not so yet; rejects, saying why, where it is none. */
  onImport(file: File): Promise<number>;
}

/** The sites that are off: each can be turned on, others added, one by one or from a file. */
export function SiteList({ everywhereOn, offSites, onSite, onExport, onImport }: SiteListProps) {
  return (
    <>
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
      <SiteFile isEmpty={offSites.length === 0} onExport={onExport} onImport={onImport} />
    </>
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

function SiteFile({
  isEmpty,
  onExport,
  onImport,
}: Pick<SiteListProps, 'onExport' | 'onImport'> & { isEmpty: boolean }) {
  const [said, setSaid] = useState('');
  const id = useId();
  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    setSaid(
      await onImport(file).then(words.importedSites, (error) =>
        words.importFailed(error instanceof Error ? error.message : String(error)),
      ),
    );
    // The same file can be chosen again.
    input.value = '';
  };
  return (
    <div class="file">
      {!isEmpty && (
        <button type="button" class="go" onClick={() => onExport()}>
          {words.exportSites}
        </button>
      )}
      <label class="go" for={id}>
        {words.importSites}
      </label>
      <input id={id} type="file" accept="application/json,.json" onChange={(event) => void read(event.currentTarget)} />
      <p role="status">{said}</p>
    </div>
  );
}
