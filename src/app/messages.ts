/**
 * Every message that passes between the extension's contexts, typed and validated on arrival. A message of any other form is
 * not ours and is left to others. One map for each direction: a content script has no need of what only the others check.
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

/** What the background is asked with. */
export const TO_BACKGROUND = {
  /** Content: which claims do these blocks' sentences report? */
  'claims/find': isShape({
    about: isNumber,
    /** The page's, for what the reader turned away there. */
    address: isString,
    /** What stands before a block is null where that is the one before it in the list. */
    blocks: listOf(isShape({ text: isString, before: orNull(isString) })),
  }),
  /** Content: in what words do these blocks report their claims, and what of them is a source's own? */
  'blocks/read': isShape({
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
  /** Content: this sentence of my page is no mention of this claim. */
  'claim/hide': isShape({ address: isString, claim: isString, sentence: isString }),
  /** Content: the deck, when the first card opens. */
  'deck/load': isNull,
  /** Frame: bring the content script into me. */
  'frame/start': isNull,
  /** Content: bring the card's script into my page. */
  'card/load': isNull,
  /** Content: how many different people and claims were found, for the badge. */
  'page/found': isShape({ people: isCount, claims: isCount }),
  /** Content or popup: open the compare page for a tab's page (the asking one's if null), at a claim or at its top. */
  'compare/open': isShape({ claim: orNull(isString), tabId: orNull(isNumber) }),
};

/** What it answers. */
const FROM_BACKGROUND = {
  'claims/find': listOf(listOf(isClaimMention)),
  'blocks/read': listOf(isBlockReading),
  'claim/hide': isNull,
  /** It is our own build's, so its shape is not checked again. */
  'deck/load': anyObject<Deck>(),
  'frame/start': isNull,
  'card/load': isNull,
  'page/found': isNull,
  'compare/open': isNull,
};

/** What a page's content script is asked with. */
export const TO_PAGE = {
  /** Popup or compare page: what is on the page? */
  'page/state': isNull,
  /** Popup or background, all frames: the reader wants this page to be read. */
  'page/read': isNull,
  /** Popup: scroll to the first mention of this subject and open its card. */
  'page/show': isSubject,
  /** Background: a keyboard command asks for the next (1) or previous (-1) mention. */
  'page/walk': isShape({ delta: oneOf(1, -1) }),
};

/** What it answers. */
const FROM_PAGE = {
  'page/state': isPageState,
  'page/read': isNull,
  'page/show': isBoolean,
  'page/walk': isNull,
};

/** By the names of messages: guards of what they are asked or answered with. */
type Guards = Record<string, (value: unknown) => boolean>;
/** Where a message came from: the tab (undefined for an extension page), the frame in it, and whether the window is private. */
type Sender = { tabId: number | undefined; frameId: number; isPrivate: boolean };
type Answers = typeof FROM_BACKGROUND & typeof FROM_PAGE;
/** What answers messages that are asked with these. */
export type Handlers<G extends Guards> = {
  [N in keyof G & keyof Answers]?: (
    ask: GuardedBy<G[N]>,
    sender: Sender,
  ) => GuardedBy<Answers[N]> | Promise<GuardedBy<Answers[N]>>;
};

const isEnvelope = isShape({ parallax: isString, ask: (_value: unknown): _value is unknown => true });

/** What goes back: the answer, or why there is none. Every browser can carry that without help from a library. */
type Reply = { answer: unknown } | { error: string };

function readReply<G extends Guards, N extends keyof G & string>(
  answers: G,
  name: N,
  reply: Reply | undefined,
): GuardedBy<G[N]> {
  const isAnswer = answers[name] as unknown as Guard<GuardedBy<G[N]>>;
  if (!reply) throw new Error(`${name}: nobody answered`);
  if ('error' in reply) throw new Error(reply.error);
  if (!isAnswer(reply.answer)) throw new TypeError(`${name}: the answer has another form`);
  return reply.answer;
}

/** Asks the background. Rejects where nobody answers or the answer has another form. */
export async function ask<N extends keyof typeof TO_BACKGROUND>(
  name: N,
  data: GuardedBy<(typeof TO_BACKGROUND)[N]>,
): Promise<GuardedBy<(typeof FROM_BACKGROUND)[N]>> {
  return readReply(FROM_BACKGROUND, name, await browser.runtime.sendMessage({ parallax: name, ask: data }));
}

/** Asks the content script of a tab; with `inFrames` those in its frames, too. Rejects where there is none. */
export async function askTab<N extends keyof typeof TO_PAGE>(
  tabId: number,
  name: N,
  data: GuardedBy<(typeof TO_PAGE)[N]>,
  inFrames = false,
): Promise<GuardedBy<(typeof FROM_PAGE)[N]>> {
  const message = { parallax: name, ask: data };
  return readReply(FROM_PAGE, name, await browser.tabs.sendMessage(tabId, message, inFrames ? {} : { frameId: 0 }));
}

/**
 * Answers messages that are asked with `asks` until `signal` is aborted. One that is not in `handlers` gets no answer from
 * here, and one whose content has another form an error.
 */
export function answer<G extends Guards>(asks: G, handlers: Handlers<G>, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { id?: string; frameId?: number; tab?: { id?: number; incognito?: boolean } },
    reply: (reply: Reply) => void,
  ): boolean => {
    if (sender.id !== browser.runtime.id) return false;
    if (!isEnvelope(message)) return false;
    const { parallax: name, ask: data } = message;
    if (!Object.hasOwn(handlers, name)) return false;
    const handle = handlers[name as keyof Handlers<G>] as (ask: unknown, sender: Sender) => unknown;
    const { tab, frameId = 0 } = sender;
    const work = async () => {
      if (!asks[name]?.(data)) throw new TypeError(`${name}: the message has another form`);
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
