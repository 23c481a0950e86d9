import { useState } from 'preact/hooks';
import type { Deck } from '../pack/deck';
import type { PageFindings } from '../pack/wording';
import { claimMarkdown } from './claim-markdown';
import type { CompareActions } from './compare-actions';
import { pageExport } from './page-export';
import { pageWords } from './page-words';

/** What the compare page lets a reader take along: all claims as Markdown, the page's findings as JSON, a print. */
export function TakeAlong({ deck, page, actions }: { deck: Deck; page: PageFindings | null; actions: CompareActions }) {
  const [told, setTold] = useState('');
  const markdown = () => deck.claims.map((claim) => claimMarkdown(deck, claim, page)).join('\n');
  const copy = () =>
    void actions.copy(markdown()).then(
      () => setTold(pageWords.copied),
      () => setTold(pageWords.copyFailed),
    );
  return (
    <span class="take">
      <span role="status">{told}</span>
      {page && (
        <button
          type="button"
          class="act"
          onClick={() => actions.save(`parallax-${deck.id}.json`, 'application/json', pageExport(deck, page))}
        >
          {pageWords.exportJson}
        </button>
      )}
      <button type="button" class="act" onClick={copy}>
        {pageWords.copyMarkdown}
      </button>
      <button type="button" class="act" onClick={() => actions.print()}>
        {pageWords.print}
      </button>
    </span>
  );
}
