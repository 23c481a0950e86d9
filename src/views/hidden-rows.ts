/** The sentences that the reader turned away, as the options list them. */

/** What is shown of a hidden mention, and what tells it from every other. */
export interface HiddenSentence {
  pack: string;
  /** The address of its page. */
  page: string;
  /** The claim's id. */
  claim: string;
  /** The sentence's fingerprint. */
  sentence: string;
  /** YYYY-MM-DD */
  at: string;
}

/** Where titles of claims come from; a deck is one. */
export interface HiddenPack {
  id: string;
  language: string;
  claims: readonly { id: string; title: string }[];
}

export interface HiddenRow<T extends HiddenSentence> {
  key: string;
  entry: T;
  /** The claim's title; its id where no pack holds it. */
  title: string;
  /** Of the title; null where it is none of a pack's. */
  language: string | null;
  /** Which of several sentences of the page with this title, from 1 on; null where it is the only one. */
  place: { index: number; of: number } | null;
}

export interface HiddenPage<T extends HiddenSentence> {
  page: string;
  /** The page's address as it is shown: host, then path and query. */
  host: string;
  path: string;
  rows: HiddenRow<T>[];
}

/** By page, the page and the sentence turned away last first; `entries` come with the oldest first. */
export function hiddenPages<T extends HiddenSentence>(
  entries: readonly T[],
  packs: readonly HiddenPack[],
): HiddenPage<T>[] {
  const pages = new Map<string, T[]>();
  for (const entry of [...entries].reverse()) pages.set(entry.page, [...(pages.get(entry.page) ?? []), entry]);
  return [...pages].map(([page, group]) => {
    const named = group.map((entry) => ({ entry, ...titleOf(entry, packs) }));
    const titles = named.map(({ title }) => title);
    const rows = named.map(({ entry, title, language }, i) => {
      const of = titles.filter((other) => other === title).length;
      const index = titles.slice(0, i + 1).filter((other) => other === title).length;
      return { key: keyOf(entry), entry, title, language, place: of > 1 ? { index, of } : null };
    });
    return { page, ...shownAddress(page), rows };
  });
}

const keyOf = ({ pack, page, claim, sentence }: HiddenSentence) => JSON.stringify([pack, page, claim, sentence]);

function titleOf(
  { pack, claim }: HiddenSentence,
  packs: readonly HiddenPack[],
): Pick<HiddenRow<HiddenSentence>, 'title' | 'language'> {
  const { language = null, claims = [] } = packs.find(({ id }) => id === pack) ?? {};
  const title = claims.find(({ id }) => id === claim)?.title;
  return title === undefined ? { title: claim, language: null } : { title, language };
}

/** Host and path of an address for reading; what is encoded stays so where its characters would not be seen. */
export function shownAddress(page: string): { host: string; path: string } {
  if (!URL.canParse(page)) return { host: page, path: '' };
  const { host, pathname, search } = new URL(page);
  return { host, path: `${pathname === '/' ? '' : decoded(pathname)}${decoded(search)}` };
}

function decoded(part: string): string {
  try {
    const text = decodeURI(part);
    return /[\p{C}\p{Z}]/u.test(text) ? part : text;
  } catch {
    return part;
  }
}
