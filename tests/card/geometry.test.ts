import { describe, expect, it } from 'vitest';
import { around, distance, nearest, within } from '../../src/card/geometry';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('geometry', () => {
  it('measures the distance to a box', () => {
    expect(distance({ x: 5, y: 5 }, box(0, 0, 10, 10))).toBe(0);
    expect(distance({ x: 13, y: 14 }, box(0, 0, 10, 10))).toBe(5);
  });

  it('finds the nearest box', () => {
    const far = box(0, 100, 10, 110);
    expect(nearest({ x: 5, y: 90 }, [box(0, 0, 10, 10), far])).toBe(far);
    expect(nearest({ x: 0, y: 0 }, [])).toBeNull();
  });

  it('cuts boxes to the window and drops those outside and those without an area', () => {
    const size = { width: 100, height: 100 };
    expect(within([box(-10, 90, 20, 120), box(0, 101, 5, 105), box(7, 7, 7, 9)], size)).toEqual([box(0, 90, 20, 100)]);
  });

  it('puts one box around all', () => {
    expect(around([box(50, 0, 100, 10), box(0, 10, 60, 20)])).toEqual(box(0, 0, 100, 20));
    expect(around([])).toBeNull();
  });
});
