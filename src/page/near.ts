/**
 * Which blocks are near the window. A few are simply taken for near; of many, some are observed, each for those read after
 * it: an observed element costs every frame about a microsecond, a highlighted range several.
 */
import type { Block } from './block';

/** Up to so many blocks all are near: about as many as an article has. */
const ALL_NEAR = 40;
/** About how many elements are observed at most. */
const OBSERVED_MAX = 400;
/** And how many blocks share an observed one at least: neighbours come near together. */
const SHARE_MIN = 8;
/** Of so many at a time the observer's news are heard: where a group ends is asked of the layout. */
const TOLD_MAX = 100;
/** How far from the window a block is near, in CSS pixels: a few turns of a wheel, and the length of a group. */
const MARGIN_PX = 5_000;

interface Group {
  /** In the order in which they came; the first that stands is observed. */
  members: Set<Block>;
  head: Block;
  /** Of the head, as it is observed: where the head stands may change. */
  element: Element | null;
  isNear: boolean;
  /** Whether the browser has told of it: what comes later may stand anywhere, and would not be told of. */
  isTold: boolean;
}

export interface Near {
  /** Takes a block into account; whether it is near as far as is known. */
  add(block: Block): boolean;
  remove(block: Block): void;
  clear(): void;
}

/** What the observer will tell of an element, but for what hides it inside of another. */
function isNearNow(element: Element | null): boolean {
  const box = element?.getBoundingClientRect();
  if (!box || (box.width === 0 && box.height === 0)) return true;
  return box.bottom > -MARGIN_PX && box.top < innerHeight + MARGIN_PX;
}

/** `onChange` is told of blocks that come near or leave. */
export function createNear(onChange: (block: Block, isNear: boolean) => void): Near {
  const groups = new Map<Block, Group>();
  const byHead = new Map<Element, Set<Group>>();
  let observer: IntersectionObserver | undefined;
  let latest: Group | undefined;

  const watch = (group: Group) => {
    const { element } = group;
    // What has gone will soon be removed.
    if (!element) return;
    const here = byHead.get(element);
    if (here) here.add(group);
    else byHead.set(element, new Set([group]));
    observer?.observe(element);
  };

  const unwatch = (group: Group) => {
    const { element } = group;
    const here = element && byHead.get(element);
    if (!element || !here?.delete(group) || here.size > 0) return;
    byHead.delete(element);
    observer?.unobserve(element);
  };

  const groupOf = (head: Block, isNear: boolean): Group => {
    const group: Group = { members: new Set([head]), head, element: head.element, isNear, isTold: false };
    groups.set(head, group);
    latest = group;
    watch(group);
    return group;
  };

  const set = (group: Group, isNear: boolean) => {
    if (group.isNear === isNear) return;
    group.isNear = isNear;
    for (const block of group.members) onChange(block, isNear);
  };

  /** Each member by itself: where the head has no box, or stands far from the others. Asked when the layout has just been made. */
  const split = (group: Group) => {
    unwatch(group);
    for (const block of group.members) set(groupOf(block, group.isNear), isNearNow(block.element));
  };

  const onIntersection = (entries: readonly IntersectionObserverEntry[]) => {
    let left = TOLD_MAX;
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const here = byHead.get(target);
      if (!here) continue;
      // To be told again in the next frame.
      if (left-- <= 0) {
        observer?.unobserve(target);
        observer?.observe(target);
        continue;
      }
      const hasBox = box.width > 0 || box.height > 0;
      for (const group of [...here]) {
        group.isTold = true;
        if (group.members.size > 1 && !(hasBox && isShort(group, box.top))) {
          left -= group.members.size;
          split(group);
        }
        // Without a box it is not shown, or its text stands in another's: marks on it cost nothing, or are seen.
        else set(group, isIntersecting || !hasBox);
      }
    }
  };

  /** Whether the last of a group stands near the head, which is at `top`. Asked when the layout has just been made. */
  const isShort = ({ members, head }: Group, top: number): boolean => {
    const last = [...members].at(-1) ?? head;
    return Math.abs((last.element?.getBoundingClientRect().top ?? top) - top) <= MARGIN_PX;
  };

  /** How many blocks share an observed one. */
  const share = () => Math.max(SHARE_MIN, Math.ceil(groups.size / OBSERVED_MAX));

  const start = () => {
    observer = new IntersectionObserver(onIntersection, { rootMargin: `${MARGIN_PX}px 0px` });
    for (const element of byHead.keys()) observer.observe(element);
  };

  return {
    add(block) {
      const known = groups.get(block);
      if (known) return known.isNear;
      // Blocks come in the order in which they are read; where that is not the page's, the group proves too long.
      let group = latest;
      if (group && !group.isTold && group.members.size < share()) {
        group.members.add(block);
        groups.set(block, group);
      } else group = groupOf(block, observer === undefined && groups.size < ALL_NEAR);
      if (!observer && groups.size > ALL_NEAR) start();
      return group.isNear;
    },
    remove(block) {
      const group = groups.get(block);
      if (!group) return;
      groups.delete(block);
      group.members.delete(block);
      if (latest === group) latest = undefined;
      if (group.head !== block) return;
      unwatch(group);
      const [next] = group.members;
      if (!next) return;
      group.head = next;
      group.element = next.element;
      group.isTold = false;
      watch(group);
    },
    clear() {
      observer?.disconnect();
      observer = undefined;
      groups.clear();
      byHead.clear();
      latest = undefined;
    },
  };
}
