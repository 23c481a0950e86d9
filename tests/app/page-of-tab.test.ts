import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageOfTab } from '../../src/app/page-of-tab';
import type { PageFindings } from '../../src/pack/wording';
import { DEAR, pageFindings, quotation } from '../views/fixture-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const READ = pageFindings({ claims: [DEAR], quotes: [quotation()] });
const READING = pageFindings({ claims: [], done: false });
const send = vi.fn();

/** What the tab answers, one after the other and then the last for good; an error: nobody is there. */
function tab(...answers: (PageFindings | null | Error)[]) {
  for (const [i, answer] of answers.entries()) {
    const give = async () => {
      if (answer instanceof Error) throw answer;
      return { answer: { site: 'news.example', standing: 'on', page: answer } };
    };
    if (i === answers.length - 1) send.mockImplementation(give);
    else send.mockImplementationOnce(give);
  }
}

/** The findings, and how long it took (ms). */
async function asked(): Promise<[PageFindings | null, number]> {
  const from = Date.now();
  const answer = pageOfTab(7);
  await vi.runAllTimersAsync();
  return [await answer, Date.now() - from];
}

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
  fakeBrowser.tabs.sendMessage = send as never;
});
afterEach(() => void vi.useRealTimers());

describe('pageOfTab', () => {
  it('gives at once what a page that has been read tells, as it was sent', async () => {
    tab(READ);
    expect(await asked()).toEqual([READ, 0]);
    expect(send).toHaveBeenCalledExactlyOnceWith(7, { parallax: 'page/state', ask: null }, { frameId: 0 });
  });

  it('waits for a page that is still being read', async () => {
    tab(READING, READING, READ);
    expect(await asked()).toEqual([READ, 500]);
  });

  it('makes do with what is known of a page that is never done', async () => {
    tab(READING);
    expect(await asked()).toEqual([READING, 5000]);
    expect(send).toHaveBeenCalledTimes(20);
  });

  it('keeps what it knows of a page that goes meanwhile', async () => {
    tab(READING, new Error('Could not establish connection.'));
    expect(await asked()).toEqual([READING, 250]);
  });

  it.each<[string, PageFindings | null | Error]>([
    ['there is no such tab', new Error('No tab with id: 7.')],
    ['nothing is read there', null],
  ])('is null where %s', async (_, answer) => {
    tab(answer);
    expect(await asked()).toEqual([null, 0]);
  });

  it('takes an answer of another form for none', async () => {
    send.mockResolvedValue({ answer: { site: 'news.example', standing: 'on', page: { ...READ, length: -1 } } });
    expect(await asked()).toEqual([null, 0]);
  });
});
