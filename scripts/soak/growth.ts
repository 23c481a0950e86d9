/** Whether what a page holds has grown while it was used. */

/** Of one page, after garbage was collected. */
export interface Held {
  /** Event listeners: in Chromium of all documents of the process, in Firefox of the page. */
  listeners: number;
  /** Nodes, those that nothing shows any more among them in Chromium. */
  nodes: number;
  /** MB: of script in Chromium, of the page's process in Firefox, where other work blurs it. */
  memory: number;
}

/** A browser's own caches and what its garbage collector has not got to yet: more than this share and number is a leak. */
const SHARE = 0.05;
const FEW = 60;

/** What is held more at the end than at the beginning, in words; empty where nothing leaks. Memory is told, not judged. */
export function leaksOf(before: Held, after: Held): string[] {
  return (['listeners', 'nodes'] as const).flatMap((what) => {
    const more = after[what] - before[what];
    return more > Math.max(FEW, before[what] * SHARE) ? [`${what} grew from ${before[what]} to ${after[what]}`] : [];
  });
}

export const heldLine = (what: string, before: Held, after: Held): string =>
  `${what}: listeners ${before.listeners} → ${after.listeners}, nodes ${before.nodes} → ${after.nodes}, memory ${before.memory.toFixed(1)} → ${after.memory.toFixed(1)} MB`;
