import { render } from 'preact';
import { browser } from 'wxt/browser';
import { isSaved, setEverywhere, setMode } from '../../src/app/change-settings';
import { startExample } from '../../src/app/example';
import { getSettings, watchSettings } from '../../src/app/settings';
import '../../src/page/marks.css';
import { Example } from '../../src/views/example';
import { nameDocument } from '../../src/views/name-document';
import { Welcome } from '../../src/views/welcome';
import '../../src/views/welcome.css';
import { words } from '../../src/views/words';

nameDocument(document, words.welcomePage);

/** Beside the example, so that its card covers no word of it. */
const isWide = () => innerWidth >= 1_000;

const commands = await browser.commands?.getAll();
const nextKeys = commands?.find(({ name }) => name === 'next-mention')?.shortcut ?? '';
let isUnsaved = false;

/** Shows what holds once a choice is saved, or refused. */
async function save(choice: Promise<void>): Promise<void> {
  isUnsaved = !(await isSaved(choice));
  await show();
}

async function show(): Promise<void> {
  const { everywhere, mode } = await getSettings();
  render(
    <Welcome
      everywhereOn={everywhere}
      mode={mode}
      nextKeys={nextKeys}
      isUnsaved={isUnsaved}
      onEverywhere={(on) => void save(setEverywhere(on))}
      onMode={(wish) => void save(setMode(wish))}
      onOptions={() => void browser.runtime.openOptionsPage()}
    >
      <Example />
    </Welcome>,
    document.body,
  );
}

watchSettings(() => void show(), new AbortController().signal);
await show();
await startExample(isWide);
