/** A stretch of a block's text: UTF-16 code units, [start, end). */
export interface Span {
  start: number;
  end: number;
}

/** The stretches that `spans` cover and `holes` do not, in order, overlaps joined. */
export function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  const sortedHoles = [...holes].sort((a, b) => a.start - b.start);
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    let from = Math.max(start, done);
    for (const hole of sortedHoles) {
      if (hole.end <= from) continue;
      if (hole.start >= end) break;
      if (hole.start > from) left.push({ start: from, end: hole.start });
      from = hole.end;
    }
    if (from < end) left.push({ start: from, end });
    done = Math.max(done, end);
  }
  return left;
}
