import type { Deck, DeckSource } from '../pack/deck';
import { usePackLanguage } from './pack-text';
import { sourcesOf } from './read-deck';
import { words } from './words';

/** The letter by which a source is known, with its title for the pointer. */
export function Chip({ source }: { source: DeckSource }) {
  return (
    <span class="s" title={source.title}>
      <span class="sr">{words.sourceBefore}</span>
      {source.label}
    </span>
  );
}

/** The page in front of the reader: inverted, so that it is never taken for a source. */
export function PageChip({ children }: { children: string }) {
  return <span class="s page">{children}</span>;
}

/** Chips of one voice: several are joined by a tie, as notes are in music. */
export function VoiceChips({ deck, ids }: { deck: Deck; ids: readonly string[] }) {
  const sources = sourcesOf(deck, ids);
  const chips = sources.map((source) => <Chip key={source.id} source={source} />);
  if (sources.length < 2) return chips;
  return (
    <span class="tie" title={words.sameText}>
      {chips}
    </span>
  );
}

/** Which letter is which source. */
export function SourceKey({ deck }: { deck: Deck }) {
  const language = usePackLanguage();
  return (
    <div class="key">
      {deck.sources.map((source) => [
        <Chip key={source.id} source={source} />,
        <span key={`${source.id}-title`} lang={language}>
          {source.title}
        </span>,
      ])}
    </div>
  );
}
