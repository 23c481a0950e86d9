/**
 * Every message that passes between the extension's contexts: one map, typed and validated on arrival. A message of any
 * other form is not ours and is left to others.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Deck } from '../pack/deck';
import type { CopiedRun, PageClaim, QuoteMention, SentenceWording } from '../pack/wording';
import { onEnd } from './on-end';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Nothing = v.null_();
const SubjectSchema = v.strictObject({ kind: v.picklist(['person', 'claim']), id: v.string() });
const CountedSchema = v.strictObject({ id: v.string(), count: Count });

const PersonMentionSchema = v.strictObject({ id: v.string(), start: Count, end: Count });

/** Of our own background and pages: what decides where something is painted is checked, the rest is only shown. */
const isList = (value: unknown): boolean => Array.isArray(value);
const listOf = <T>() => v.custom<T[]>(isList);

const ClaimMentionSchema = v.strictObject({
  id: v.string(),
  start: Count,
  end: Count,
  probability: v.number(),
  matched: v.array(v.string()),
});

const BlockReadingSchema = v.strictObject({
  wordings: listOf<SentenceWording | null>(),
  quotes: listOf<QuoteMention>(),
  copied: listOf<CopiedRun>(),
  quoted: listOf<CopiedRun>(),
  touched: v.array(v.string()),
});

const PageFindingsSchema = v.strictObject({
  address: v.string(),
  title: v.string(),
  published: v.nullable(v.string()),
  length: Count,
  about: v.boolean(),
  done: v.boolean(),
  people: v.array(CountedSchema),
  claims: listOf<PageClaim>(),
  quotes: listOf<QuoteMention>(),
  copied: listOf<CopiedRun>(),
  quoted: listOf<CopiedRun>(),
  touched: v.array(v.string()),
});

const PageStateSchema = v.strictObject({
  site: v.string(),
  /** Null while Parallax is off here. */
  page: v.nullable(PageFindingsSchema),
});

/** What each message asks with, and what it is answered with. */
const MESSAGES = {
  /** Content → background: which claims do these blocks' sentences report? */
  'claims/find': {
    ask: v.strictObject({
      about: v.number(),
      /** The page's, for what the reader turned away there. */
      address: v.string(),
      blocks: v.array(v.strictObject({ text: v.string(), before: v.string() })),
    }),
    answer: v.array(v.array(ClaimMentionSchema)),
  },
  /** Content → background: in what words do these blocks report their claims, and what of them is a source's own? */
  'blocks/read': {
    ask: v.strictObject({
      blocks: v.array(
        v.strictObject({
          text: v.string(),
          before: v.string(),
          people: v.array(PersonMentionSchema),
          peopleBefore: v.array(PersonMentionSchema),
          claims: v.array(v.strictObject({ id: v.string(), start: Count })),
        }),
      ),
    }),
    answer: v.array(BlockReadingSchema),
  },
  /** Content → background: this sentence of my page is no mention of this claim. */
  'claim/hide': {
    ask: v.strictObject({ address: v.string(), claim: v.string(), sentence: v.string() }),
    answer: Nothing,
  },
  /** Content → background: the deck, when the first card opens. It is our own build's, so its shape is not checked again. */
  'deck/load': { ask: Nothing, answer: v.custom<Deck>((value) => typeof value === 'object' && value !== null) },
  /** Frame → background: bring the content script into me. */
  'frame/start': { ask: Nothing, answer: Nothing },
  /** Content → background: bring the card's script into my page. */
  'card/load': { ask: Nothing, answer: Nothing },
  /** Content → background: how many different people and claims were found, for the badge. */
  'page/found': { ask: v.strictObject({ people: Count, claims: Count }), answer: Nothing },
  /** Content or popup → background: open the compare page for a tab's page (the asking one's if null), at a claim or at its top. */
  'compare/open': {
    ask: v.strictObject({ claim: v.nullable(v.string()), tabId: v.nullable(v.number()) }),
    answer: Nothing,
  },
  /** Popup or compare page → content: what is on the page? */
  'page/state': { ask: Nothing, answer: PageStateSchema },
  /** Popup → content: scroll to the first mention of this subject and open its card. */
  'page/show': { ask: SubjectSchema, answer: v.boolean() },
  /** Background → content: a keyboard command asks for the next (1) or previous (-1) mention. */
  'page/walk': { ask: v.strictObject({ delta: v.picklist([1, -1]) }), answer: Nothing },
} as const;

type Messages = typeof MESSAGES;
export type MessageName = keyof Messages;
export type Ask<N extends MessageName> = v.InferOutput<Messages[N]['ask']>;
export type Answer<N extends MessageName> = v.InferOutput<Messages[N]['answer']>;
/** Where a message came from: the tab (undefined for an extension page), the frame in it, and whether the window is private. */
type Sender = { tabId: number | undefined; frameId: number; isPrivate: boolean };
export type Handlers = { [N in MessageName]?: (ask: Ask<N>, sender: Sender) => Answer<N> | Promise<Answer<N>> };

const Envelope = v.strictObject({ parallax: v.picklist(Object.keys(MESSAGES) as MessageName[]), ask: v.unknown() });

/** What goes back: the answer, or why there is none. Every browser can carry that without help from a library. */
type Reply = { answer: unknown } | { error: string };

function readReply<N extends MessageName>(name: N, reply: Reply | undefined): Answer<N> {
  if (!reply) throw new Error(`${name}: nobody answered`);
  if ('error' in reply) throw new Error(reply.error);
  return v.parse<Messages[N]['answer']>(MESSAGES[name].answer, reply.answer);
}

/** Asks the background. Rejects where nobody answers or the answer has another form. */
export async function ask<N extends MessageName>(name: N, data: Ask<N>): Promise<Answer<N>> {
  return readReply(name, await browser.runtime.sendMessage({ parallax: name, ask: data }));
}

/** Asks the content script of a tab. Rejects where there is none. */
export async function askTab<N extends MessageName>(tabId: number, name: N, data: Ask<N>): Promise<Answer<N>> {
  return readReply(name, await browser.tabs.sendMessage(tabId, { parallax: name, ask: data }, { frameId: 0 }));
}

/**
 * Answers messages until `signal` is aborted. A message that is not in `handlers`, or whose content has another form
 * than the map says, gets no answer from here.
 */
export function answer(handlers: Handlers, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { id?: string; frameId?: number; tab?: { id?: number; incognito?: boolean } },
    reply: (reply: Reply) => void,
  ): boolean => {
    if (sender.id !== browser.runtime.id) return false;
    const envelope = v.safeParse(Envelope, message);
    if (!envelope.success) return false;
    const { parallax: name, ask: data } = envelope.output;
    const handle = handlers[name] as ((ask: unknown, sender: Sender) => unknown) | undefined;
    if (!handle) return false;
    const asked = v.safeParse(MESSAGES[name].ask, data);
    const { tab, frameId = 0 } = sender;
    const work = async () => {
      if (!asked.success) throw new TypeError(`${name}: ${v.summarize(asked.issues)}`);
      return handle(asked.output, { tabId: tab?.id, frameId, isPrivate: tab?.incognito === true });
    };
    work().then(
      (answer) => reply({ answer }),
      (error) => reply({ error: error instanceof Error ? error.message : String(error) }),
    );
    // The reply comes later.
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  if (signal) onEnd(signal, () => browser.runtime.onMessage.removeListener(listener as never));
}
