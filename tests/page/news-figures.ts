/** How well pages of news are told from others, on the skeletons. */
import { isNewsPage } from '../../src/page/news-page';
import { SKELETONS } from './skeletons';

export const parsePage = (html: string): Document =>
  new DOMParser().parseFromString(`<html>${html}</html>`, 'text/html');

/** Of those taken for news, the share that is; of those of news, the share that is found; and the names of both kinds of mistakes. */
export function measureNews() {
  const taken = SKELETONS.filter(({ html }) => isNewsPage(parsePage(html)));
  const right = taken.filter(({ isNews }) => isNews).length;
  const all = SKELETONS.filter(({ isNews }) => isNews);
  return {
    pages: SKELETONS.length,
    precision: right / taken.length,
    recall: right / all.length,
    wronglyTaken: taken.filter(({ isNews }) => !isNews).map(({ name }) => name),
    missed: all.filter((one) => !taken.includes(one)).map(({ name }) => name),
  };
}
