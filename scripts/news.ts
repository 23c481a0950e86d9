/** `npm run news`: how well pages of news are told from others, on the skeletons of `tests/page/skeletons.ts`. */
import { Window } from 'happy-dom';

Object.assign(globalThis, { DOMParser: new Window().DOMParser });
const { measureNews } = await import('../tests/page/news-figures');
const { pages, precision, recall, wronglyTaken, missed } = measureNews();
const list = (names: string[]) => names.join(', ') || 'none';
console.log(`${pages} skeletons: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
console.log(`taken for news: ${list(wronglyTaken)}\nmissed: ${list(missed)}`);
