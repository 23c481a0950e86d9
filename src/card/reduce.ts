/** The card's state machine. Pure: an event gives the next state and what is to be done about it. */
import type { CardSubject } from '../views/card-props';
import {
  type CardEvent,
  CLOSE_DELAY_MS,
  type Effect,
  type FocusPlace,
  type Hovering,
  type Idle,
  INITIAL,
  isOpen,
  NO_DELAY_WITHIN_MS,
  OPEN_DELAY_MS,
  type OpenState,
  type PointEvent,
  type State,
  type Step,
  type Summoned,
  sameSubject,
  type TimerName,
  type View,
  type Waiting,
} from './state';
import type { MentionRef, OpenedBy } from './types';

const stay = (state: State): Step => ({ state, effects: [] });

/** The effects that stop whatever timer runs in a state. */
function stopTimers(state: State): Effect[] {
  if (state.at === 'waiting') return [{ do: 'stop', timer: 'open' }];
  if (state.at === 'hovering' && state.leaving) return [{ do: 'stop', timer: 'close' }];
  if (state.at === 'summoned' && state.next) return [{ do: 'stop', timer: 'open' }];
  return [];
}

/** To idle from anywhere. `closedAt` is given only where the pointer merely wandered off. */
function toIdle(state: State, dismissed: string | null, closedAt = Number.NEGATIVE_INFINITY): Step {
  const effects = stopTimers(state);
  if (isOpen(state)) effects.push({ do: 'hide' }, { do: 'mark', ref: null });
  return { state: { at: 'idle', closedAt, dismissed }, effects };
}

/** To idle because the reader said so: the same words stay quiet until the pointer has left them. */
function dismiss(state: State): Step {
  if (state.at === 'waiting') return toIdle(state, state.ref.key);
  if (isOpen(state)) return toIdle(state, state.anchor?.key ?? null);
  return stay(state);
}

function view(ref: MentionRef): View {
  return { anchor: ref, subject: { kind: ref.kind, id: ref.id }, behind: [] };
}

/** The view alone, without what belongs to the phase. */
function viewOf({ anchor, subject, behind }: View): View {
  return { anchor, subject, behind };
}

/** The mark comes after the card, which asks the page where things are: after a change, that is dear. */
const opening = (ref: MentionRef): Effect[] => [
  { do: 'show', moved: true },
  { do: 'mark', ref },
];

/** Opens by the pointer, at once. */
function hover(state: State, ref: MentionRef): Step {
  return {
    state: { at: 'hovering', ...view(ref), leaving: false, next: null },
    effects: [...stopTimers(state), ...opening(ref)],
  };
}

function wait(state: State, ref: MentionRef): Step {
  return {
    state: { at: 'waiting', ref },
    effects: [...stopTimers(state), { do: 'start', timer: 'open', ms: OPEN_DELAY_MS }, { do: 'prepare' }],
  };
}

function pointIdle(state: Idle, e: PointEvent): Step {
  if (!e.ref) return stay(state.dismissed === null ? state : { ...state, dismissed: null });
  if (e.ref.key === state.dismissed) return stay(state);
  if (!e.racing && e.time - state.closedAt <= NO_DELAY_WITHIN_MS) return hover(state, e.ref);
  return wait(state, e.ref);
}

function pointWaiting(state: Waiting, e: PointEvent): Step {
  if (!e.ref) return toIdle(state, null);
  if (e.ref.key !== state.ref.key) return wait(state, e.ref);
  // The delay counts from when the pointer has come to rest.
  return e.moving ? { state, effects: [{ do: 'start', timer: 'open', ms: OPEN_DELAY_MS }] } : stay(state);
}

function pointHovering(state: Hovering, e: PointEvent): Step {
  if (e.inCard || (e.ref && e.ref.key === state.anchor?.key)) {
    if (!state.leaving) return stay(state);
    return { state: { ...state, leaving: false, next: null }, effects: [{ do: 'stop', timer: 'close' }] };
  }
  const next = e.ref && { ref: e.ref, racing: e.racing };
  const effects: Effect[] = [];
  if (!state.leaving || e.safe) effects.push({ do: 'start', timer: 'close', ms: CLOSE_DELAY_MS });
  return { state: { ...state, leaving: true, next }, effects };
}

function pointSummoned(state: Summoned, e: PointEvent): Step {
  const other = !e.inCard && e.ref && e.ref.key !== state.anchor?.key ? e.ref : null;
  if (!other) {
    return state.next ? { state: { ...state, next: null }, effects: [{ do: 'stop', timer: 'open' }] } : stay(state);
  }
  const restart = state.next?.ref.key !== other.key || e.moving || e.safe;
  return {
    state: { ...state, next: { ref: other, racing: e.racing } },
    effects: restart ? [{ do: 'start', timer: 'open', ms: OPEN_DELAY_MS }] : [],
  };
}

function point(state: State, e: PointEvent): Step {
  switch (state.at) {
    case 'idle':
      return pointIdle(state, e);
    case 'waiting':
      return pointWaiting(state, e);
    case 'hovering':
      return pointHovering(state, e);
    case 'summoned':
      return pointSummoned(state, e);
    default:
      return stay(state);
  }
}

function timer(state: State, name: TimerName, time: number): Step {
  // The timer that fired runs no longer: the states below are entered without it.
  if (name === 'open') {
    if (state.at === 'waiting') return hover({ ...INITIAL }, state.ref);
    if (state.at === 'summoned' && state.next) return hover({ ...state, next: null }, state.next.ref);
    return stay(state);
  }
  if (state.at !== 'hovering' || !state.leaving) return stay(state);
  const left: Hovering = { ...state, leaving: false, next: null };
  if (!state.next) return toIdle(left, null, time);
  if (!state.next.racing) return hover(left, state.next.ref);
  const closed = toIdle(left, null, time);
  const waiting = wait(closed.state, state.next.ref);
  return { state: waiting.state, effects: [...closed.effects, ...waiting.effects] };
}

