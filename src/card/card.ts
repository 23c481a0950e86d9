/** The card's controller: feeds the state machine with what happens and does what it says. */
import type { Deck } from '../pack/deck';
import { announcement } from './announce';
import { type Box, type Point, type Size, within } from './geometry';
import { createHost } from './host';
import { watchKeys } from './keys';
import { neighbour } from './order';
import { findPlace, type Side } from './place';
import { watchPointer } from './pointer';
import { propsOf } from './props';
import { reduce } from './reduce';
import { type CardEvent, type Effect, INITIAL, isOpen, OPEN_DELAY_MS, type State, type TimerName } from './state';
import type { CardController, CardOptions, MentionRef } from './types';
import { walkOn } from './walk';
import { inWindow, watchWindow, windowSize } from './window';

/** The pointer is likely to stay where it has been so long, and what is left of the delay is more than drawing takes. */
const DRAW_AHEAD_MS = OPEN_DELAY_MS / 2;

/** Starts the card on this page. Nothing is added to the page before a card opens; all ends with the signal. */
export function createCard(options: CardOptions): CardController {
  const { signal } = options;
  let state: State = INITIAL;
  let deck: Deck | null = null;
  let loading: Promise<Deck> | null = null;
  /** The window, and where the words are or, for a pinned card, were when it was placed. */
  let size: Size = { width: 0, height: 0 };
  let words: readonly Box[] = [];
  /** Whether the words of the pinned card have left the window since. */
  let wordsLeft = false;
  let pointedAt: Point | null = null;
  let side: Side | undefined;
  let placings = 0;
  /** Whether the page may be scrolled to make room for a sheet: once, and only for a finger, which rests on nothing. */
  let mayLift = false;
  let wantsFocus = false;
  let wantsAnnouncement = false;
  let lastWalked: string | null = null;
  let drawingAhead: ReturnType<typeof setTimeout> | undefined;
  const timers = new Map<TimerName, ReturnType<typeof setTimeout>>();

  const host = createHost({ css: options.css, onResize: placeAnew });
  const pointer = watchPointer({
    signal,
    before: options.pointer ?? null,
    mentionAt: options.mentionAt,
    owns: host.owns,
    isOpen: () => isOpen(state),
    card: () => (host.shown() ? { box: host.box(), words } : null),
    send,
  });
  const listenToKeys = whileOn((on) => watchKeys({ signal: on, lasting: signal, owns: host.owns, send }));
  const listenToWindow = whileOn((on) =>
    watchWindow(on, {
      onMove: moved,
      onLayer: () => host.raise(middle()),
      onLeave: () => void send({ type: 'left' }),
    }),
  );

  /** Gives whether the event was a key that the card took. */
  function send(event: CardEvent): boolean {
    const { state: next, effects } = reduce(state, event);
    state = next;
    for (const effect of effects) perform(effect);
    listenToKeys(isOpen(state));
    listenToWindow(isOpen(state) || state.at === 'waiting');
    return effects.some((effect) => effect.do === 'swallow');
  }

  function perform(effect: Effect): void {
    switch (effect.do) {
      case 'start':
        clearTimeout(timers.get(effect.timer));
        timers.set(
          effect.timer,
          setTimeout(() => send({ type: 'timer', timer: effect.timer, time: performance.now() }), effect.ms),
        );
        break;
      case 'stop':
        clearTimeout(timers.get(effect.timer));
        break;
      case 'prepare':
        // A failure shows itself when the card is to be drawn.
        load().catch(() => {});
        clearTimeout(drawingAhead);
        drawingAhead = setTimeout(() => load().then(drawAhead, () => {}), DRAW_AHEAD_MS);
        break;
      case 'scroll':
        options.scrollTo(effect.ref);
        break;
      case 'mark':
        // What could not be drawn has closed by now, and its mark is gone.
        if (!effect.ref || openAnchor()?.key === effect.ref.key) options.activate(effect.ref);
        break;
      case 'show':
        if (effect.moved) {
          words = [];
          wordsLeft = false;
          side = undefined;
          pointedAt = state.at === 'hovering' ? pointer.at() : null;
          mayLift = pointer.isTouch();
        }
        show();
        break;
      case 'place':
        placeAnew();
        break;
      case 'hide':
        wantsFocus = false;
        wantsAnnouncement = false;
        // In this order: the host gives the focus back only while what has it still stands.
        host.hide();
        options.render(null, host.frame);
        break;
      case 'focus':
        wantsFocus = true;
        draw();
        break;
      case 'announce':
        wantsAnnouncement = true;
        draw();
        break;
      case 'swallow':
        break;
    }
  }

  async function load(): Promise<Deck> {
    loading ??= options.loadDeck();
    try {
      deck = await loading;
      return deck;
    } catch (error) {
      loading = null;
      throw error;
    }
  }

  function show(): void {
    if (deck) draw();
    else load().then(draw, () => send({ type: 'failed' }));
  }

  /** Makes the card that the pointer waits for, out of the page, so that it is there when it is to be shown. */
  function drawAhead(deck: Deck): void {
    if (state.at !== 'waiting') return;
    const { state: next } = reduce(state, { type: 'timer', timer: 'open', time: performance.now() });
    if (isOpen(next)) options.render(propsOf(deck, next, options, send), host.frame);
  }

  /** Draws the card as the state says; does nothing before the deck is there or after the card was closed. */
  function draw(): void {
    if (!deck || !isOpen(state)) return;
    const props = propsOf(deck, state, options, send);
    const text = announcement(deck, props);
    if (text === null) {
      send({ type: 'failed' });
      return;
    }
    lookAround();
    const focused = host.hasFocus();
    host.show(middle());
    options.render(props, host.frame);
    if (wantsFocus || (focused && !host.hasFocus())) host.focus();
    if (wantsAnnouncement) host.announce(text);
    wantsFocus = false;
    wantsAnnouncement = false;
    void place();
  }

  /** The mention that the open card stands at. */
  function openAnchor(): MentionRef | null {
    return isOpen(state) ? state.anchor : null;
  }

  /**
   * Asks where everything is. Before anything is changed: a question after a change makes the browser lay the page out, and
   * a card that has no place yet in a width that it will not have.
   */
  function lookAround(): void {
    size = windowSize();
    const anchor = openAnchor();
    const isPinned = state.at === 'pinned';
    // A pinned card keeps the place that it had: its words may scroll away from it.
    if (anchor && !(isPinned && words.length > 0)) words = options.rectsOf(anchor) ?? words;
    wordsLeft = isPinned && (wordsLeft || seenWords().length === 0);
  }

  /** A point of the words, or of the window where none can be seen. */
  function middle(): Point {
    const [line] = within(words, size);
    return line ? { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 } : { x: 0, y: 0 };
  }

  /** What can be seen now of the words that the card stands at. */
  function seenWords(): Box[] {
    const anchor = openAnchor();
    return inWindow(anchor && options.rectsOf(anchor));
  }

  function moved(): void {
    send({ type: 'scroll', visible: seenWords().length > 0 });
  }

  function placeAnew(): void {
    if (!isOpen(state) || !host.shown()) return;
    lookAround();
    void place();
  }

  async function place(): Promise<void> {
    if (!isOpen(state) || !host.shown()) return;
    const turn = ++placings;
    const placed = await findPlace({
      words,
      wordsLeft,
      pointer: pointedAt,
      window: size,
      touch: pointer.isTouch(),
      measure: host.measure,
      side,
    });
    if (turn !== placings || !host.shown()) return;
    const { place: found } = placed;
    const anchor = openAnchor();
    if (mayLift && anchor && found.docked && found.edge === 'top') {
      mayLift = false;
      const { height } = size;
      options.liftAbove(anchor, height - host.measure(found.width, Math.floor(height / 2)).height);
      placeAnew();
      return;
    }
    mayLift = false;
    side = placed.side;
    host.put(found);
  }

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(drawingAhead);
      send({ type: 'off' });
    },
    { once: true },
  );

  return {
    open: (ref, by) => void send({ type: 'go', ref, by }),
    walk(delta) {
      const anchor = openAnchor();
      const ref = anchor ? neighbour(options.mentions(), anchor.key, delta, null) : walkOn(options, lastWalked, delta);
      if (!ref) return;
      lastWalked = ref.key;
      send({ type: 'go', ref, by: 'keyboard' });
    },
    vanished: (keys) => void send({ type: 'vanished', keys }),
    close: () => void send({ type: 'close' }),
  };
}

/** Turns something that listens until a signal is aborted into a switch. */
function whileOn(listen: (signal: AbortSignal) => void): (on: boolean) => void {
  let listening: AbortController | null = null;
  return (on) => {
    if (on === (listening !== null)) return;
    listening?.abort();
    listening = on ? new AbortController() : null;
    if (listening) listen(listening.signal);
  };
}
