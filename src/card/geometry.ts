/** Rectangles and points of the viewport, in CSS pixels. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Distance from a point to a box; 0 inside. */
export function distance({ x, y }: Point, box: Box): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

/** The box nearest to a point; null when there is none. */
export function nearest(point: Point, boxes: readonly Box[]): Box | null {
  let best: Box | null = null;
  for (const box of boxes) if (!best || distance(point, box) < distance(point, best)) best = box;
  return best;
}

/** The parts of boxes that lie within the window; boxes outside are left out. */
export function within(boxes: readonly Box[], { width, height }: Size): Box[] {
  return boxes
    .map((box) => ({
      left: Math.max(box.left, 0),
      top: Math.max(box.top, 0),
      right: Math.min(box.right, width),
      bottom: Math.min(box.bottom, height),
    }))
    .filter((box) => box.right > box.left && box.bottom > box.top);
}

/** The smallest box around all; null when there is none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
