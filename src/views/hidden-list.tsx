import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type HiddenPack, type HiddenRow, type HiddenSentence, hiddenPages } from './hidden-rows';
import { words } from './words';

export interface HiddenListProps {
  /** The oldest first. */
  entries: readonly HiddenSentence[];
  packs: readonly HiddenPack[];
  /** How many are kept at most. */
  limit: number;
  /** Resolves when it is saved. The list changes only when other `entries` come. */
  onRestore(entry: HiddenSentence): Promise<void>;
  onRestoreAll(): Promise<void>;
  onExport(): void;
}

/** The button's name stands out of the sentence that speaks of it. */
function withButton(sentence: string) {
  const [before, after] = sentence.split(words.notThisClaim);
  return (
    <>
      {before}
      <b class="w">{words.notThisClaim}</b>
      {after}
    </>
  );
}

/** The sentences that the reader turned away, to be shown again or told to a pack's author. */
export function HiddenList({ entries, packs, limit, onRestore, onRestoreAll, onExport }: HiddenListProps) {
  const [failed, setFailed] = useState(false);
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** The rows that a press will take away, and the place among all rows where the focus was. */
  const leaving = useRef<{ keys: string[]; place: number } | null>(null);
  const pages = hiddenPages(entries, packs);
  const rows = pages.flatMap((page) => page.rows);

  useLayoutEffect(() => {
    const gone = leaving.current;
    if (!gone || rows.some(({ key }) => gone.keys.includes(key))) return;
    leaving.current = null;
    // The reader may have gone elsewhere while it was saved.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const buttons = [...(section.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
    (buttons[gone.place] ?? buttons.at(-1) ?? heading.current)?.focus();
  });

  const remove = (going: readonly HiddenRow<HiddenSentence>[], save: () => Promise<void>) => {
    leaving.current = { keys: going.map(({ key }) => key), place: rows.findIndex(({ key }) => key === going[0]?.key) };
    save().then(
      () => setFailed(false),
      () => {
        leaving.current = null;
        setFailed(true);
      },
    );
  };

  return (
    <section ref={section}>
      <h2 ref={heading} tabIndex={-1}>
        {words.hiddenTitle}
      </h2>
      {rows.length === 0 ? (
        <p class="more">{withButton(words.noHidden)}</p>
      ) : (
        <>
          <p class="more">{withButton(words.hiddenMore(limit))}</p>
          {pages.map(({ page, host, path, rows: onPage }) => (
            <div key={page}>
              <h3>
                <a href={page} target="_blank" rel="noreferrer">
                  {host}
                  <wbr />
                  <bdi>{path}</bdi>
                </a>
              </h3>
              <ul class="sites">
                {onPage.map((row) => (
                  <li key={row.key}>
                    <span>
                      <span lang={row.language ?? undefined}>{row.title}</span>{' '}
                      <small class="more num">{words.hiddenWhen(row.entry.at, row.place)}</small>
                    </span>
                    <button
                      type="button"
                      class="go"
                      aria-label={words.showAgainOf(row.title, row.place, host + path)}
                      onClick={() => remove([row], () => onRestore(row.entry))}
                    >
                      {words.showAgain}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <div class="pair">
            <button type="button" class="go" onClick={() => remove(rows, onRestoreAll)}>
              {words.showAllAgain}
            </button>
            <button type="button" class="go" onClick={onExport}>
              {words.exportReport}
            </button>
          </div>
          <p class="more">{words.exportReportMore}</p>
        </>
      )}
      <p class="error rare" role="alert">
        {failed && words.hiddenFailed}
      </p>
    </section>
  );
}
