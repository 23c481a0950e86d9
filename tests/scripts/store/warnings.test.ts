import { expect, test } from 'vitest';
import { differences, readExplained } from '../../../scripts/store/warnings';

const STORES = `# Stores

## What the linter warns of

| warning | file | times | why |
|---|---|---|---|
| \`UNSAFE\` | \`card.js\` | 1 | Because. |
| \`UNSAFE\` | \`chunks/*.js\` | 2 | The same. |
`;
const explained = readExplained(STORES);
const at = (file: string, code = 'UNSAFE') => ({ code, file, message: 'said so' });
const ALL = [at('card.js'), at('chunks/a-1.js'), at('chunks/b-2.js')];

test('explained warnings are no difference', () => expect(differences(ALL, explained)).toEqual([]));

test.each([
  ['another code', [...ALL, at('card.js', 'EVAL')], 'not explained: EVAL in card.js: said so'],
  ['another file', [...ALL, at('background.js')], 'not explained: UNSAFE in background.js: said so'],
  ['once more than explained', [...ALL, at('chunks/c-3.js')], 'not explained: UNSAFE in chunks/c-3.js: said so'],
  ['an explanation of what is gone', ALL.slice(1), 'explained, but not reported: UNSAFE in card.js'],
])('%s is one', (_, warnings, line) => expect(differences(warnings, explained)).toEqual([line]));
