import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { codeIn, sectionOf, tableOf } from '../../scripts/store/markdown';
import { setSite } from '../../src/app/change-settings';
import { HIDDEN_MAX, hiddenEntry, hide } from '../../src/app/hidden';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const kept = sectionOf(readFileSync(resolve('docs/privacy.md'), 'utf8'), 'What is kept');
const listed = tableOf(kept).flatMap(({ key = '', field = '' }) =>
  codeIn(field).map((name) => `${codeIn(key)[0]}.${name}`),
);

test('docs/privacy.md lists every field that is kept, and no other', async () => {
  fakeBrowser.reset();
  await setSite('news.example', false);
  await hide(hiddenEntry({ id: 'pack', version: '1.0.0' }, 'https://news.example/a#b', 'no-deal', 'No deal was made.'));
  const stored: Record<string, unknown> = await fakeBrowser.storage.local.get();
  const fields = Object.entries(stored).flatMap(([key, value]) =>
    Object.keys((Array.isArray(value) ? value[0] : value) as object).map((field) => `${key}.${field}`),
  );
  expect(new Set(listed)).toEqual(new Set([...fields, 'hidden$.v']));
  expect(JSON.stringify(stored)).not.toContain('deal was');
});

test('and says how many sentences are kept', () => expect(kept).toContain(`${HIDDEN_MAX} newer ones`));
