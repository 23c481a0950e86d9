import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/card/reduce';
import {
  type CardEvent,
  CLOSE_DELAY_MS,
  type Effect,
  type FocusPlace,
  INITIAL,
  isOpen,
  NO_DELAY_WITHIN_MS,
  OPEN_DELAY_MS,
  type PointEvent,
  type State,
  type TimerName,
} from '../../src/card/state';
import type { MentionRef } from '../../src/card/types';

const A: MentionRef = { key: 'a', kind: 'claim', id: 'no-deal' };
const B: MentionRef = { key: 'b', kind: 'person', id: 'vladimir-putin' };
const C: MentionRef = { key: 'c', kind: 'claim', id: 'no-deal' };

const on = (ref: MentionRef | null, more: Partial<PointEvent> = {}): PointEvent => ({
  type: 'point',
  ref,
  inCard: false,
  safe: false,
  moving: false,
  racing: false,
  time: 10_000,
  ...more,
});
const inCard = on(null, { inCard: true });
const fired = (timer: TimerName, time = 20_000): CardEvent => ({ type: 'timer', timer, time });
const escapeKey: CardEvent = { type: 'escape' };
const enter = (focus: FocusPlace = 'none'): CardEvent => ({ type: 'enter', focus });
const press = (where: 'card' | 'page'): CardEvent => ({ type: 'press', inCard: where === 'card' });
const go = (ref: MentionRef, by: 'keyboard' | 'popup' | 'tap' | 'step' = 'keyboard'): CardEvent => ({
  type: 'go',
  ref,
  by,
});

/** The state after events, and the effects of the last one. */
function play(...events: CardEvent[]): { state: State; effects: Effect[] } {
  let step: { state: State; effects: Effect[] } = { state: INITIAL, effects: [] };
  for (const event of events) step = reduce(step.state, event);
  return step;
}

const hovering = [on(A), fired('open')] as const;
const summoned = [go(A)] as const;
const pinned = [...hovering, { type: 'pin' } as const] as const;
const done = (effects: Effect[]) => effects.map((effect) => effect.do);

describe('opening by the pointer', () => {
  it('waits on a mention, then opens', () => {
    const waiting = play(on(A));
    expect(waiting.state).toMatchObject({ at: 'waiting', ref: A });
    expect(waiting.effects).toEqual([{ do: 'start', timer: 'open', ms: OPEN_DELAY_MS }, { do: 'prepare' }]);
    const open = play(...hovering);
    expect(open.state).toMatchObject({ at: 'hovering', anchor: A, subject: { kind: 'claim', id: 'no-deal' } });
    expect(open.effects).toEqual([
      { do: 'show', moved: true },
      { do: 'mark', ref: A },
    ]);
  });

  it('does not restart the delay while a hand at rest trembles', () => {
    expect(play(on(A), on(A)).effects).toEqual([]);
  });

  it('counts the delay from when the pointer has come to rest, beside an open card, too', () => {
    const restarted = [{ do: 'start', timer: 'open', ms: OPEN_DELAY_MS }];
    expect(play(on(A), on(A, { moving: true })).effects).toEqual(restarted);
    expect(play(...summoned, on(B), on(B, { moving: true })).effects).toEqual(restarted);
    expect(play(...summoned, on(B), on(B)).effects).toEqual([]);
  });

  it.each([
    ['leaves the words', on(null)],
    ['presses a button', press('page')],
    ['scrolls', { type: 'scroll', visible: true }],
    ['sees the words go', { type: 'vanished', keys: new Set(['a']) }],
  ] as [string, CardEvent][])('opens nothing when the reader %s in time', (_, event) => {
    const { state, effects } = play(on(A), event);
    expect(state.at).toBe('idle');
    expect(effects).toEqual([{ do: 'stop', timer: 'open' }]);
  });

  it('starts again on another mention', () => {
    const { state, effects } = play(on(A), on(B));
    expect(state).toMatchObject({ at: 'waiting', ref: B });
    expect(done(effects)).toEqual(['stop', 'start', 'prepare']);
  });
});

