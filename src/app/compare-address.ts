/** What the compare page's address says: for which tab's page it was opened, and at which claim. */

export interface CompareAddress {
  claim: string | null;
  tabId: number | null;
}

/** Behind "compare.html": "?tab=7#no-deal". */
export function compareQuery(claim: string | null, tabId: number | null): string {
  return `${tabId === null ? '' : `?tab=${tabId}`}${claim === null ? '' : `#${encodeURIComponent(claim)}`}`;
}

/** Reads it back; whatever has another form counts as not given. */
export function readCompareAddress({ search, hash }: Pick<URL, 'search' | 'hash'>): CompareAddress {
  const tab = new URLSearchParams(search).get('tab') ?? '';
  return { claim: decoded(hash.slice(1)) || null, tabId: /^\d{1,15}$/u.test(tab) ? Number(tab) : null };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
