import { expect, it, vi } from 'vitest';
import { onEnd } from '../../src/app/on-end';

it('undoes once, at the end, and keeps quiet about a browser that is gone', () => {
  const controller = new AbortController();
  const undo = vi.fn(() => {
    throw new Error('Extension context invalidated.');
  });
  onEnd(controller.signal, undo);
  expect(undo).not.toHaveBeenCalled();
  controller.abort();
  controller.abort();
  expect(undo).toHaveBeenCalledTimes(1);
});