describe('staying open and closing', () => {
  it('closes a moment after the pointer has left words and card', () => {
    const leaving = play(...hovering, on(null));
    expect(leaving.effects).toEqual([{ do: 'start', timer: 'close', ms: CLOSE_DELAY_MS }]);
    expect(play(...hovering, on(null), on(null)).effects).toEqual([]);
    const closed = play(...hovering, on(null), fired('close'));
    expect(closed.state.at).toBe('idle');
    expect(closed.effects).toEqual([{ do: 'hide' }, { do: 'mark', ref: null }]);
  });

  it.each([
    ['the words', on(A)],
    ['the card', inCard],
  ])('stays when the pointer comes back to %s', (_, event) => {
    const { state, effects } = play(...hovering, on(null), event);
    expect(state).toMatchObject({ at: 'hovering', leaving: false });
    expect(effects).toEqual([{ do: 'stop', timer: 'close' }]);
  });

  it('gives the pointer more time on its way to the card', () => {
    const { effects } = play(...hovering, on(null), on(B, { safe: true }));
    expect(effects).toEqual([{ do: 'start', timer: 'close', ms: CLOSE_DELAY_MS }]);
  });

  it('turns to the next mention when the pointer has come to rest there', () => {
    const { state, effects } = play(...hovering, on(B), fired('close'));
    expect(state).toMatchObject({ at: 'hovering', anchor: B, leaving: false, next: null });
    expect(done(effects)).toEqual(['show', 'mark']);
  });

  it('closes and waits anew when the pointer was racing there', () => {
    const { state, effects } = play(...hovering, on(B, { racing: true }), fired('close'));
    expect(state).toMatchObject({ at: 'waiting', ref: B });
    expect(done(effects)).toEqual(['hide', 'mark', 'start', 'prepare']);
  });

  it('opens the next card at once soon after a close, and only then', () => {
    const closed = [...hovering, on(null), fired('close', 1000)] as const;
    expect(play(...closed, on(B, { time: 1000 + NO_DELAY_WITHIN_MS })).state.at).toBe('hovering');
    expect(play(...closed, on(B, { time: 1001 + NO_DELAY_WITHIN_MS })).state.at).toBe('waiting');
    expect(play(...closed, on(B, { time: 1000, racing: true })).state.at).toBe('waiting');
  });

  it('ignores a timer that fires late', () => {
    expect(play(...hovering, on(null), on(A), fired('close')).state.at).toBe('hovering');
    expect(play(on(A), on(null), fired('open')).state.at).toBe('idle');
  });

  it('follows its words while they are in the window, and closes when they leave it', () => {
    expect(play(...hovering, { type: 'scroll', visible: true }).effects).toEqual([{ do: 'place' }]);
    expect(play(...hovering, { type: 'scroll', visible: false }).state.at).toBe('idle');
    expect(play(...summoned, { type: 'scroll', visible: false }).state.at).toBe('idle');
  });
});

describe('leaving the page', () => {
  it('closes what is open or about to open, unless it is pinned', () => {
    expect(play(on(A), { type: 'left' }).state.at).toBe('idle');
    expect(done(play(...hovering, { type: 'left' }).effects)).toEqual(['hide', 'mark']);
    expect(play(...summoned, { type: 'left' }).state.at).toBe('idle');
    expect(play(...pinned, { type: 'left' }).state.at).toBe('pinned');
  });
});

