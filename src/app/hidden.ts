/**
 * Mentions that the reader turned away with "Not this claim", kept on this machine only, for each pack and page. No text
 * of a page is kept: a sentence is known again by its fingerprint. Anything unreadable in the store counts as nothing.
 */
import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { fingerprint } from './fingerprint';
import { onEnd } from './on-end';
import { serially } from './serially';
import { HIDDEN_KEY } from './stored';

/**
 * How many are kept; the oldest go first. The background reads the whole list for every page with a mention, and a browser may grant no more
 * than 10 MB to all that an extension keeps: even with addresses of several thousand characters this stays below.
 */
export const HIDDEN_MAX = 500;

const EntrySchema = v.object({
  /** The pack's id and version that the claim was found with. */
  pack: v.string(),
  version: v.string(),
  /** As `pageAddress` gives it. */
  page: v.pipe(
    v.string(),
    v.check((page) => pageAddress(page) === page, 'not the address of a page on the web'),
  ),
  /** The claim's id. */
  claim: v.string(),
  /** As `fingerprint` gives it. */
  sentence: v.pipe(
    v.string(),
    v.check((text) => /^[0-9a-f]{14}$/u.test(text), 'not a fingerprint'),
  ),
  /** The day (YYYY-MM-DD), by the reader's clock. */
  at: v.pipe(v.string(), v.isoDate('not a day')),
});

export type HiddenEntry = v.InferOutput<typeof EntrySchema>;
/** What tells one entry from another. */
type HiddenPlace = Pick<HiddenEntry, 'pack' | 'page' | 'claim' | 'sentence'>;

const kept = storage.defineItem<unknown>(`local:${HIDDEN_KEY}`, { fallback: [], version: 1 });
/** What was turned away in a private window: in memory, until the browser is closed. */
const passing = storage.defineItem<unknown>('session:hidden', { fallback: [] });

function read(value: unknown): HiddenEntry[] {
  const entries = Array.isArray(value) ? value : [];
  return entries.flatMap((entry) => {
    const parsed = v.safeParse(EntrySchema, entry);
    return parsed.success ? [parsed.output] : [];
  });
}

/** The entries that are kept, the oldest first; none where the browser refuses to say. */
export async function getKept(): Promise<HiddenEntry[]> {
  return read(await kept.getValue().catch(() => []));
}

/** What is kept, and what was turned away in private windows; only for the extension's own contexts. */
export async function getHidden(): Promise<HiddenEntry[]> {
  return [...(await getKept()), ...read(await passing.getValue().catch(() => []))];
}

/** Calls `onChange` at every change until `signal` is aborted. */
export function watchHidden(onChange: (entries: HiddenEntry[]) => void, signal: AbortSignal): void {
  onEnd(
    signal,
    kept.watch((value) => onChange(read(value))),
  );
}

const inTurn = serially();

/** One change after the other. Where the browser refuses to read or to write, what was kept stays as it was. */
function change(how: (entries: HiddenEntry[]) => HiddenEntry[], item = kept): Promise<void> {
  return inTurn(async () => {
    try {
      const entries = how(read(await item.getValue()));
      await item.setValue(entries.length === 0 ? null : entries);
    } catch (cause) {
      throw new Error('the browser did not save the list of hidden mentions', { cause });
    }
  });
}

/**
 * Keeps an entry as the latest; one of a private window only until the browser is closed. Rejects where the entry has
 * another form, or the browser has no room or refuses.
 */
export async function hide(entry: HiddenEntry, isPrivate = false): Promise<void> {
  const parsed = v.safeParse(EntrySchema, { ...entry, page: pageAddress(entry.page) ?? entry.page });
  if (!parsed.success) {
    throw new TypeError(`a hidden mention was not saved: ${parsed.issues.map(({ message }) => message).join(', ')}`);
  }
  const latest = parsed.output;
  const add = (entries: HiddenEntry[]) =>
    [...entries.filter((other) => !same(other, latest)), latest].slice(-HIDDEN_MAX);
  await change(add, isPrivate ? passing : kept);
}

/** Forgets one entry. */
export function restore(entry: HiddenPlace): Promise<void> {
  return change((entries) => entries.filter((other) => !same(other, entry)));
}

/** Forgets all entries. */
export function restoreAll(): Promise<void> {
  return change(() => []);
}

function same(one: HiddenPlace, other: HiddenPlace): boolean {
  return (
    one.pack === other.pack && one.page === other.page && one.claim === other.claim && one.sentence === other.sentence
  );
}

/** The entry for a claim's mention, `text`, on the page at `href`; of the text only the fingerprint goes into it. */
export function hiddenEntry(
  pack: { id: string; version: string },
  href: string,
  claim: string,
  text: string,
  now = new Date(),
): HiddenEntry {
  const page = pageAddress(href) ?? href;
  return { pack: pack.id, version: pack.version, page, claim, sentence: fingerprint(text), at: dayOf(now) };
}

/** A page's address without its fragment and without a user's name; null where it is not a page on the web. */
export function pageAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

/** The day by the reader's clock. */
export function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The keys of what is hidden on one page. */
export function hiddenOn(entries: readonly HiddenEntry[], pack: string, href: string): Set<string> {
  const page = pageAddress(href);
  const here = entries.filter((entry) => entry.pack === pack && entry.page === page);
  return new Set(here.map(({ claim, sentence }) => hiddenKey(claim, sentence)));
}

/** The claims of a page's blocks without the mentions that are hidden there; a key is a `hiddenKey`. */
export function withoutHidden<C extends { id: string; start: number; end: number }>(
  found: readonly C[][],
  blocks: readonly { text: string }[],
  hidden: ReadonlySet<string>,
): C[][] {
  if (hidden.size === 0) return [...found];
  return found.map((claims, index) => {
    const text = blocks[index]?.text ?? '';
    return claims.filter(({ id, start, end }) => !hidden.has(hiddenKey(id, fingerprint(text.slice(start, end)))));
  });
}

export function hiddenKey(claim: string, sentence: string): string {
  return `${claim} ${sentence}`;
}
