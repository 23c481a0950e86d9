import { expect, test } from 'vitest';
import { codeIn, sectionOf, sectionsOf, tableOf } from '../../../scripts/store/markdown';

const TEXT = `# Title

Before.

## One

Text of one.

### Deeper

More.

## Two

| a | b |
|---|:--|
| \`x\`, \`y\` | first |
| z | |

| c |
|---|
| other |
`;

test('sections go by their heading, deeper ones inside', () => {
  expect([...sectionsOf(TEXT).keys()]).toEqual(['One', 'Two']);
  expect(sectionOf(TEXT, 'One')).toBe('Text of one.\n\n### Deeper\n\nMore.');
  expect(() => sectionOf(TEXT, 'Three')).toThrow('Three');
});

test('the first table is read, by the heads of its columns', () => {
  expect(tableOf(sectionOf(TEXT, 'Two'))).toEqual([
    { a: '`x`, `y`', b: 'first' },
    { a: 'z', b: '' },
  ]);
  expect(() => tableOf('no | table')).toThrow();
});

test('code is taken out of its ticks', () => expect(codeIn('`x`, then `y z`')).toEqual(['x', 'y z']));
