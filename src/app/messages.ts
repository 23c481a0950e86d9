/**
 * Every message that passes between the extension's contexts: one map, typed and validated on arrival. A message of any
 * other form is not ours and is left to others.
 */
import { browser } from 'wxt/browser';
import type { Deck } from '../pack/deck';
import type { CopiedRun, PageClaim, QuoteMention, SentenceWording } from '../pack/wording';
import type { ClaimMention } from '../spot/types';
import {
  anyList,
  anyObject,
  type Guard,
  type GuardedBy,
  isBoolean,
  isCount,
  isNull,
  isNumber,
  isShape,
  isString,
  listOf,
  oneOf,
  orNull,
} from './guards';
import { onEnd } from './on-end';
import { STANDINGS } from './switch';

const isSubject = isShape({ kind: oneOf('person', 'claim'), id: isString });
const isCounted = isShape({ id: isString, count: isCount });
const isPersonMention = isShape({ id: isString, start: isCount, end: isCount });

/** Of our own background and pages: what decides where something is painted is checked, the rest is only shown. */
const isClaimMention: Guard<ClaimMention> = (value): value is ClaimMention => {
  const { id, start, end, matched } = (value ?? {}) as Partial<ClaimMention>;
  return isString(id) && isCount(start) && isCount(end) && Array.isArray(matched);
};

const isBlockReading = isShape({
  wordings: anyList<SentenceWording | null>(),
  quotes: anyList<QuoteMention>(),
  copied: anyList<CopiedRun>(),
  quoted: anyList<CopiedRun>(),
  touched: listOf(isString),
});

const isPageFindings = isShape({
  address: isString,
  title: isString,
  published: orNull(isString),
  length: isCount,
  about: isBoolean,
  done: isBoolean,
  people: listOf(isCounted),
  claims: anyList<PageClaim>(),
  quotes: anyList<QuoteMention>(),
  copied: anyList<CopiedRun>(),
  quoted: anyList<CopiedRun>(),
  touched: listOf(isString),
});

/** `page` is null while the page is not read; `standing` says why. */
const isPageState = isShape({ site: isString, standing: oneOf(...STANDINGS), page: orNull(isPageFindings) });

/** What each message asks with, and what it is answered with. */
const MESSAGES = {
  /** Content → background: which claims do these blocks' sentences report? */
  'claims/find': {
    ask: isShape({
      about: isNumber,
      /** The page's, for what the reader turned away there. */
      address: isString,
      /** What stands before a block is null where that is the one before it in the list. */
      blocks: listOf(isShape({ text: isString, before: orNull(isString) })),
    }),
    answer: listOf(listOf(isClaimMention)),
  },
  /** Content → background: in what words do these blocks report their claims, and what of them is a source's own? */
  'blocks/read': {
    ask: isShape({
      blocks: listOf(
        isShape({
          text: isString,
          before: orNull(isString),
          people: listOf(isPersonMention),
          peopleBefore: listOf(isPersonMention),
          claims: listOf(isShape({ id: isString, start: isCount })),
        }),
      ),
    }),
    answer: listOf(isBlockReading),
  },
  /** Content → background: this sentence of my page is no mention of this claim. */
  'claim/hide': {
    ask: isShape({ address: isString, claim: isString, sentence: isString }),
    answer: isNull,
  },
  /** Content → background: the deck, when the first card opens. It is our own build's, so its shape is not checked again. */
  'deck/load': { ask: isNull, answer: anyObject<Deck>() },
  /** Frame → background: bring the content script into me. */
  'frame/start': { ask: isNull, answer: isNull },
  /** Content → background: bring the card's script into my page. */
  'card/load': { ask: isNull, answer: isNull },
  /** Content → background: how many different people and claims were found, for the badge. */
  'page/found': { ask: isShape({ people: isCount, claims: isCount }), answer: isNull },
  /** Content or popup → background: open the compare page for a tab's page (the asking one's if null), at a claim or at its top. */
  'compare/open': {
    ask: isShape({ claim: orNull(isString), tabId: orNull(isNumber) }),
    answer: isNull,
  },
  /** Popup or compare page → content: what is on the page? */
  'page/state': { ask: isNull, answer: isPageState },
  /** Popup or background → content, all frames: the reader wants this page to be read. */
  'page/read': { ask: isNull, answer: isNull },
  /** Popup → content: scroll to the first mention of this subject and open its card. */
  'page/show': { ask: isSubject, answer: isBoolean },
  /** Background → content: a keyboard command asks for the next (1) or previous (-1) mention. */
  'page/walk': { ask: isShape({ delta: oneOf(1, -1) }), answer: isNull },
} as const;

type Messages = typeof MESSAGES;
export type MessageName = keyof Messages;
export type Ask<N extends MessageName> = GuardedBy<Messages[N]['ask']>;
export type Answer<N extends MessageName> = GuardedBy<Messages[N]['answer']>;
/** Where a message came from: the tab (undefined for an extension page), the frame in it, and whether the window is private. */
type Sender = { tabId: number | undefined; frameId: number; isPrivate: boolean };
export type Handlers = { [N in MessageName]?: (ask: Ask<N>, sender: Sender) => Answer<N> | Promise<Answer<N>> };

const isEnvelope = isShape({
  parallax: oneOf(...(Object.keys(MESSAGES) as MessageName[])),
  ask: (_value: unknown): _value is unknown => true,
});

/** What goes back: the answer, or why there is none. Every browser can carry that without help from a library. */
type Reply = { answer: unknown } | { error: string };

function readReply<N extends MessageName>(name: N, reply: Reply | undefined): Answer<N> {
  if (!reply) throw new Error(`${name}: nobody answered`);
  if ('error' in reply) throw new Error(reply.error);
  const isAnswer = MESSAGES[name].answer as Guard<Answer<N>>;
  if (!isAnswer(reply.answer)) throw new TypeError(`${name}: the answer has another form`);
  return reply.answer;
}

/** Asks the background. Rejects where nobody answers or the answer has another form. */
export async function ask<N extends MessageName>(name: N, data: Ask<N>): Promise<Answer<N>> {
  return readReply(name, await browser.runtime.sendMessage({ parallax: name, ask: data }));
}

/** Asks the content script of a tab; with `inFrames` those in its frames, too. Rejects where there is none. */
export async function askTab<N extends MessageName>(
  tabId: number,
  name: N,
  data: Ask<N>,
  inFrames = false,
): Promise<Answer<N>> {
  const message = { parallax: name, ask: data };
  return readReply(name, await browser.tabs.sendMessage(tabId, message, inFrames ? {} : { frameId: 0 }));
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
    if (!isEnvelope(message)) return false;
    const { parallax: name, ask: data } = message;
    const handle = handlers[name] as ((ask: unknown, sender: Sender) => unknown) | undefined;
    if (!handle) return false;
    const { tab, frameId = 0 } = sender;
    const work = async () => {
      if (!MESSAGES[name].ask(data)) throw new TypeError(`${name}: the message has another form`);
      return handle(data, { tabId: tab?.id, frameId, isPrivate: tab?.incognito === true });
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
