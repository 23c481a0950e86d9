import type { DeckClaim } from '../pack/deck';

interface OnwardProps {
  label: string;
  claims: DeckClaim[];
  open(claimId: string): void;
}

/** From this card to other claims: those that its sentence reports, the wider one, those under it. */
export function Onward({ label, claims, open }: OnwardProps) {
  if (claims.length === 0) return null;
  return (
    <div class="onward scrolls">
      <span>{label}</span>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" onClick={() => open(claim.id)}>
              {claim.title}
              <span aria-hidden="true"> ›</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
