import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANSWER_MS, patiently } from '../../src/app/patiently';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<string>(() => {});

describe('what is asked patiently', () => {
  it('is asked once where it is answered, and leaves no timer', async () => {
    const ask = vi.fn(async () => 'answer');
    expect(await patiently(ask)).toBe('answer');
    expect(ask).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is asked again where nobody answers', async () => {
    const ask = vi.fn<() => Promise<string>>().mockImplementationOnce(never).mockResolvedValueOnce('answer');
    const answer = patiently(ask);
    await vi.advanceTimersByTimeAsync(ANSWER_MS);
    expect(await answer).toBe('answer');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is asked again where it is refused, three times in all', async () => {
    const ask = vi.fn(async () => {
      throw new Error('the port was closed');
    });
    await expect(patiently(ask)).rejects.toThrow('the port was closed');
    expect(ask).toHaveBeenCalledTimes(3);
  });
});