function go(state: State, ref: MentionRef, by: OpenedBy | 'step'): Step {
  const effects = stopTimers(state);
  // What was tapped is under the finger already.
  if (by !== 'tap') effects.push({ do: 'scroll', ref });
  effects.push(...opening(ref));
  // A finger comes from nowhere that the focus would be missed: screen readers read a sheet from where the focus is.
  effects.push({ do: by === 'tap' ? 'focus' : 'announce' });
  // A pinned card stays pinned whatever it is made to show.
  if (state.at === 'pinned') return { state: { at: 'pinned', ...view(ref) }, effects };
  const armed = by === 'keyboard' || by === 'popup';
  return { state: { at: 'summoned', ...view(ref), armed, next: null }, effects };
}

function tap(state: State, ref: MentionRef | null): Step {
  if (ref && !(isOpen(state) && state.anchor?.key === ref.key)) return go(state, ref, 'tap');
  return state.at === 'pinned' ? stay(state) : toIdle(state, null);
}

/** An act inside a hover card makes it stay: the reader is using it, and it may change its size under the pointer. */
function keep(state: State): Step {
  if (state.at !== 'hovering') return stay(state);
  return { state: { at: 'summoned', ...viewOf(state), armed: false, next: null }, effects: stopTimers(state) };
}

function pin(state: OpenState): Step {
  const effects = [...stopTimers(state), { do: 'show', moved: false } as const];
  if (state.at !== 'pinned') return { state: { at: 'pinned', ...viewOf(state) }, effects };
  return { state: { at: 'summoned', ...viewOf(state), armed: false, next: null }, effects };
}

function enter(state: State, focus: FocusPlace): Step {
  if (!isOpen(state) || state.at === 'pinned') return stay(state);
  const armed = state.at === 'summoned' && state.armed;
  // Enter belongs to whatever has the focus, unless nothing has it, or the walk command was the last key.
  if (focus !== 'none' && !(armed && focus === 'control')) return stay(state);
  const { state: pinned, effects } = pin(state);
  return { state: pinned, effects: [{ do: 'swallow' }, ...effects, { do: 'focus' }] };
}

/** Shows another subject in the same card. */
function turn(state: OpenState, subject: CardSubject, behind: readonly CardSubject[]): Step {
  const kept = keep(state);
  if (!isOpen(kept.state)) return kept;
  return { state: { ...kept.state, subject, behind }, effects: [...kept.effects, { do: 'show', moved: false }] };
}

function back(state: OpenState): Step {
  const subject = state.behind.at(-1);
  return subject ? turn(state, subject, state.behind.slice(0, -1)) : stay(state);
}

function vanished(state: State, keys: ReadonlySet<string>): Step {
  if (state.at === 'waiting') return keys.has(state.ref.key) ? toIdle(state, null) : stay(state);
  if (!isOpen(state)) return stay(state);
  if (state.anchor && keys.has(state.anchor.key)) {
    if (state.at !== 'pinned') return toIdle(state, null);
    return { state: { ...state, anchor: null }, effects: [{ do: 'mark', ref: null }] };
  }
  if (state.at === 'pinned' || !state.next || !keys.has(state.next.ref.key)) return stay(state);
  // A hover card's close timer goes on; a summoned one's open timer ran for what has gone.
  return { state: { ...state, next: null }, effects: state.at === 'summoned' ? stopTimers(state) : [] };
}

function scroll(state: State, visible: boolean): Step {
  if (state.at === 'waiting') return toIdle(state, null);
  if (!isOpen(state)) return stay(state);
  if (state.at === 'pinned' || visible) return { state, effects: [{ do: 'place' }] };
  return toIdle(state, null);
}

/** The next state and what is to be done, for any event in any state. */
export function reduce(state: State, event: CardEvent): Step {
  if (state.at === 'off') return stay(state);
  switch (event.type) {
    case 'point':
      return point(state, event);
    case 'press':
      if (event.inCard) return keep(state);
      return state.at === 'pinned' ? stay(state) : dismiss(state);
    case 'tap':
      return tap(state, event.ref);
    case 'timer':
      return timer(state, event.timer, event.time);
    case 'go':
      return go(state, event.ref, event.by);
    case 'escape': {
      if (!isOpen(state)) return stay(state);
      const closed = dismiss(state);
      return { state: closed.state, effects: [{ do: 'swallow' }, ...closed.effects] };
    }
    case 'enter':
      return enter(state, event.focus);
    case 'otherKey':
      return state.at === 'summoned' && state.armed ? stay({ ...state, armed: false }) : stay(state);
    case 'pin':
      return isOpen(state) ? pin(state) : stay(state);
    case 'close':
      return dismiss(state);
    case 'lead':
      return isOpen(state) && !sameSubject(state.subject, event.subject)
        ? turn(state, event.subject, [...state.behind, state.subject])
        : stay(state);
    case 'back':
      return isOpen(state) ? back(state) : stay(state);
    case 'vanished':
      return vanished(state, event.keys);
    case 'scroll':
      return scroll(state, event.visible);
    case 'left':
      return state.at === 'pinned' ? stay(state) : toIdle(state, null);
    case 'failed':
      return toIdle(state, null);
    case 'off':
      return { state: { at: 'off' }, effects: toIdle(state, null).effects };
  }
}
