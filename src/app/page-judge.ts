/** Whether a page is to be read where its site is on: by its publisher's word, the reader's mode, and what the page is. */
import { isNewsPage, isOptedOut } from '../page/news-page';
import type { Mode } from './settings';
import type { Standing } from './switch';

/** How often (ms) it is looked again whether a page is one of news after all, since its text may come late; and how often in all at one address. */
const NEWS_CHECK = 1_000;
const NEWS_CHECKS = 15;

export interface PageJudge {
  judge(mode: Mode): Standing;
  /** The reader asks for this page, whatever it is; holds as long as the page. */
  ask(): void;
  /** While the page is taken for none of news, and only then, it is looked at again. */
  follow(standing: Standing): void;
}

interface PageJudgeOptions {
  /** The document; of a frame, what it stands in, too, and last: of that it depends whether it is news. */
  pages: readonly Document[];
  /** As a timer of the content script's context, which ends with it. */
  setInterval(work: () => void, ms: number): number;
  /** The page has become one of news. */
  onNews(): void;
}

export function createPageJudge({ pages, setInterval, onNews }: PageJudgeOptions): PageJudge {
  let isAsked = false;
  // Of an application that exchanges its pages all belong to a site of news.
  let isNews = false;
  let looking: number | undefined;
  const hasNews = () => {
    // A frameset has no text but that of its frames.
    const whole = pages.at(-1)?.body?.localName === 'frameset' ? pages[0] : pages.at(-1);
    isNews ||= whole !== undefined && isNewsPage(whole);
    return isNews;
  };
  return {
    judge(mode) {
      if (pages.some(isOptedOut)) return 'opted-out';
      if (isAsked || mode === 'every') return 'on';
      if (mode === 'asked') return 'unasked';
      return hasNews() ? 'on' : 'not-news';
    },
    ask() {
      isAsked = true;
    },
    follow(standing) {
      if (standing !== 'not-news') {
        clearInterval(looking);
        looking = undefined;
      } else if (looking === undefined) {
        let left = NEWS_CHECKS;
        let address = location.href;
        looking = setInterval(() => {
          if (address !== location.href) left = NEWS_CHECKS;
          address = location.href;
          if (left-- > 0 && hasNews()) onNews();
        }, NEWS_CHECK);
      }
    },
  };
}
