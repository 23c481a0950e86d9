import { words } from './words';

/** Gives a page of ours its title and its language; its file has neither, since it is the same for all readers. */
export function nameDocument(page: Document, title: string): void {
  page.title = title;
  page.documentElement.lang = words.language;
}
