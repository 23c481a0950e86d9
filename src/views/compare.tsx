import { useEffect, useState } from 'preact/hooks';
import { leftOut } from '../compare/left-out';
import type { Deck, DeckEvent } from '../pack/deck';
import type { PageFindings } from '../pack/wording';
import { Chip, PageChip } from './chip';
import { claimMarkdown } from './claim-markdown';
import type { CompareActions } from './compare-actions';
import { claimsWith, countsOf, groupsOf, isClaim, peopleByClaims, sharedVoices } from './compare-rows';
import { buttonId, CompareTable } from './compare-table';
import { Emblem } from './emblem';
import { MarkKey } from './mark';
import { InPack, usePackLanguage, WithPackText } from './pack-text';
import { pageWords } from './page-words';
import { labelsOf } from './read-deck';
import { pageStanding } from './standing';
import { TakeAlong } from './take-along';
import { Timeline } from './timeline';
import { words } from './words';

interface CompareProps {
  deck: Deck;
  /** The page that it was opened for; null where there is none. */
  page?: PageFindings | null;
  /** Whether it was opened for a page that is not there any more. */
  isPageGone?: boolean;
  actions: CompareActions;
  /** Id of a claim that is opened and scrolled to. */
  initialClaim?: string | null;
}

/** Every claim of the deck over every source, and over the page that it was opened for. */
export function Compare({ deck, page = null, isPageGone = false, actions, initialClaim = null }: CompareProps) {
  const [personId, setPersonId] = useState<string | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(isClaim(deck, initialClaim) ? [initialClaim] : []),
  );
  // An object of its own each time: the same claim may be gone to twice.
  const [goal, setGoal] = useState({ claim: initialClaim });
  useEffect(() => {
    if (!isClaim(deck, goal.claim)) return;
    const button = document.getElementById(buttonId(goal.claim));
    button?.closest('tr')?.scrollIntoView({ block: 'start' });
    button?.focus({ preventScroll: true });
  }, [deck, goal]);
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const openAll = ({ claims: ids }: DeckEvent) => {
    setOpen(new Set([...open, ...ids]));
    // Rows that the filter leaves out could not be gone to.
    const isShown = claimsWith(deck, personId).filter(({ id }) => ids.includes(id)).length === ids.length;
    if (!isShown) setPersonId(null);
    setGoal({ claim: ids[0] ?? null });
  };
  const claims = claimsWith(deck, personId);
  const name = deck.people.find((person) => person.id === personId)?.short ?? null;
  // A page about something else leaves nothing out, so it has no column.
  const column = page?.about ? page : null;
  return (
    <InPack deck={deck}>
      <main class="wrap" lang={words.language}>
        <header class="mast">
          <Emblem />
          <b>{words.product}</b> <span>{words.compare}</span>
          <TakeAlong deck={deck} page={page} actions={actions} />
        </header>
        {isPageGone && <p class="gone">{pageWords.pageGone}</p>}
        <Lede deck={deck} page={page} />
        <Sources deck={deck} />
        <Timeline deck={deck} onOpen={openAll} />
        <h2 class="sect">{words.everyMatter}</h2>
        <MarkKey names={words.markKey} hasPage={column !== null} />
        <Filter deck={deck} personId={personId} onChoose={setPersonId} />
        <p class="sr" role="status">
          {words.shown(claims.length, name)}
        </p>
        <CompareTable
          deck={deck}
          page={column}
          groups={groupsOf(deck, claims)}
          count={claims.length}
          open={open}
          onToggle={toggle}
          onCopy={(claim) => actions.copy(claimMarkdown(deck, claim, page))}
        />
      </main>
    </InPack>
  );
}

function Lede({ deck, page }: { deck: Deck; page: PageFindings | null }) {
  const all = deck.sources.length;
  const title = words.compareTitle(deck.title, all);
  const groups = groupsOf(deck, deck.claims);
  const inAll = groups.find((group) => group.sources === all)?.claims.length ?? 0;
  const fewer = groups
    .filter((group) => group.sources < all && group.sources > 0)
    .map((group) => ({ sources: group.sources, matters: group.claims.length }));
  return (
    <div class="lede">
      <h1>
        <WithPackText
          line={page?.about ? pageWords.compareTitleWithPage(title) : title}
          text={words.unbroken(deck.title)}
        />
      </h1>
      <div>
        <p>
          <b>{words.ofMatters(inAll, deck.claims.length)}</b>
          {words.spread(inAll, all, fewer)}
          {sharedVoices(deck).map((voice) => words.sharedPassages(labelsOf(deck, voice.ids), voice.claims))}
          {words.noVerdict}
        </p>
        {page && <Here deck={deck} page={page} />}
      </div>
    </div>
  );
}

/** What the popup says of the page, and why it would be unfair to ask it for all that the sources report. */
function Here({ deck, page }: { deck: Deck; page: PageFindings }) {
  const { head, more } = pageStanding(deck, page);
  const unfair = leftOut(deck, page)?.unfair;
  return (
    <p class="here">
      <PageChip>{pageWords.thisPage}</PageChip>{' '}
      <WithPackText
        line={[head, more, unfair ? pageWords.unfair[unfair] : null].filter((line) => line !== null).join(' ')}
        text={deck.title}
      />
    </p>
  );
}

function Sources({ deck }: { deck: Deck }) {
  const language = usePackLanguage();
  return (
    <section aria-label={words.sources}>
      <div class="srcs">
        {deck.sources.map((source) => {
          const { reports, alone } = countsOf(deck, source.id);
          return (
            <div key={source.id}>
              <Chip source={source} />
              <h2 lang={language}>{source.title}</h2>
              <p lang={language}>{source.summary}</p>
              <p class="meta num">{words.sourceReports(reports, deck.claims.length, alone)}</p>
            </div>
          );
        })}
      </div>
      <p class="proven">{words.proven}</p>
    </section>
  );
}

interface FilterProps {
  deck: Deck;
  personId: string | null;
  onChoose(personId: string | null): void;
}

function Filter({ deck, personId, onChoose }: FilterProps) {
  const choice = (id: string | null, label: string, count: number) => (
    <label key={id ?? ''}>
      <input class="sr" type="radio" name="with" checked={personId === id} onChange={() => onChoose(id)} />
      {label} <span class="num">{count}</span>
    </label>
  );
  return (
    <fieldset class="fil">
      <legend>{words.filterWith}</legend>
      {choice(null, words.everyone, deck.claims.length)}
      {peopleByClaims(deck).map(({ person, count }) => choice(person.id, person.short, count))}
    </fieldset>
  );
}