describe('dismissing', () => {
  it.each([
    ['hovering', hovering],
    ['leaving', [...hovering, on(null)]],
    ['summoned', summoned],
    ['pinned', pinned],
  ] as [string, CardEvent[]][])('Escape closes a card that is %s and takes the key', (_, events) => {
    const { state, effects } = play(...events, escapeKey);
    expect(state.at).toBe('idle');
    expect(done(effects)).toContain('swallow');
    expect(done(effects)).toContain('hide');
  });

  it('leaves Escape to the page when no card is open', () => {
    expect(play(escapeKey)).toEqual({ state: INITIAL, effects: [] });
    expect(play(on(A), escapeKey).effects).toEqual([]);
  });

  it('keeps the dismissed words quiet until the pointer has left them', () => {
    expect(play(...hovering, escapeKey, on(A)).state.at).toBe('idle');
    expect(play(...hovering, escapeKey, on(A), on(null), on(A)).state.at).toBe('waiting');
    expect(play(...hovering, escapeKey, on(B)).state.at).toBe('waiting');
  });

  it('closes on a press or tap beside it, unless pinned', () => {
    for (const aside of [press('page'), { type: 'tap', ref: null } as const]) {
      expect(play(...hovering, aside).state.at).toBe('idle');
      expect(play(...summoned, aside).state.at).toBe('idle');
      expect(play(...pinned, aside).state.at).toBe('pinned');
    }
  });

  it('stays for a reader who uses it', () => {
    const { state, effects } = play(...hovering, on(null), press('card'));
    expect(state).toMatchObject({ at: 'summoned', anchor: A });
    expect(effects).toEqual([{ do: 'stop', timer: 'close' }]);
  });
});

describe('pinning', () => {
  it('pins and unpins', () => {
    expect(play(...hovering, { type: 'pin' }).state.at).toBe('pinned');
    expect(play(...pinned, { type: 'pin' }).state).toMatchObject({ at: 'summoned', armed: false });
  });

  it('stays whatever the pointer does', () => {
    for (const event of [on(null), on(B), on(B, { safe: true }), { type: 'scroll', visible: false } as const]) {
      expect(play(...pinned, event).state).toEqual(play(...pinned).state);
    }
  });

  it.each([
    ['a hover card with the focus nowhere', hovering, 'none', true],
    ['a hover card with the focus on a link', hovering, 'control', false],
    ['a hover card with the focus in a field', hovering, 'editable', false],
    ['a walked card with the focus on a link', summoned, 'control', true],
    ['a walked card with the focus in a field', summoned, 'editable', false],
    ['a walked card after another key, on a link', [...summoned, { type: 'otherKey' }], 'control', false],
    ['a tapped card with the focus on a link', [go(A, 'tap')], 'control', false],
    ['a card that has the focus', summoned, 'card', false],
  ] as [string, readonly CardEvent[], FocusPlace, boolean][])('Enter on %s', (_, events, focus, pins) => {
    const before = play(...events).state;
    const { state, effects } = play(...events, enter(focus));
    if (pins) {
      expect(state.at).toBe('pinned');
      expect(done(effects)).toEqual(['swallow', 'show', 'focus']);
    } else {
      expect(state).toEqual(before);
      expect(effects).toEqual([]);
    }
  });

  it('leaves Enter to a pinned card and to the page without a card', () => {
    expect(play(...pinned, enter()).effects).toEqual([]);
    expect(play(enter()).effects).toEqual([]);
    expect(play(on(A), enter()).effects).toEqual([]);
  });
});

