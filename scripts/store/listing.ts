/** The listing's texts and what the stores allow. */
import { sectionOf, tableOf } from './markdown';

export type Store = 'chrome' | 'firefox';

export interface Picture {
  name: string;
  headline: string;
  line: string;
}

export interface Listing {
  name: string;
  summary: string;
  description: string;
  category: Record<Store, string>;
  pictures: Picture[];
  /** One line for the tiles. */
  claim: string;
  reviewers: string;
}

/** In characters, as the forms of the stores count them; the manifests' own limits are the narrower ones of Chrome (132) and AMO (45). */
export const LIMITS: Record<Store, { name: number; summary: number; description: number; pictures: number }> = {
  chrome: { name: 75, summary: 132, description: 16_000, pictures: 5 },
  firefox: { name: 45, summary: 250, description: 15_000, pictures: 10 },
};

export function readListing(markdown: string): Listing {
  const section = (heading: string) => sectionOf(markdown, heading);
  const categories = new Map(tableOf(section('Category')).map(({ store = '', category = '' }) => [store, category]));
  return {
    name: section('Name'),
    summary: section('Summary'),
    description: section('Description'),
    category: { chrome: categories.get('chrome') ?? '', firefox: categories.get('firefox') ?? '' },
    pictures: tableOf(section('Pictures')).map(({ picture = '', headline = '', line = '' }) => ({
      name: picture,
      headline,
      line,
    })),
    claim: section('Claim'),
    reviewers: section('Notes for reviewers'),
  };
}

/** What a store would refuse, each in a line. */
export function problemsOf(listing: Listing, store: Store): string[] {
  const limits = LIMITS[store];
  const problems: string[] = [];
  for (const field of ['name', 'summary', 'description'] as const) {
    const { length } = listing[field];
    if (length > limits[field])
      problems.push(`${store}: ${field} has ${length} characters, ${limits[field]} are allowed`);
  }
  if (listing.pictures.length > limits.pictures)
    problems.push(`${store}: ${listing.pictures.length} pictures, ${limits.pictures} are allowed`);
  if (listing.category[store] === '') problems.push(`${store}: no category`);
  return problems;
}
