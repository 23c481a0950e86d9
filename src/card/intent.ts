/** What a moving pointer is up to: racing across the text, or on its way to the card. */
import { type Box, distance, nearest, type Point } from './geometry';

/**
 * Pixels a millisecond above which a pointer is travelling. Eyes read about 25 characters a second, some 200 px; a hand
 * that follows the words stays under 300 px a second, one that crosses the text to get elsewhere does not.
 */
const RACING_PX_PER_MS = 0.3;
/**
 * Pixels a millisecond above which a pointer is not at rest. A hand that lies still trembles by a pixel or two; one that
 * follows the words as it reads goes several times faster.
 */
const MOVING_PX_PER_MS = 0.05;
/** Time over which speed is taken: a few frames, so that one jerky sample decides nothing. */
const WINDOW_MS = 80;
/** How far a pointer strays from where it rests, or from its way to the card: a hand trembles. */
const DRIFT_PX = 2;

export interface Sample extends Point {
  /** Milliseconds. */
  time: number;
}

/** The samples that still count after one more, oldest first: those of the last moments, or else the one before. */
export function addSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const kept: Sample[] = [];
  let before: Sample | undefined;
  for (const old of samples) {
    if (old.time > sample.time) continue;
    before = old;
    if (sample.time - old.time <= WINDOW_MS) kept.push(old);
  }
  if (before && kept.length === 0) kept.push(before);
  kept.push(sample);
  return kept;
}

/** Whether the pointer is getting on, however slowly: by the straight way over the samples, so that trembling is rest. */
export function isMoving(samples: readonly Sample[]): boolean {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.time <= first.time) return false;
  const way = Math.hypot(last.x - first.x, last.y - first.y);
  return way > DRIFT_PX && way / (last.time - first.time) > MOVING_PX_PER_MS;
}

/** Whether the pointer is racing: mean speed along its path over the samples. */
export function isRacing(samples: readonly Sample[]): boolean {
  let path = 0;
  let before: Sample | undefined;
  for (const sample of samples) {
    if (before) path += Math.hypot(sample.x - before.x, sample.y - before.y);
    before = sample;
  }
  const time = (before?.time ?? 0) - (samples[0]?.time ?? 0);
  return time > 0 && path / time > RACING_PX_PER_MS;
}

/**
 * Whether the pointer is on a safe path: within the convex hull of the line of words nearest to it and the card, and not
 * moving away from the card. (The hull holds every straight way between the two; the idea is the "safe triangle" of menus.)
 */
export function onSafePath(samples: readonly Sample[], words: readonly Box[], card: Box): boolean {
  const here = samples.at(-1);
  const line = here && nearest(here, words);
  if (!here || !line) return false;
  const before = samples.at(-2);
  if (before && distance(here, card) > distance(before, card) + DRIFT_PX) return false;
  return inside(here, hull([...corners(line), ...corners(card)]));
}

function corners({ left, top, right, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Twice the signed area of a triangle: positive where o → a → b turns clockwise on the screen. */
function cross(o: Point, a: Point, b: Point): number {
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

/** Convex hull by Andrew's monotone chain, clockwise on the screen. */
function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (order: readonly Point[]) => {
    const out: Point[] = [];
    for (const point of order) {
      for (;;) {
        const a = out.at(-2);
        const b = out.at(-1);
        if (!a || !b || cross(a, b, point) > 0) break;
        out.pop();
      }
      out.push(point);
    }
    return out.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** Whether a point lies in a convex polygon given clockwise; its edges belong to it. */
function inside(point: Point, polygon: readonly Point[]): boolean {
  return polygon.every((corner, i) => {
    const next = polygon[(i + 1) % polygon.length] ?? corner;
    return cross(corner, next, point) >= 0;
  });
}