describe('opening by keyboard, popup, tap and step', () => {
  it('scrolls, shows and announces', () => {
    const { state, effects } = play(...summoned);
    expect(state).toMatchObject({ at: 'summoned', anchor: A, armed: true });
    expect(done(effects)).toEqual(['scroll', 'show', 'mark', 'announce']);
  });

  it('neither scrolls nor speaks for a tap, and takes the focus along, and takes the focus along', () => {
    const { state, effects } = play({ type: 'tap', ref: A });
    expect(state).toMatchObject({ at: 'summoned', anchor: A, armed: false });
    expect(done(effects)).toEqual(['show', 'mark', 'focus']);
  });

  it('closes on a second tap on the same words', () => {
    expect(play({ type: 'tap', ref: A }, { type: 'tap', ref: A }).state.at).toBe('idle');
    expect(play({ type: 'tap', ref: A }, { type: 'tap', ref: B }).state).toMatchObject({ anchor: B });
  });

  it('replaces a waiting one', () => {
    expect(done(play(on(B), go(A)).effects)).toEqual(['stop', 'scroll', 'show', 'mark', 'announce']);
  });

  it('stays pinned when it is made to show another mention', () => {
    expect(play(...pinned, go(C, 'step')).state).toMatchObject({ at: 'pinned', anchor: C, behind: [] });
  });

  it('does not mind the pointer leaving, but gives way to a rest on other words', () => {
    expect(play(...summoned, on(null)).effects).toEqual([]);
    const resting = play(...summoned, on(B));
    expect(resting.effects).toEqual([{ do: 'start', timer: 'open', ms: OPEN_DELAY_MS }]);
    expect(play(...summoned, on(B), on(B)).effects).toEqual([]);
    expect(play(...summoned, on(B), on(B, { safe: true })).effects).toEqual(resting.effects);
    expect(play(...summoned, on(B), inCard).effects).toEqual([{ do: 'stop', timer: 'open' }]);
    expect(play(...summoned, on(B), fired('open')).state).toMatchObject({ at: 'hovering', anchor: B });
  });
});

describe('leading on', () => {
  const lead: CardEvent = { type: 'lead', subject: { kind: 'person', id: 'x' } };

  it('leads on and back, and stays open meanwhile', () => {
    const led = play(...hovering, lead);
    expect(led.state).toMatchObject({ at: 'summoned', anchor: A, subject: { id: 'x' } });
    expect(led.state).toHaveProperty('behind', [{ kind: 'claim', id: 'no-deal' }]);
    expect(led.effects).toEqual([{ do: 'show', moved: false }]);
    const back = play(...hovering, lead, { type: 'back' });
    expect(back.state).toMatchObject({ subject: { id: 'no-deal' }, behind: [] });
  });

  it('keeps a pinned card pinned', () => {
    expect(play(...pinned, lead).state.at).toBe('pinned');
  });

  it('does nothing without a way back, or to where it is', () => {
    expect(play(...hovering, { type: 'back' }).effects).toEqual([]);
    expect(play(...hovering, { type: 'lead', subject: { kind: 'claim', id: 'no-deal' } }).effects).toEqual([]);
  });
});

describe('what befalls the page', () => {
  const gone: CardEvent = { type: 'vanished', keys: new Set(['a']) };

  it('closes when its words are removed, unless pinned', () => {
    expect(play(...hovering, gone).state.at).toBe('idle');
    expect(play(...summoned, gone).state.at).toBe('idle');
    const kept = play(...pinned, gone);
    expect(kept.state).toMatchObject({ at: 'pinned', anchor: null });
    expect(kept.effects).toEqual([{ do: 'mark', ref: null }]);
  });

  it('forgets a removed mention under the pointer', () => {
    const goneB: CardEvent = { type: 'vanished', keys: new Set(['b']) };
    expect(play(...hovering, on(B), goneB, fired('close')).state.at).toBe('idle');
    expect(play(...summoned, on(B), goneB).effects).toEqual([{ do: 'stop', timer: 'open' }]);
  });

  it('closes without a word when it cannot be shown', () => {
    expect(done(play(...hovering, { type: 'failed' }).effects)).toEqual(['hide', 'mark']);
  });

  it('is over once turned off', () => {
    expect(done(play(...hovering, on(null), { type: 'off' }).effects)).toEqual(['stop', 'hide', 'mark']);
    expect(play({ type: 'off' }, go(A))).toEqual({ state: { at: 'off' }, effects: [] });
  });
});

