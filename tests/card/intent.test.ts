import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSample, isMoving, isRacing, onSafePath, type Sample } from '../../src/card/intent';

/** Samples every 16 ms from one point to another. */
function path(from: [number, number], to: [number, number], steps: number): Sample[] {
  let samples: Sample[] = [];
  for (let i = 0; i <= steps; i++) {
    const part = i / steps;
    const point = { x: from[0] + (to[0] - from[0]) * part, y: from[1] + (to[1] - from[1]) * part, time: i * 16 };
    samples = addSample(samples, point);
  }
  return samples;
}

describe('speed', () => {
  it('is that of the last moments only', () => {
    const raced = path([0, 0], [600, 0], 10);
    expect(isRacing(raced)).toBe(true);
    expect(isRacing(addSample(raced, { x: 601, y: 0, time: 400 }))).toBe(false);
  });

  it('tells following the words from crossing them', () => {
    expect(isRacing(path([0, 0], [200, 0], 62))).toBe(false);
    expect(isRacing(path([0, 0], [400, 0], 62))).toBe(true);
  });

  it('counts the way, not the distance: shaking is not resting', () => {
    const shaken = [0, 30, 0, 30, 0].reduce<Sample[]>((all, x, i) => addSample(all, { x, y: 0, time: i * 16 }), []);
    expect(isRacing(shaken)).toBe(true);
  });

  it('says nothing from one sample', () => {
    expect(isRacing([])).toBe(false);
    expect(isRacing([{ x: 1, y: 1, time: 0 }])).toBe(false);
  });
});

describe('rest', () => {
  it('is not what a hand does that follows the words', () => {
    expect(isMoving(path([0, 0], [250, 0], 62))).toBe(true);
    expect(isMoving(path([0, 0], [100, 0], 62))).toBe(true);
  });

  it('is trembling, and creeping', () => {
    const trembling = [0, 1, 0, 1, 2, 1].reduce<Sample[]>((all, x, i) => addSample(all, { x, y: 0, time: i * 16 }), []);
    expect(isMoving(trembling)).toBe(false);
    expect(isMoving(path([0, 0], [30, 0], 62))).toBe(false);
  });

  it('is told from a way of few samples, too', () => {
    const seldom = [0, 25, 50].reduce<Sample[]>((all, x, i) => addSample(all, { x, y: 0, time: i * 100 }), []);
    expect(isMoving(seldom)).toBe(true);
    expect(isMoving(addSample(seldom, { x: 53, y: 0, time: 5000 }))).toBe(false);
    expect(isMoving([])).toBe(false);
  });
});

describe('safe path', () => {
  const words = [
    { left: 100, top: 100, right: 300, bottom: 120 },
    { left: 20, top: 120, right: 80, bottom: 140 },
  ];
  const card = { left: 100, top: 148, right: 520, bottom: 400 };

  it('holds on every straight way from the words to the card', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, part, part, fc.integer({ min: 2, max: 20 }), (a, b, c, d, steps) => {
        const from: [number, number] = [100 + a * 200, 105 + b * 14];
        const to: [number, number] = [101 + c * 418, 149 + d * 200];
        for (let i = 1; i <= steps; i++) {
          const here: [number, number] = [
            from[0] + ((to[0] - from[0]) * i) / steps,
            from[1] + ((to[1] - from[1]) * i) / steps,
          ];
          expect(onSafePath(path(from, here, 4), words.slice(0, 1), card)).toBe(true);
        }
      }),
    );
  });

  it('ends where the pointer turns away, or leaves the way', () => {
    expect(onSafePath(path([110, 144], [110, 132], 2), words.slice(0, 1), card)).toBe(false);
    expect(onSafePath(path([110, 110], [60, 146], 4), words.slice(0, 1), card)).toBe(false);
    expect(onSafePath(path([280, 90], [280, 95], 4), words, card)).toBe(false);
  });

  it('starts from the line nearest to the pointer', () => {
    expect(onSafePath(path([70, 130], [80, 144], 4), words, card)).toBe(true);
  });

  it('is nowhere without words', () => {
    expect(onSafePath(path([110, 110], [110, 146], 4), [], card)).toBe(false);
  });
});
