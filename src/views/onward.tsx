import type { DeckClaim } from '../pack/deck';
import { PackText } from './pack-text';
import { pageWords } from './page-words';

interface OnwardProps {
  label: string;
  claims: DeckClaim[];
  /** Whether the page parts from the sources on a claim. */
  differs?: (claimId: string) => boolean;
  open(claimId: string): void;
}

/** From this card to other claims: those that its sentence reports, the wider one, those under it. */
export function Onward({ label, claims, differs, open }: OnwardProps) {
  if (claims.length === 0) return null;
  return (
    <div class="onward scrolls">
      <span>{label}</span>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" onClick={() => open(claim.id)}>
              {differs?.(claim.id) && (
                <>
                  <span class="ne" aria-hidden="true">
                    {pageWords.notEqual}{' '}
                  </span>
                  <span class="sr">{pageWords.differs}</span>
                </>
              )}
              <PackText>{claim.title}</PackText>
              <span aria-hidden="true"> ›</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