const ref = fc.constantFrom(A, B, C);
const maybeRef = fc.option(ref);
const time = fc.integer({ min: 0, max: 5000 });
const event: fc.Arbitrary<CardEvent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('point' as const),
      ref: maybeRef,
      inCard: fc.constant(false),
      safe: fc.boolean(),
      moving: fc.boolean(),
      racing: fc.boolean(),
      time,
    }),
  },
  { weight: 2, arbitrary: time.map((at) => ({ ...inCard, time: at })) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('timer' as const),
      timer: fc.constantFrom<TimerName[]>('open', 'close'),
      time,
    }),
  },
  fc.record({ type: fc.constant('press' as const), inCard: fc.boolean() }),
  fc.record({ type: fc.constant('tap' as const), ref: maybeRef }),
  fc.record({
    type: fc.constant('go' as const),
    ref,
    by: fc.constantFrom('keyboard' as const, 'popup' as const, 'tap' as const, 'step' as const),
  }),
  fc.record({
    type: fc.constant('enter' as const),
    focus: fc.constantFrom('none' as const, 'control' as const, 'editable' as const, 'card' as const),
  }),
  fc.record({ type: fc.constant('lead' as const), subject: ref }),
  fc.record({
    type: fc.constant('vanished' as const),
    keys: fc.subarray(['a', 'b', 'c']).map((keys) => new Set(keys)),
  }),
  fc.record({ type: fc.constant('scroll' as const), visible: fc.boolean() }),
  fc.constantFrom<CardEvent[]>(
    { type: 'left' },
    { type: 'escape' },
    { type: 'otherKey' },
    { type: 'pin' },
    { type: 'close' },
    { type: 'back' },
    { type: 'failed' },
  ),
);

/** The timers that should run in a state. */
function timersOf(state: State): TimerName[] {
  if (state.at === 'waiting' || (state.at === 'summoned' && state.next)) return ['open'];
  return state.at === 'hovering' && state.leaving ? ['close'] : [];
}

describe('any sequence of events', () => {
  it('keeps timers, screen and mark in step with the state', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state: State = INITIAL;
        let running: TimerName[] = [];
        let shown = false;
        let marked: string | null = null;
        // Collected, since a matcher for each of the many steps would take most of the time.
        const broken: string[] = [];
        const must = (holds: boolean, rule: string, one: CardEvent) => {
          if (!holds) broken.push(`${rule} after ${one.type} (${state.at})`);
        };
        for (const one of [...events, { type: 'off' } as const]) {
          // A timer fires only if it runs.
          if (one.type === 'timer') {
            if (!running.includes(one.timer)) continue;
            running = running.filter((name) => name !== one.timer);
          }
          const wasOpen = isOpen(state);
          const step = reduce(state, one);
          state = step.state;
          for (const effect of step.effects) {
            if (effect.do === 'start') running = [...running.filter((name) => name !== effect.timer), effect.timer];
            if (effect.do === 'stop') running = running.filter((name) => name !== effect.timer);
            if (effect.do === 'show') shown = true;
            if (effect.do === 'hide') shown = false;
            if (effect.do === 'mark') marked = effect.ref?.key ?? null;
            if (effect.do === 'focus' || effect.do === 'announce' || effect.do === 'place') {
              must(isOpen(state), `${effect.do} only with a card`, one);
            }
            if (effect.do === 'swallow') must(wasOpen, 'a key is taken only with a card', one);
          }
          must(running.join() === timersOf(state).join(), `the state's timers run, not ${running}`, one);
          must(shown === isOpen(state), 'shown as the state says', one);
          must(marked === (isOpen(state) ? (state.anchor?.key ?? null) : null), 'marked as the state says', one);
          if (one.type === 'escape' && wasOpen) must(state.at === 'idle', 'Escape closes', one);
          if (one.type === 'close') must(!isOpen(state), 'Close closes', one);
        }
        expect(broken).toEqual([]);
        expect([state.at, shown, running, marked]).toEqual(['off', false, [], null]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a pinned card only by Escape, Close, unpinning or failing', () => {
    const leaves = new Set(['escape', 'close', 'pin', 'failed']);
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state: State = play(...pinned).state;
        for (const one of events.filter(({ type }) => !leaves.has(type))) {
          state = reduce(state, one).state;
          if (state.at !== 'pinned') throw new Error(`left by ${one.type}`);
        }
      }),
    );
  });
});
