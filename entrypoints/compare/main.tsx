import { render } from 'preact';
import { readCompareAddress } from '../../src/app/compare-address';
import { loadDeck } from '../../src/app/deck-file';
import { pageOfTab } from '../../src/app/page-of-tab';
import { Compare } from '../../src/views/compare';
import { saveText } from '../../src/views/download';
import { nameDocument } from '../../src/views/name-document';
import '../../src/views/compare.css';
import { words } from '../../src/views/words';

nameDocument(document, words.comparePage);

const { claim, tabId } = readCompareAddress(location);
const [deck, page] = await Promise.all([loadDeck(), tabId === null ? null : pageOfTab(tabId)]);
const actions = {
  copy: (text: string) => navigator.clipboard.writeText(text),
  save: saveText,
  print: () => window.print(),
};

render(
  <Compare
    deck={deck}
    page={page}
    isPageGone={tabId !== null && page === null}
    actions={actions}
    initialClaim={claim}
  />,
  document.body,
);
