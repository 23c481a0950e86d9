// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageJudge } from '../../src/app/page-judge';

const PROSE = `<p>${'The talks went on for three hours and ended without an agreement on anything. '.repeat(2)}</p>`;
const onNews = vi.fn();

const judgeOf = (...pages: Document[]) =>
  createPageJudge({
    pages: pages.length > 0 ? pages : [document],
    setInterval: (work, ms) => setInterval(work, ms) as unknown as number,
    onNews,
  });

beforeEach(() => {
  vi.useFakeTimers();
  onNews.mockReset();
  document.head.replaceChildren();
  document.body.replaceChildren();
});
afterEach(() => void vi.useRealTimers());

describe('a page', () => {
  it('of news is read, others are when the reader asks or wants every page', () => {
    const page = judgeOf();
    expect(page.judge('news')).toBe('not-news');
    expect(page.judge('every')).toBe('on');
    expect(page.judge('asked')).toBe('unasked');
    page.ask();
    expect([page.judge('news'), page.judge('asked')]).toEqual(['on', 'on']);
  });

  it('that was one of news stays so while it is exchanged', () => {
    document.body.innerHTML = PROSE.repeat(2);
    const page = judgeOf();
    expect(page.judge('news')).toBe('on');
    document.body.replaceChildren();
    expect(page.judge('news')).toBe('on');
  });

  it('whose publisher says no is not read, whoever asks', () => {
    document.head.innerHTML = '<meta name="parallax" content="off">';
    document.body.innerHTML = PROSE.repeat(2);
    const page = judgeOf();
    page.ask();
    for (const mode of ['news', 'every', 'asked'] as const) expect(page.judge(mode)).toBe('opted-out');
  });

  it('in a frame goes by what it stands in, too', () => {
    const outer = document.implementation.createHTMLDocument('outer');
    outer.body.innerHTML = PROSE.repeat(2);
    expect(judgeOf(document, outer).judge('news')).toBe('on');
    outer.head.innerHTML = '<meta name="parallax" content="off">';
    expect(judgeOf(document, outer).judge('news')).toBe('opted-out');
  });
});

describe('a page that is none of news', () => {
  it('is looked at again for a while, since its text may come late', () => {
    const page = judgeOf();
    page.follow(page.judge('news'));
    vi.advanceTimersByTime(3_000);
    expect(onNews).not.toHaveBeenCalled();
    document.body.innerHTML = PROSE.repeat(2);
    vi.advanceTimersByTime(1_000);
    expect(onNews).toHaveBeenCalledTimes(1);
    page.follow('on');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is let be after a while, until its address is another', () => {
    const page = judgeOf();
    page.follow(page.judge('news'));
    vi.advanceTimersByTime(60_000);
    document.body.innerHTML = PROSE.repeat(2);
    vi.advanceTimersByTime(60_000);
    expect(onNews).not.toHaveBeenCalled();
    history.pushState(null, '', '#another');
    vi.advanceTimersByTime(1_000);
    expect(onNews).toHaveBeenCalledTimes(1);
  });

  it('has no timer where it is off, or only read when asked', () => {
    const page = judgeOf();
    page.follow('off');
    page.follow('unasked');
    expect(vi.getTimerCount()).toBe(0);
  });
});
