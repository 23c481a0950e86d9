/**
 * Where the card stands: beside the words that it explains and never on them, within the window; docked to an edge as a
 * sheet where there is no room beside them. Works on plain boxes and a measuring function, so that it runs without a page.
 */
import { computePosition, flip, offset, type Placement, type Platform, shift } from '@floating-ui/core';
import { around, type Box, nearest, type Point, type Size, within } from './geometry';

/** Wide enough for three columns of short excerpts, narrow enough to leave the article in sight. */
const MAX_WIDTH = 420;
/** Between words and card: the mark's line stays visible, and the pointer's way is short. */
const GAP = 8;
/** Between card and the window's edge: its shadow shows that it is a card. */
const EDGE = 8;
/** Below this width of the window a card beside the words leaves no text in sight: it becomes a sheet. */
const SHEET_UNDER = 480;
/** Phones are narrower than this one way or the other, tablets are not: there a card fits beside the words. */
const PHONE_UNDER = 600;
/** A card lower than this hides the comparison's first row: it rather stands beside the words, where there is room. */
const GOOD_HEIGHT = 150;
/** A card lower than this shows its controls and its title: it rather lies on the words. */
const MIN_HEIGHT = 80;
/** A card narrower than this breaks excerpts into single words. */
const MIN_WIDTH = 280;
/** How far left of the pointer the card starts, on a long line of words: the pointer's way down into it is straight. */
const LEAD_IN = 48;

/** The side of the words that a card stands at, and how it is aligned. */
export type Side = Placement;

/** Where to put the card, in pixels; `at` is the distance of its `edge` from the same edge of the window. */
export interface Place {
  left: number;
  width: number;
  maxHeight: number;
  edge: 'top' | 'bottom';
  at: number;
  docked: boolean;
}

export interface PlaceInput {
  /** The client rects of the words. */
  words: readonly Box[];
  /** The words have scrolled away since, under a card that keeps its place: a sheet need not spare where they were. */
  wordsLeft: boolean;
  /** Where the pointer is, when a pointer opened the card. */
  pointer: Point | null;
  window: Size;
  touch: boolean;
  /** The card's size when it is given this width and may be this high. */
  measure(width: number, maxHeight: number): Size;
  /** The side that the card has now; it is kept while it fits. */
  side?: Side | undefined;
}

interface Placed {
  place: Place;
  side: Side | undefined;
}

/** Finds the card's place. Resolves in microtasks, before the browser paints. */
export async function findPlace(input: PlaceInput): Promise<Placed> {
  const { window } = input;
  const words = within(input.words, window);
  const block = around(words);
  const sides = block && !isSheet(input) ? freeSides(block, window) : [];
  if (!block || sides.length === 0) return { place: dock(input.wordsLeft ? [] : words, input), side: undefined };
  const [first = 'bottom-start', ...others] = sides.sort((a, b) => Number(b === input.side) - Number(a === input.side));

  const rooms = roomsAround(block, window);
  const beside = first === 'left-start' || first === 'right-start';
  const width = Math.floor(Math.min(MAX_WIDTH, beside ? Math.max(rooms.left, rooms.right) : window.width - 2 * EDGE));
  const half = Math.floor(window.height / 2);
  const reference = anchorOf(words, block, input.pointer, beside);
  const { x, y, placement } = await computePosition(null, null, {
    strategy: 'fixed',
    placement: first,
    platform: platform(reference, window, () => input.measure(width, half)),
    middleware: [
      offset(GAP),
      flip({ fallbackPlacements: others, fallbackStrategy: 'bestFit', padding: EDGE, crossAxis: false }),
      shift({ padding: EDGE }),
    ],
  });
  const left = Math.round(x);
  const lower = (room: number) => Math.floor(Math.min(half, room));
  // Above the words the card hangs on its lower edge, so that it grows away from them.
  const place: Place = placement.startsWith('top')
    ? {
        left,
        width,
        maxHeight: lower(rooms.top),
        edge: 'bottom',
        at: Math.ceil(window.height - block.top + GAP),
        docked: false,
      }
    : { left, width, maxHeight: lower(beside ? half : rooms.bottom), edge: 'top', at: Math.ceil(y), docked: false };
  return { place, side: placement };
}

/** Whether the card is as wide as the window: in a narrow one, and under a finger on a phone, which may lie on its side. */
const isSheet = ({ window: { width, height }, touch }: PlaceInput): boolean =>
  width < SHEET_UNDER || (touch && Math.min(width, height) < PHONE_UNDER);

/** How much of a card fits between the words and each edge of the window. */
function roomsAround(block: Box, window: Size): Box {
  const taken = GAP + EDGE;
  return {
    left: block.left - taken,
    top: block.top - taken,
    right: window.width - block.right - taken,
    bottom: window.height - block.bottom - taken,
  };
}

/** The sides of the words with room for a card; none where they fill the window. */
function freeSides(block: Box, window: Size): Placement[] {
  const rooms = roomsAround(block, window);
  const high = Math.max(rooms.top, rooms.bottom);
  if (high < GOOD_HEIGHT && Math.max(rooms.left, rooms.right) >= MIN_WIDTH) return ['right-start', 'left-start'];
  return high >= MIN_HEIGHT ? ['bottom-start', 'top-start'] : [];
}

/** What the card aligns to: as high as all the words and across where the reader is; beside them the other way round. */
function anchorOf(words: readonly Box[], block: Box, pointer: Point | null, beside: boolean): Rect {
  const line = (pointer ? nearest(pointer, words) : words[0]) ?? block;
  if (beside) return rect({ ...block, top: line.top, bottom: line.bottom });
  const left = pointer ? Math.min(Math.max(line.left, pointer.x - LEAD_IN), line.right) : line.left;
  const narrow = { ...block, left, right: Math.max(left, line.right) };
  return rect(narrow);
}

/**
 * At the window's lower edge, or at the upper one where it would lie on the words: a sheet of full width, or in a wide
 * window without room beside the words, a corner.
 */
function dock(words: readonly Box[], input: PlaceInput): Place {
  const { window, measure } = input;
  const sheet = isSheet(input);
  const gap = sheet ? 0 : EDGE;
  const width = sheet ? window.width : Math.min(MAX_WIDTH, window.width - 2 * EDGE);
  const half = Math.floor(window.height / 2);
  const block = around(words) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const below = window.height - block.bottom - gap;
  const above = block.top - gap;
  const edge = below >= measure(width, half).height || below >= above ? 'bottom' : 'top';
  // Rather lower than on the words, as long as something can be read in it.
  const room = Math.max(edge === 'bottom' ? below : above, MIN_HEIGHT);
  const maxHeight = Math.min(half, Math.floor(room));
  return { left: window.width - width - gap, width, maxHeight, edge, at: gap, docked: sheet };
}

type Rect = Box & Size & Point;

function rect(box: Box): Rect {
  return { ...box, x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
}

/** Floating UI's view of the world: these boxes instead of a document, so no elements are needed. */
function platform(reference: Rect, window: Size, measured: () => Size): Platform {
  const viewport = rect({ left: 0, top: 0, right: window.width, bottom: window.height });
  return {
    getElementRects: () => ({ reference, floating: { x: 0, y: 0, ...measured() } }),
    getClippingRect: () => viewport,
    getDimensions: measured,
  };
}
